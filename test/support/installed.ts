import { createPackageFiles } from '../../server/src/workspace/installed/package-files';
import type { InstalledQuery, InstalledReader, MachinePlaces } from '../../server/src/workspace/installed/model';
import type { Detection } from '../../server/src/core/texts/model';
import { memoryFiles } from './memory-files';
import type { MemoryFile } from './memory-files';

/** Stands for core/texts: the licence of a text is its first line. */
export function identifyByFirstLine(text: string): Detection {
  const licence = text.split('\n', 1)[0] ?? '';
  return { expression: licence, matches: [{ licence, kind: 'text', score: 1, modified: false, startLine: 1, endLine: 1, span: { start: 0, end: licence.length } }] };
}

/** What `reader` finds among `contents`, one line each: `file:line value, value` for statements, `file = licence` for texts. */
export async function installedLines(reader: InstalledReader, contents: Readonly<Record<string, MemoryFile>>, query: Partial<InstalledQuery> & { readonly name: string }, environment: Readonly<Record<string, string>> = {}): Promise<readonly string[] | undefined> {
  const places: MachinePlaces = { home: '/home/me', environment: (name) => environment[name] };
  const files = createPackageFiles(memoryFiles(contents), identifyByFirstLine, '/work', places.home);
  const found = await reader.find({ ecosystem: reader.ecosystems[0] ?? '', directory: '/work', ...query }, files, places, '/work');
  return found && [...found.statements.map(({ file, line, values }) => `${file}:${String(line)} ${values.join(', ')}`), ...found.texts.map(({ file, detection }) => `${file} = ${detection.expression ?? ''}`)];
}
