import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declaredFacts } from '../../server/src/core/declared/data';
import { normalise } from '../../server/src/core/declared/normalise';
import type { Normalised } from '../../server/src/core/declared/model';

/** One declared string with the answer of a careful reader: an expression, or the name of a status. */
interface Case {
  readonly string: string;
  readonly ecosystem: string;
  readonly expected: string;
  readonly candidates?: readonly string[];
}

const STATUSES = new Set(['ambiguous', 'see-file', 'none', 'invalid']);

function loadCases(): readonly Case[] | undefined {
  const path = process.argv[2] ?? join(process.env['SHARED'] ?? '../shared', 'bench/licence-strings.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Case[]) : undefined;
}

/** An `OR` of the same licences in another order is the same answer. */
function canonical(expression: string): string {
  return expression.includes('(') || !expression.includes(' OR ') ? expression : expression.split(' OR ').sort().join(' OR ');
}

function isRight(expected: string, answer: Normalised): boolean {
  if (STATUSES.has(expected.toLowerCase())) return answer.status === expected.toLowerCase();
  return answer.expression !== undefined && canonical(answer.expression) === canonical(expected);
}

const cases = loadCases();
if (!cases) console.log('no cases at hand');
else {
  const facts = declaredFacts();
  const started = performance.now();
  const answers = cases.map((item) => ({ item, answer: normalise(item.string, item.ecosystem, facts) }));
  const milliseconds = performance.now() - started;
  const wrong = answers.filter(({ item, answer }) => !isRight(item.expected, answer));
  const guesses = wrong.filter(({ item, answer }) => answer.expression !== undefined && STATUSES.has(item.expected.toLowerCase()));
  for (const { item, answer } of wrong) console.log(JSON.stringify(item.string), item.ecosystem, `expected ${item.expected}, got ${answer.status} ${answer.expression ?? ''} [${answer.candidates.join(' | ')}]`);
  console.log(`right ${answers.length - wrong.length} of ${answers.length}; guesses where none was due: ${guesses.length}; ${(milliseconds / answers.length).toFixed(3)} ms a string`);
}
