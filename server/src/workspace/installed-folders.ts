/** Folders of installed or generated files: their metadata is read on demand, nothing in them is the project's own. */
const INSTALLED = /(^|\/)(node_modules|bower_components|\.venv|venv|site-packages|__pycache__|\.tox|\.gradle|\.nx|\.next|\.yarn\/cache)(\/|$)/;

/** True for such a folder, and for what is in it. */
export function isInstalled(path: string): boolean {
  return INSTALLED.test(path);
}
