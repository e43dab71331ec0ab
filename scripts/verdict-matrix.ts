import { createKnowledge } from '../server/src/core/knowledge/knowledge';
import type { LicenceTerm } from '../server/src/core/expression/model';
import { USES, VERDICT_VALUES } from '../server/src/core/verdict/model';
import type { Use, Verdict, VerdictValue } from '../server/src/core/verdict/model';
import { createTermJudge } from '../server/src/core/verdict/terms';
import { compileKnowledge } from './knowledge-data';

export const knowledge = createKnowledge(compileKnowledge());
const judge = createTermJudge({ knowledge, doctrine: 'european', custom: [] });
const terms = new Map(knowledge.licences.map(({ id }): [string, LicenceTerm] => [id, { kind: 'licence', id, plus: false, known: true, span: { start: 0, end: id.length } }]));

/** The verdict for two ids of the knowledge base. */
export function verdictFor(inbound: string, outbound: string, use: Use): Verdict {
  const from = terms.get(inbound);
  const into = terms.get(outbound);
  if (!from || !into) throw new Error(`${inbound} or ${outbound} is not in the knowledge base`);
  return judge(from, into, use);
}

const ids: readonly string[] = knowledge.licences.map(({ id }) => id).sort();

/**
 * Every pair and use: per inbound licence and use the most frequent verdict (`rest`) and, a line each, the outbound
 * licences with another one. A change of one fact shows as the few lines it moves.
 */
export function matrixText(): string {
  const rows = ids.map((inbound) => `${quote(inbound)}: {\n${USES.map((use) => useLines(inbound, use)).join(',\n')}\n    }`);
  const note =
    'Generated from the facts in data/licences by the rules in server/src/core/verdict (european doctrine): npm run matrix. Per inbound licence and use: rest is the verdict for every outbound licence not named. Not legal advice.';
  return `{\n  "note": ${quote(note)},\n  "uses": ${list(USES)},\n  "verdicts": ${list(VERDICT_VALUES)},\n  "licences": ${list(ids)},\n  "inbound": {\n    ${rows.join(',\n    ')}\n  }\n}\n`;
}

function useLines(inbound: string, use: Use): string {
  const byVerdict = new Map<VerdictValue, string[]>(VERDICT_VALUES.map((value) => [value, []]));
  for (const outbound of ids) byVerdict.get(verdictFor(inbound, outbound, use).verdict)?.push(outbound);
  const [rest, ...others] = [...byVerdict].sort((a, b) => b[1].length - a[1].length);
  const named = others.filter(([, outbounds]) => outbounds.length > 0).map(([value, outbounds]) => `,\n        ${quote(value)}: ${list(outbounds)}`);
  return `      ${quote(use)}: {\n        "rest": ${quote(rest?.[0] ?? 'uncertain')}${named.join('')}\n      }`;
}

/** OSADL's table form for merged source: `{ OUTBOUND: { INBOUND: "Yes" | "No" | "Unknown" | "Same" } }`. */
export function osadlForm(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const words: Readonly<Record<VerdictValue, string>> = { yes: 'Yes', conditional: 'Yes', uncertain: 'Unknown', no: 'No' };
  return Object.fromEntries(
    ids.map((outbound) => [outbound, Object.fromEntries(ids.map((inbound) => [inbound, inbound === outbound ? 'Same' : words[verdictFor(inbound, outbound, 'merge').verdict]]))]),
  );
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function list(items: readonly string[]): string {
  return `[${items.map(quote).join(', ')}]`;
}
