import { css } from 'lit';

/** Native controls in the editor's look, where they serve keyboard and screen reader better than composed ones. */
export const controlStyles = css`
  .field {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-width: 0;
  }
  select,
  input[type='text'] {
    background: var(--vscode-input-background);
    border: 1px solid var(--vscode-input-border, var(--vscode-settings-textInputBorder, var(--line)));
    border-radius: 4px;
    color: var(--vscode-input-foreground);
    font: inherit;
    min-height: 26px;
    min-width: 0;
    padding: 2px 6px;
    width: 100%;
  }
  select {
    background: var(--vscode-dropdown-background);
    border-color: var(--vscode-dropdown-border, var(--line));
    color: var(--vscode-dropdown-foreground);
    text-overflow: ellipsis;
  }
  select:focus-visible,
  input[type='text']:focus-visible {
    border-color: var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  ::placeholder {
    color: var(--vscode-input-placeholderForeground);
    opacity: 1;
  }
  input[type='checkbox'] {
    appearance: none;
    background: var(--vscode-checkbox-background, var(--vscode-input-background));
    border: 1px solid var(--vscode-checkbox-border, var(--line));
    border-radius: 3px;
    color: var(--vscode-checkbox-foreground, inherit);
    display: inline-grid;
    height: 18px;
    margin: 1px 0;
    place-content: center;
    width: 18px;
  }
  input[type='checkbox']:checked::before {
    background: currentColor;
    clip-path: polygon(14% 44%, 0 60%, 40% 94%, 100% 18%, 84% 4%, 38% 64%);
    content: '';
    height: 12px;
    width: 12px;
  }
  .chip {
    align-items: center;
    background: transparent;
    border: 1px solid var(--line);
    border-radius: 13px;
    color: inherit;
    cursor: pointer;
    display: inline-flex;
    font: inherit;
    gap: 6px;
    min-height: 26px;
    padding: 1px 10px;
  }
  .chip:hover {
    background: var(--vscode-toolbar-hoverBackground);
  }
  .chip[aria-pressed='true'] {
    background: var(--vscode-inputOption-activeBackground);
    border-color: var(--vscode-inputOption-activeBorder);
    color: var(--vscode-inputOption-activeForeground);
  }
  .chip[aria-disabled='true'] {
    cursor: default;
    opacity: 0.5;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  vscode-button::part(base) {
    text-align: start;
    white-space: normal;
  }
  .notice {
    align-items: start;
    border: 1px solid var(--line);
    border-inline-start: 3px solid var(--vscode-focusBorder);
    border-radius: 2px;
    display: flex;
    flex-wrap: wrap;
    gap: 8px var(--gap);
    justify-content: space-between;
    margin-bottom: var(--gap);
    padding: 8px 12px;
  }
  .notice p {
    flex: 1 1 16em;
    margin: 0;
  }
  @media (forced-colors: active) {
    input[type='checkbox'] {
      appearance: auto;
    }
    input[type='checkbox']:checked::before {
      content: none;
    }
    .chip[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
