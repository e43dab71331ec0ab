import { IntlMessageFormat } from 'intl-messageformat';

type Texts = Readonly<Record<string, string>>;
type Ast = ReturnType<IntlMessageFormat['getAst']>;
type Element = Ast[number];

/** What a message asks of its arguments: name, then `text`, `number` or the choices it selects from. */
type Arguments = ReadonlyMap<string, string>;

/** A whole number in each plural category that a language has for counted things (CLDR plural rules). */
const COUNTED = Array.from({ length: 201 }, (_, number) => number);

/** Everything that is not right about the texts of `language`, one line each; empty where nothing is. */
export function bundleFaults(language: string, texts: Texts, english: Texts): string[] {
  const missing = Object.keys(english).filter((id) => texts[id] === undefined);
  const surplus = Object.keys(texts).filter((id) => english[id] === undefined);
  return [
    ...missing.map((id) => `${id}: missing`),
    ...surplus.map((id) => `${id}: not in English`),
    ...Object.entries(texts).flatMap(([id, text]) =>
      messageFaults(language, text, english[id]).map((fault) => `${id}: ${fault}`),
    ),
  ];
}

function messageFaults(language: string, text: string, english: string | undefined): string[] {
  const ast = parse(language, text);
  if (typeof ast === 'string') return [ast];
  const model = english === undefined ? undefined : parse('en', english);
  const faults = [...pluralFaults(language, ast, countedIn(typeof model === 'object' ? model : ast))];
  if (text.trim() === '') faults.push('empty');
  if (english === undefined || typeof model !== 'object') return faults;
  const [own, asked] = [argumentsOf(ast), argumentsOf(model)];
  for (const [name, kind] of asked)
    if (own.get(name) !== kind)
      faults.push(`{${name}} should be used as ${kind}, not as ${own.get(name) ?? 'nothing'}`);
  for (const name of own.keys()) if (!asked.has(name)) faults.push(`{${name}} is not in English`);
  const [marks, wanted] = [marksOf(text), marksOf(english)];
  if (marks !== wanted) faults.push(`marks should be ${wanted}, not ${marks}`);
  if (/^\s/.test(text) !== /^\s/.test(english) || /\s$/.test(text) !== /\s$/.test(english))
    faults.push('spaces at an end differ');
  return faults;
}

function parse(language: string, text: string): Ast | string {
  try {
    return new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
  } catch (error) {
    return `no ICU message: ${String(error)}`;
  }
}

function* elementsOf(ast: Ast): Generator<Element> {
  for (const element of ast) {
    yield element;
    if ('options' in element) for (const { value } of Object.values(element.options)) yield* elementsOf(value);
  }
}

function argumentsOf(ast: Ast): Arguments {
  const found = new Map<string, string>();
  for (const element of elementsOf(ast)) {
    // Literals (0) and `#` (7) name no argument; a number (2) and a plural (6) take the same one.
    if (element.type === 0 || element.type === 7 || !('value' in element)) continue;
    const kind =
      element.type === 1
        ? 'text'
        : element.type === 5
          ? `one of ${Object.keys(element.options).sort().join('|')}`
          : 'number';
    const known = found.get(element.value);
    found.set(element.value, known === undefined || known === kind ? kind : `${known} and ${kind}`);
  }
  return found;
}

/** Arguments on which words depend: some plural form differs from the general one. */
function countedIn(ast: Ast): ReadonlySet<string> {
  return new Set(
    [...elementsOf(ast)].flatMap((element) =>
      element.type === 6 && formsOf(element.options).length > 1 ? [element.value] : [],
    ),
  );
}

function formsOf(options: object): string[] {
  return Object.keys(options).filter((arm) => !arm.startsWith('='));
}

/** Plural forms the language has not, and those it has and a message lacks. */
function* pluralFaults(language: string, ast: Ast, counted: ReadonlySet<string>): Generator<string> {
  const rules = new Intl.PluralRules(language);
  const known = new Set<string>(rules.resolvedOptions().pluralCategories);
  for (const element of elementsOf(ast)) {
    if (element.type !== 6) continue;
    const forms = formsOf(element.options);
    for (const form of forms) if (!known.has(form)) yield `${language} has no plural form ${form}`;
    if (!counted.has(element.value)) continue;
    const needed = COUNTED.filter((number) => !(`=${number}` in element.options)).map((number) => rules.select(number));
    for (const form of new Set<string>(needed))
      if (!forms.includes(form)) yield `{${element.value}} lacks the plural form ${form}`;
  }
}

/** What must stand in every language as it is: link targets, code, icons and tags. */
function marksOf(text: string): string {
  return [...new Set(text.match(/\]\([^)]*\)|`[^`]*`|\$\([\w-]+\)|<\/?\w+>/g) ?? [])].sort().join(' ') || 'none';
}
