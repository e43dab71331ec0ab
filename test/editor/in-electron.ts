import { runTests } from '@vscode/test-electron';
import type { EditorRun } from './model';

/** Runs the suite in a desktop VS Code: the one `VSCODE_EXECUTABLE` names, else version `VSCODE_VERSION`, downloaded. */
export function runInElectron(run: EditorRun): Promise<number> {
  const { VSCODE_EXECUTABLE: executable, VSCODE_VERSION: version } = process.env;
  return runTests({
    ...(executable === undefined ? { version: version ?? 'stable' } : { vscodeExecutablePath: executable }),
    extensionDevelopmentPath: run.extension,
    extensionTestsPath: run.tests,
    launchArgs: [run.workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
}
