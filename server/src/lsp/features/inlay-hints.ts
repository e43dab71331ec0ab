import { InlayHintKind } from 'vscode-languageserver';
import type { InlayHint, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
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
        await context.projects.settleSoon(file.project);
        const placed = indexOf(file.project).dependencies.get(file.path) ?? [];
        const visible = placed.filter(({ dependency }) => {
          const { line } = dependency.place.range.start;
          return line >= range.start.line && line <= range.end.line;
        });
        const document = context.documents.get(textDocument.uri);
        return [...byLine(visible).values()].flatMap((line) => hintsOf(context, document, line, wanted));
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

/** The licence of each dependency a line names, with a word where something it brings in does not fit. */
function hintsOf(
  context: Context,
  document: TextDocument | undefined,
  line: readonly PlacedDependency[],
  wanted: InlayHintsSetting,
): InlayHint[] {
  const direct = line.filter(({ dependency }) => dependency.direct);
  return direct.flatMap(({ dependency }): InlayHint[] => {
    const own = markOf(dependency);
    const brought = line.filter((each) => each.dependency.path[0] === dependency.name);
    const worst = worstMark([own, ...brought.map((each) => markOf(each.dependency))]);
    if (wanted === 'conflicts' && worst !== 'no') return [];
    const conflict =
      worst === 'no' && own !== 'no' ? ` (${context.translator.text({ id: 'inlay.brings-in-conflict' })})` : '';
    const { end } = dependency.place.range;
    return [
      {
        position: direct.length === 1 && document ? endOfLine(document, end.line) : end,
        label: `${SIGNS[own]} ${licenceWords(context, dependency)}${conflict}`,
        kind: InlayHintKind.Type,
        paddingLeft: true,
      },
    ];
  });
}

function endOfLine(document: TextDocument, line: number): Position {
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return { line, character: text.trimEnd().length };
}
