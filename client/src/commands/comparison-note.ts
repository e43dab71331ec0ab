import type { Message } from '../../../server/src/core/messages/model';
import type { CompareGroup, CompareRow, CompareView } from '../../../server/src/protocol/panel/compare';

/** Licences side by side in Markdown, what differs first: the Compare tab as a document. */
export function comparisonNote({ licences, groups }: CompareView, text: (message: Message) => string): string {
  const rowsOf = (differs: boolean) =>
    groups.map((group) => ({ ...group, rows: group.rows.filter((row) => row.differs === differs) }));
  const head = [
    text({ id: 'panel.compare.term' }),
    ...licences.map(({ id, url }) => (url === undefined ? id : `[${id}](${url})`)),
  ];
  const part = (kind: 'differences' | 'equal', all: readonly CompareGroup[]) => {
    const count = all.reduce((sum, { rows }) => sum + rows.length, 0);
    const title = `## ${text({ id: `panel.compare.${kind}`, args: { count } })}`;
    return [
      title,
      '',
      line(head),
      line(head.map(() => '---')),
      ...all.flatMap(({ label, rows }) => rows.map((row) => rowLine(label, row, text))),
      '',
    ];
  };
  const title = licences.map(({ id }) => id).join(', ');
  return [`# ${title}`, '', ...part('differences', rowsOf(true)), ...part('equal', rowsOf(false))].join('\n');
}

function rowLine(group: string, { label, cells }: CompareRow, text: (message: Message) => string): string {
  const answers = cells.map(({ value, clause }) => {
    const word = text({ id: `panel.compare.cell-${value}` });
    return clause ? `${word} (${clause.text})` : word;
  });
  return line([text({ id: 'text.labelled', args: { label: group, text: label } }), ...answers]);
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
