import { css } from 'lit';

/** Colours come from the editor's theme alone; sizes follow its font size, and no text is under 12 px. */
export const sharedStyles = css`
  :host {
    --gap: 16px;
    --small: max(12px, 0.92em);
    --line: var(--vscode-widget-border, var(--vscode-panel-border, var(--vscode-contrastBorder, currentColor)));
    --muted: var(--vscode-descriptionForeground);
    --yes: var(--vscode-charts-green, var(--vscode-foreground));
    --conditional: var(--vscode-charts-blue, var(--vscode-foreground));
    --uncertain: var(--vscode-charts-yellow, var(--vscode-foreground));
    --no: var(--vscode-charts-red, var(--vscode-foreground));
    --unknown: var(--vscode-descriptionForeground);
    color: var(--vscode-foreground);
    display: block;
    font-family: var(--vscode-font-family);
    font-size: var(--vscode-font-size, 13px);
    line-height: 1.5;
  }
  * {
    box-sizing: border-box;
  }
  h2 {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    margin: 0 0 8px;
  }
  h3 {
    font-size: 1em;
    font-weight: 600;
    margin: 0 0 4px;
  }
  p,
  ul {
    margin: 0 0 8px;
  }
  .muted,
  .detail {
    color: var(--muted);
  }
  .label {
    color: var(--muted);
  }
  .detail {
    margin-bottom: 4px;
  }
  .remedy .strong {
    font-weight: 600;
  }
  .reason {
    margin-bottom: 4px;
  }
  .hidden {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  a,
  .link {
    color: var(--vscode-textLink-foreground);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  a:hover,
  .link:hover {
    color: var(--vscode-textLink-activeForeground);
  }
  .link {
    background: none;
    border: 0;
    cursor: pointer;
    font: inherit;
    overflow-wrap: anywhere;
    padding: 0;
    text-align: start;
  }
  :focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 2px;
  }
  .mark {
    align-items: center;
    display: inline-flex;
    gap: 6px;
    white-space: nowrap;
  }
  .shape {
    fill: none;
    flex: none;
    height: 16px;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.6;
    width: 16px;
  }
  .shape.yes {
    color: var(--yes);
  }
  .shape.conditional {
    color: var(--conditional);
  }
  .shape.uncertain {
    color: var(--uncertain);
  }
  .shape.no {
    color: var(--no);
  }
  .shape.unknown {
    color: var(--unknown);
  }
  .checklist {
    list-style: none;
    margin-bottom: 8px;
    padding: 0;
  }
  .checklist li {
    padding-inline-start: 22px;
    position: relative;
  }
  .checklist li::before {
    border: 1px solid currentColor;
    border-radius: 2px;
    content: '';
    height: 11px;
    inset-inline-start: 2px;
    opacity: 0.7;
    position: absolute;
    top: 4px;
    width: 11px;
  }
`;
