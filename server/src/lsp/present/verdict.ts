import { citing } from '../../core/messages/model';
import type { Translator } from '../../core/messages/model';
import type { Use, Verdict } from '../../core/verdict/model';
import { SIGNS } from './mark';
import { escapeMarkdown } from './markdown';

/** A verdict as one paragraph of Markdown: word, reason, sources. */
export function verdictParagraph(translator: Translator, { verdict, reason, basis }: Verdict): string {
  const word = `**${SIGNS[verdict]} ${translator.text({ id: `verdict.${verdict}` })}**`;
  const sources =
    basis.length > 0 ? ` *(${escapeMarkdown(translator.text(citing(basis.join('; '))))})*` : '';
  return translator.text({
    id: 'text.labelled',
    args: { label: word, text: `${escapeMarkdown(translator.text(reason))}${sources}` },
  });
}

/** One line of a table for each use: its verdict and the reason. Uses with the same answer share a line. */
export function verdictLines(
  translator: Translator,
  uses: readonly Use[],
  judge: (use: Use) => Verdict | undefined,
): string {
  const rows = new Map<string, string[]>();
  for (const use of uses) {
    const verdict = judge(use);
    if (!verdict) continue;
    const cells = `${SIGNS[verdict.verdict]} ${translator.text({ id: `verdict.${verdict.verdict}` })} | ${escapeMarkdown(translator.text(verdict.reason))}`;
    rows.set(cells, [...(rows.get(cells) ?? []), translator.text({ id: `use.${use}` })]);
  }
  if (rows.size === 0) return '';
  const head = `| ${translator.text({ id: 'hover.column.use' })} | ${translator.text({ id: 'hover.column.verdict' })} | ${translator.text({ id: 'hover.column.reason' })} |`;
  return [head, '|---|---|---|', ...[...rows].map(([cells, names]) => `| ${names.join(', ')} | ${cells} |`)].join('\n');
}
