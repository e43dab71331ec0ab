import assert from 'node:assert/strict';
import type { FileFacts } from '../../core/facts/model';
import { baseNameOf, folderOf } from '../../core/text/paths';
import type { AnswerStore } from '../../runtime';
import { openKeptFacts } from './kept';

/** What each file says, in the order of the walk. */
type Said = Readonly<Record<string, string>>;

interface Workspace {
  readonly files: Said;
  /** What is open in the editor, which goes before the file. */
  readonly open?: Said;
  /** What came into the editor after the scan read the file. */
  readonly typed?: Said;
}

const LOG = { info: () => undefined, warn: () => undefined, error: () => undefined };
const FOUND = { by: 'null', conventions: 'what all do', licences: ['MIT', 'ISC'] };

function factsOf(path: string, holder: string): FileFacts {
  if (path.endsWith('.json')) return { path, role: 'manifest', problems: [], lines: [holder.charCodeAt(0)] };
  return { path, role: 'covered', problems: [], lines: [0], header: { tags: [], copyrights: [{ text: holder, span: { start: 0, end: 0 }, holder }], malformed: [], notices: [] } };
}

/** Whether what was found together in `before` stands in `now`. */
async function check(before: Workspace, now: Workspace, expected: boolean): Promise<void> {
  let content: string | undefined;
  const store: AnswerStore = { read: () => content, write: (_key, text) => void (content = text) };
  const start = async ({ files, open = {}, typed = {} }: Workspace): Promise<unknown> => {
    const kept = await openKeptFacts(store, '/w', '1', LOG);
    const facts = new Map(Object.keys(files).map((path) => [path, factsOf(path, '')]));
    // As in a scan: documents go before covered files.
    const order = Object.entries(files).sort(([a], [b]) => Number(b.endsWith('.json')) - Number(a.endsWith('.json')));
    for (const [path, said] of order) {
      const place = open[path] === undefined ? kept.folder(folderOf(path))?.placeOf(baseNameOf(path)) ?? -1 : -1;
      const same = place >= 0 && kept.stampAt(place) === said ? kept.same(path, place) : undefined;
      const read = same ?? factsOf(path, open[path] ?? said);
      if (!same && open[path] === undefined) kept.note(said, read);
      facts.set(path, typed[path] === undefined ? read : factsOf(path, typed[path]));
    }
    const together = kept.together(facts.values());
    await kept.save(FOUND, () => undefined, () => Promise.resolve());
    return together;
  };
  assert.equal(await start(before), undefined);
  assert.deepEqual(await start(now), expected ? FOUND : undefined);
}

describe('what was found in all files together', () => {
  const files = { 'a.ts': 'A', 'b.json': 'B', 'c/a.ts': 'A', 'c/d.ts': 'D', 'e/a.ts': 'A', 'e/b.json': 'B' };
  const { 'c/d.ts': last, ...others } = files;
  const same = { files };

  it('stands while every file is as it was', () => check(same, same, true));
  it('stands with many documents', () => {
    const many = { files: { ...files, ...Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`f/${at}.json`, 'B'])) } };
    return check(many, many, true);
  });
  it('falls with a file that changed', () => check(same, { files: { ...files, 'a.ts': 'X' } }, false));
  it('falls with a document that changed', () => check(same, { files: { ...files, 'b.json': 'X' } }, false));
  it('falls with a file that came', () => check(same, { files: { ...files, 'c/e.ts': 'E' } }, false));
  it('falls with a document that came', () => check(same, { files: { ...files, 'c/e.json': 'E' } }, false));
  it('falls with a file that is gone', () => check(same, { files: others }, false));
  it('falls where files are listed in another order, by which it is told which comes first', () =>
    check({ files: { 'c/d.ts': last, ...others } }, same, false));
  it('falls with what is typed', () => check(same, { files, open: { 'a.ts': 'X' } }, false));
  it('falls with what is typed while files are read', () => check(same, { files, typed: { 'a.ts': 'X' } }, false));
  it('is not kept where something was typed while files were read', () => check({ files, typed: { 'a.ts': 'X' } }, same, false));
  it('stands while a document open in the editor says the same', () => check({ files, open: { 'a.ts': 'X' } }, { files, open: { 'a.ts': 'X' } }, true));
  it('falls where it says something else', () => check({ files, open: { 'a.ts': 'X' } }, { files, open: { 'a.ts': 'Y' } }, false));
  it('falls where it was closed', () => check({ files, open: { 'a.ts': 'X' } }, same, false));
  it('falls where another document is open', () => check({ files, open: { 'a.ts': 'X' } }, { files, open: { 'a.ts': 'X', 'c/d.ts': 'D' } }, false));
});
