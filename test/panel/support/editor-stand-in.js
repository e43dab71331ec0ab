// Runs in the page before the panel: what the editor gives a webview. `remembered`, `theme`, `fontSize` and `toHost` are set by the test.
globalThis.acquireVsCodeApi = () => ({
  postMessage: (message) => globalThis.toHost(message),
  getState: () => globalThis.remembered,
  setState: (state) => (globalThis.remembered = state),
});

const font = {
  '--vscode-font-family': 'system-ui, Ubuntu, sans-serif',
  '--vscode-font-weight': 'normal',
  '--vscode-font-size': globalThis.fontSize,
};

globalThis.setTheme = (theme) => {
  const { style } = document.documentElement;
  for (const name of [...style]) style.removeProperty(name);
  for (const [name, value] of Object.entries({ ...theme, ...font })) style.setProperty(name, value);
};

new MutationObserver((_, observer) => {
  if (!document.documentElement) return;
  observer.disconnect();
  globalThis.setTheme(globalThis.theme);
}).observe(document, { childList: true });
