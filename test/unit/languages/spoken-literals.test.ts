import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spokenLiterals } from './spoken-literals';

const ROOT = join(__dirname, '../../..');
const sources = ['client', 'server/src'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts')),
);

/** Literals with words in them that are said to nobody, or are not ours to translate. */
const ALLOWED: readonly { readonly file: RegExp; readonly text: RegExp; readonly why: string }[] = [
  {
    file: /^server\/src\/core\/(texts|headers|declared|manifests\/readme)\//,
    text: /./,
    why: 'words that licence texts, notices and declarations use: read, not said',
  },
  {
    file: /^server\/src\/core\/manifests\/cran\/description\.ts$/,
    text: /^R base compiler /,
    why: 'names of the packages that come with R',
  },
  { file: /^server\/src\/core\/manifests\/(ivy|nuget)\//, text: /<license /, why: 'XML that a fix writes' },
  { file: /^server\/src\/core\/facts\/source-code\.ts$/, text: /^c h cc cpp /, why: 'endings of file names' },
  {
    file: /^client\/src\/panel\/html\.ts$/,
    text: /^<!doctype html>/,
    why: 'markup and styles; its title is filled in',
  },
  { file: /^server\/src\/cli\//, text: /^licence-assistant: …\n$/, why: 'the name of the program before what it says' },
  { file: /^server\/src\/cli\//, text: /^licence-assistant (explain|annotate)/, why: 'commands to be run' },
  {
    file: /^server\/src\/lsp\/features\//,
    text: /^(code|document|inlay|workspace|watched) \w+$/,
    why: 'names of features in the log, for those who look into a defect',
  },
  {
    file: /^server\/src\/workspace\/registries\/client\.ts$/,
    text: /^licence-assistant \(/,
    why: 'how the program introduces itself to a registry (RFC 9110, section 10.1.5)',
  },
  {
    file: /^server\/src\/core\/(verdict\/law|knowledge\/expand|opinions\/commission-matrix)\.ts$/,
    text: /./,
    why: 'citations, which other languages word by their citation texts',
  },
];

describe('the code', () => {
  const found = sources.flatMap((file) => spokenLiterals(file, readFileSync(join(ROOT, file), 'utf8')));
  const allows = (allowance: (typeof ALLOWED)[number], { file, text }: (typeof found)[number]): boolean =>
    allowance.file.test(file) && allowance.text.test(text);

  it('says nothing to people in one language only', () => {
    const hardCoded = found.filter((literal) => !ALLOWED.some((allowance) => allows(allowance, literal)));
    assert.deepEqual(
      hardCoded.map(({ file, line, text }) => `${file}:${line} ${text}`),
      [],
    );
  });
  it('needs each of its exceptions', () => {
    assert.deepEqual(
      ALLOWED.filter((allowance) => !found.some((literal) => allows(allowance, literal))),
      [],
    );
  });
});

describe('spokenLiterals', () => {
  const check = (source: string, ...expected: string[]): void =>
    assert.deepEqual(
      spokenLiterals('x.ts', source).map(({ text }) => text),
      expected,
    );

  it('finds sentences anywhere', () => {
    check("const a = 'Please choose';", 'Please choose');
    check('const a = `${n} files of ${m}`;', '… files of …');
    check("const a = 'licenceAssistant.openAssistant'; const b = 'a-b c';");
  });
  it('finds single words where they are shown', () => {
    check("items.push({ label: 'Copy', id: 'Copy' });", 'Copy');
    check("item.tooltip = 'Licences';", 'Licences');
    check("item.tooltip = bad ? 'Bad' : text({ id: 'x' });", 'Bad');
    check("void window.showErrorMessage('Sorry');", 'Sorry');
    check("console.out('Done'); console.out(name);", 'Done');
  });
  it('finds text and spoken attributes in templates', () => {
    check('html`<p class="a">Hello ${name}</p><p>${say("Bye now")}</p>`;', 'Hello …', 'Bye now');
    check('html`<input aria-label="Search" placeholder="${x}" /> · ${y}`;', 'Search');
    check('css`p { font: inherit serif; }`;');
  });
  it('leaves logs, defects, types and imports alone', () => {
    check("log.info('It starts now'); throw new Error('It went wrong'); type A = 'very small'; import 'a b c';");
  });
});
