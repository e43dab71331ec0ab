import { createPackageFiles } from '../../server/src/workspace/installed/package-files';
import type { InstalledQuery, InstalledReader } from '../../server/src/workspace/installed/model';
import type { Machine } from '../../server/src/runtime';
import type { Detection } from '../../server/src/core/texts/model';
import { memoryFiles } from './memory-files';
import type { MemoryFile } from './memory-files';

/** Stands for core/texts: the licence of a text is its first line. */
export function identifyByFirstLine(text: string): Detection {
  const licence = text.split('\n', 1)[0] ?? '';
  return {
    expression: licence,
    matches: [
      {
        licence,
        kind: 'text',
        score: 1,
        modified: false,
        startLine: 1,
        endLine: 1,
        span: { start: 0, end: licence.length },
      },
    ],
  };
}

/** What `reader` finds among `contents`, one line each: `file:line value, value` for statements, `file = licence` for texts. */
export async function installedLines(
  reader: InstalledReader,
  contents: Readonly<Record<string, MemoryFile>>,
  query: Partial<InstalledQuery> & { readonly name: string },
  environment: Readonly<Record<string, string>> = {},
): Promise<readonly string[] | undefined> {
  const machine: Machine = { home: '/home/me', environment: (name) => environment[name] };
  const files = createPackageFiles(memoryFiles(contents), identifyByFirstLine, '/work', machine.home);
  const found = await reader.find({ ecosystem: reader.ecosystems[0] ?? '', directory: '/work', ...query }, files, {
    root: '/work',
    machine,
  });
  return (
    found && [
      ...found.statements.map(
        ({ file, line, values }) =>
          `${file}:${String(line)} ${values.map((wordings) => wordings.join(' = ')).join(', ')}`,
      ),
      ...found.texts.map(({ file, detection }) => `${file} = ${detection.expression ?? ''}`),
    ]
  );
}
