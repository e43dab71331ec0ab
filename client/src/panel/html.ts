/** What the page of a webview needs. `script` and `sources` are as the webview names them. */
export interface PageParts {
  readonly script: string;
  /** The webview's source of files of the extension (`Webview.cspSource`). */
  readonly sources: string;
  readonly nonce: string;
  readonly language: string;
  readonly title: string;
}

/**
 * The page that a webview starts with. Nothing is allowed but the one script and files of the extension itself:
 * no remote content, no inline script or style, no frames, no connections.
 */
export function webviewPage({ script, sources, nonce, language, title }: PageParts): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${sources} 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!doctype html>
<html lang="${escape(language)}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)}</title>
    <style nonce="${nonce}">
      body {
        background: var(--vscode-editor-background);
        margin: 0;
        padding: 0;
      }
    </style>
  </head>
  <body>
    <script nonce="${nonce}" src="${escape(script)}"></script>
  </body>
</html>`;
}

/** A value that cannot be guessed, new for every page (128 bits). */
export function createNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
