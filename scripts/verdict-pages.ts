import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { translatorFor } from '../server/src/core/messages/language';
import { USES } from '../server/src/core/verdict/model';
import type { Verdict } from '../server/src/core/verdict/model';
import { RULES } from '../server/src/core/verdict/table';
import { knowledge, verdictFor } from './verdict-matrix';

const translator = translatorFor('en', undefined);
const rules = join(__dirname, '../server/src/core/verdict/rules');

/** `docs/rules.md`: the rules in their order, each with what its file says of itself. */
export function rulesPage(): string {
  const rows = RULES.map(({ id, uses, copyleft }, index) => {
    const about = copyleft === undefined ? 'all components' : copyleft ? 'components with copyleft' : 'components without copyleft';
    const where = uses === undefined ? 'merging, linking' : uses.length === USES.length ? 'every use' : uses.map((use) => translator.text({ id: `use.${use}` })).join(', ');
    return `| ${index + 1} | \`${id}\` | ${where} | ${about} | ${describe(id)} |`;
  });
  return [
    '# The rules behind the verdicts', '',
    'The first rule that answers decides. The table is [`table.ts`](../server/src/core/verdict/table.ts); each rule is a file under `rules/` beside it, with its tests. The facts they read are described in [knowledge-base.md](knowledge-base.md). This page is made by `npm run matrix`.', '',
    '| | rule | uses | about | what it says |', '|---|---|---|---|---|', ...rows, '',
    'Before them: `no-licence` (NONE: no), `no-assertion` (NOASSERTION: uncertain), `no-outbound` (the project states none: uncertain), `unknown-licence` (an id that the knowledge base does not describe: uncertain). Nothing is ever allowed because nothing is known.', '',
    'An inbound `OR` takes its best alternative and names it; `AND` needs all parts. An outbound `OR` offers every alternative and an `AND` has every part, so all must hold. An inbound licence with later versions is tried under each of them.', '',
  ].join('\n');
}

/** The comment above a rule, as one line. */
function describe(id: string): string {
  const text = readFileSync(join(rules, `${id}.ts`), 'utf8');
  const comment = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export const \w+: VerdictRule/.exec(text)?.[1] ?? '';
  return comment.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim().replaceAll('|', '\\|');
}

const EUPL = 'EUPL-1.2';

/** `docs/eupl-compatibility.md`: what may go into work under EUPL-1.2, and where EUPL-1.2 work may go. */
export function euplPage(): string {
  const others = knowledge.licences.map(({ id }) => id).filter((id) => id !== EUPL).sort();
  return [
    '# EUPL-1.2: what goes in, and where it goes', '',
    `Made by \`npm run matrix\` from the knowledge base reviewed up to ${knowledge.edition.date}, linking judged by EU law. A separate component of the same distribution and a tool are not shown: no open source licence reaches there. Every pair with reasons: \`licence-assistant explain INBOUND OUTBOUND\`. This is not legal advice.`, '',
    '## Components in work under EUPL-1.2', '', ...table(others, (id) => [id, EUPL]), '',
    '## EUPL-1.2 components in work under another licence', '', ...table(others, (id) => [EUPL, id]), '',
  ].join('\n');
}

function table(ids: readonly string[], pair: (id: string) => readonly [string, string]): string[] {
  return [
    '| licence | merged | static link | dynamic link | rule | because (merged) |', '|---|---|---|---|---|---|',
    ...ids.map((id) => {
      const [inbound, outbound] = pair(id);
      const merge = verdictFor(inbound, outbound, 'merge');
      const word = ({ verdict }: Verdict): string => (verdict === 'no' ? '**no**' : verdict);
      const cells = [merge, verdictFor(inbound, outbound, 'link-static'), verdictFor(inbound, outbound, 'link-dynamic')].map(word);
      return `| ${id} | ${cells.join(' | ')} | \`${merge.rule}\` | ${translator.text(merge.reason).replaceAll('|', '\\|')} |`;
    }),
  ];
}
