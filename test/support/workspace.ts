import assert from 'node:assert/strict';
import { compileKnowledge } from '../../scripts/knowledge-data';
import { ENGLISH } from '../../server/src/core/messages/english';
import { createTranslator } from '../../server/src/core/messages/translate';
import { indexLines } from '../../server/src/core/text/lines';
import type { Finding } from '../../server/src/core/findings/model';
import type { Runtime } from '../../server/src/runtime';
import { loadEngines } from '../../server/src/workspace/load';
import type { Session, SessionOptions } from '../../server/src/workspace/model';
import { NEVER_CANCELLED } from '../../server/src/workspace/model';
import { createSession } from '../../server/src/workspace/session';
import { contradictingFixes } from './contradicting-fixes';
import { licenceIndexBytes } from './licence-index';
import { readMarked } from './marked';
import { memoryFiles } from './memory-files';

export const translator = createTranslator('en', ENGLISH, ENGLISH);

/** A runtime over files in memory, with the product's real data and a fixed day. */
export async function memoryRuntime(files: Readonly<Record<string, string | Uint8Array>>, today = '2026-11-22'): Promise<Runtime> {
  const index = await licenceIndexBytes();
  const knowledge = JSON.stringify(compileKnowledge());
  return {
    files: memoryFiles(Object.fromEntries(Object.entries(files).map(([path, content]) => [`/project/${path}`, content]))),
    clock: { today: () => today, instant: () => `${today}T00:00:00Z`, now: () => 0 },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    timers: { after: () => () => undefined, yield: () => Promise.resolve() },
    resources: { text: (name) => (name === 'knowledge.json' ? knowledge : undefined), bytes: (name) => (name === 'licence-index.bin' ? index : undefined) },
  };
}

/** Scans files in memory to the end. */
export async function scanned(files: Readonly<Record<string, string | Uint8Array>>, options: SessionOptions = {}, today?: string): Promise<Session> {
  const runtime = await memoryRuntime(files, today);
  const session = createSession(runtime, await loadEngines(runtime), '/project', options);
  assert(await session.scan(() => undefined, NEVER_CANCELLED));
  return session;
}

/**
 * Scans marked files; the marks, labelled with the finding's code, must be exactly the findings found: `"license": "«non-spdx-licence:EUPL 1.2»"`.
 * A second finding of a code in a file is labelled `code-2`. Hints count only where `hints` is true.
 */
export async function checkFindings(fixtures: Readonly<Record<string, string>>, options: SessionOptions & { readonly hints?: boolean; readonly today?: string } = {}): Promise<readonly Finding[]> {
  const marked = Object.entries(fixtures).map(([path, fixture]) => ({ path, ...readMarked(fixture) }));
  const session = await scanned(Object.fromEntries(marked.map(({ path, text }) => [path, text])), options, options.today);
  assert.deepEqual(contradictingFixes(session.assessment().findings), [], 'advised fixes contradict each other');
  const found = session.assessment().findings.filter(({ severity }) => severity !== 'hint' || options.hints === true);
  const place = (path: string, text: string, start: number, end: number): string => `${path} “${text.slice(start, end)}”`;
  const actual = found.map(({ code, file, range }) => {
    const text = marked.find(({ path }) => path === file)?.text ?? '';
    const lines = indexLines(text);
    return `${code} ${place(file, text, lines.offsetAt(range.start), lines.offsetAt(range.end))}`;
  });
  const expected = marked.flatMap(({ path, text, spans }) => [...spans].map(([label, { start, end }]) => `${label.replace(/-\d+$/, '')} ${place(path, text, start, end)}`));
  assert.deepEqual(actual.sort(), expected.sort());
  return found;
}
