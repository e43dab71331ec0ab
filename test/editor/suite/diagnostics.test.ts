import { commands, languages, Uri, window, workspace } from 'vscode';
import type { CodeAction, Diagnostic, Hover, InlayHint } from 'vscode';
import { Range } from 'vscode';
import { eventually, expect, same } from './expect';

/** What is wrong in the fixture workspace, in every host. */
const EXPECTED = [
  'package-lock.json: non-spdx-licence',
  'package-lock.json: not-open-source-dependency',
  'package.json: missing-licence-file',
  'package.json: non-spdx-licence',
  'package.json: not-open-source-dependency',
  'src/silent.ts: missing-header',
];

const ALL = new Range(0, 0, 999, 0);

function file(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  expect(folder, 'no folder is open');
  return Uri.joinPath(folder.uri, path);
}

function codesOf(uri: Uri): string[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'licence-assistant')
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)))
    .sort();
}

function find(uri: Uri, code: string): Diagnostic | undefined {
  return languages.getDiagnostics(uri).find((each) => typeof each.code === 'object' && each.code.value === code);
}

describe('the open manifest', () => {
  const manifest = (): Uri => file('package.json');
  before(async () => {
    await window.showTextDocument(manifest());
  });

  it('has the same problems as everywhere, and so has every other file', async () => {
    await eventually('the wrong licence id', () => find(manifest(), 'non-spdx-licence'));
    const found = languages
      .getDiagnostics()
      .flatMap(([uri]) => codesOf(uri).map((code) => `${workspace.asRelativePath(uri)}: ${code}`));
    same(found.sort(), EXPECTED, 'all problems');
  });

  it('shows its problems, each with a page about it, whose links lead somewhere', async () => {
    const diagnostic = await eventually('the wrong licence id', () => find(manifest(), 'non-spdx-licence'));
    same(
      [diagnostic.range.start.line, diagnostic.range.start.character, diagnostic.range.end.character],
      [3, 14, 22],
      'range',
    );
    const { target } = diagnostic.code as { target: Uri };
    const page = await workspace.openTextDocument(target);
    expect(page.getText().startsWith('#'), 'the page about the finding is empty');
    for (const [, link = ''] of page.getText().matchAll(/\]\((\.[^)]+)\)/g)) {
      const linked = await workspace.openTextDocument(Uri.joinPath(target, '..', link));
      expect(linked.getText().startsWith('#'), `the page links to ${link}, which is empty`);
    }
  });

  it('tells of a dependency where the pointer rests', async () => {
    const [hover] = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      manifest(),
      new Range(6, 8, 6, 8).start,
    );
    const [content] = hover?.contents ?? [];
    expect(
      typeof content === 'object' && 'value' in content && content.value.includes('MIT'),
      'the hover does not name the licence',
    );
  });

  it('shows the licence at the end of a dependency', async () => {
    const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', manifest(), ALL);
    expect(
      hints.some(({ label }) => String(label).includes('MIT')),
      'no hint names MIT',
    );
  });

  it('is mended by a quick fix, and the problem goes away', async () => {
    const diagnostic = find(manifest(), 'non-spdx-licence');
    expect(diagnostic, 'the problem is gone already');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      manifest(),
      diagnostic.range,
      'quickfix',
      10,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred === true);
    expect(fix?.edit, 'there is no preferred fix');
    expect(await workspace.applyEdit(fix.edit), 'the fix was not applied');
    expect(
      (await workspace.openTextDocument(manifest())).getText().includes('"license": "EUPL-1.2"'),
      'the licence is not mended',
    );
    await eventually('the problem to go away', () => !codesOf(manifest()).includes('non-spdx-licence'));
  });
});
