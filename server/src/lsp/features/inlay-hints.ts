import { InlayHintKind } from 'vscode-languageserver';
import type { InlayHint } from 'vscode-languageserver';
import type { Context } from '../context';
import type { Feature } from '../handler';
import { licenceWords } from '../present/dependency';
import { markOf, SIGNS, worstMark } from '../present/mark';
import { indexOf } from '../project-index';
import type { PlacedDependency } from '../project-index';
import type { InlayHintsSetting } from '../settings';

/** The licence of each dependency, at the end of its place in a manifest. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register: (connection, guard) => {
    connection.languages.inlayHint.on(
      guard('inlay hints', [], async (context, { textDocument, range }) => {
        const file = context.projects.fileOf(textDocument.uri);
        const wanted = file && (await context.settings.of(file.project.uri)).inlayHints;
        if (!file || wanted === 'off' || wanted === undefined) return [];
        await context.projects.settle(file.project);
        const placed = indexOf(file.project).dependencies.get(file.path) ?? [];
        const visible = placed.filter(({ dependency }) => {
          const { line } = dependency.place.range.start;
          return line >= range.start.line && line <= range.end.line;
        });
        return [...byLine(visible).values()].flatMap((line) => hintOf(context, line, wanted));
      }),
    );
  },
};

function byLine(placed: readonly PlacedDependency[]): Map<number, PlacedDependency[]> {
  const lines = new Map<number, PlacedDependency[]>();
  for (const each of placed) {
    const { line } = each.dependency.place.range.start;
    lines.set(line, [...(lines.get(line) ?? []), each]);
  }
  return lines;
}

/** The direct dependency's licence; a second sign where something it brings in fits worse. */
function hintOf(context: Context, line: readonly PlacedDependency[], wanted: InlayHintsSetting): InlayHint[] {
  const direct = line.find(({ dependency }) => dependency.direct);
  if (!direct) return [];
  const own = markOf(direct.dependency);
  const worst = worstMark(line.map(({ dependency }) => markOf(dependency)));
  if (wanted === 'conflicts' && worst !== 'no') return [];
  const brought =
    worst === 'no' && own !== 'no' ? ` (${context.translator.text({ id: 'inlay.brings-in-conflict' })})` : '';
  return [
    {
      position: direct.dependency.place.range.end,
      label: `${SIGNS[own]} ${licenceWords(context, direct.dependency)}${brought}`,
      kind: InlayHintKind.Type,
      paddingLeft: true,
    },
  ];
}
