import { positionIn } from '../../text/lines';
import { commentTest, mayComment } from '../commented';

/**
 * Where a line stands: in a comment (`comment`); at the beginning of running text (`prose`); in the code (`code`); in the content of
 * a page or a picture (`markup`); further down in running text, or in a table (`far`).
 */
export type Standing = 'comment' | 'prose' | 'code' | 'markup' | 'far';

/** A line with a word that may claim something. */
export interface SaidLine {
  readonly start: number;
  /** Counted from 1. */
  readonly line: number;
  readonly standing: Standing;
  /** The line without marks before and behind it. */
  readonly said: string;
  /** The same with the two lines below it, as running text. */
  readonly around: string;
}

/** Words of which every claim has one. */
const NEEDLE =
  /licen[cs]|lizenz|ed under|able under|copyright|copr\.|©|\(c\)|&copy;|rights|rechte|public domain|distribut|permi[st]|proprietar|confiden|vertraulich|secret|property of|eigentum|commons|\bCC[- ]?(?:BY|0)|copied|adapted|derived|ported|taken|borrowed|forked|based on|stolen|pasted|lifted|downloaded|modified|courtesy|credit|original|source|perl itself|wtfpl|beer-?ware|propri[eé]t|droits|untersagt|verboten|interdit|use only|purposes only|not be used|internal use|evaluation|stack ?overflow/gi;

/** The same for who wrote it, what is not warranted, and where it comes from, in the languages that are read. */
const MORE_NEEDLES =
  /\bauth?eurs?\b|(?<![a-z])authors?(?![a-z])|\bautor|verfasser|(?:written|created|coded|programmed|made|implemented|contributed|drawn|hacked) by |\bas[- ]is\b|warrant|garantie|gewähr|\bport (?:of|from)|implementation (?:of|from)|converted|translated|rewritten|ripped|pinched|nicked|cribbed|swiped|backport|(?:from|via) ?: ?<?http|same as perl|quelle|upstream|übernommen|kopiert|abgeschrieben|geklaut|portier|adaptiert|entnommen|abgeleitet|konvertiert|(?:version|fassung|copy|variant) (?:of|von|des|der|modifiée|adaptée|simplifiée)|abwandlung|(?:basiert|beruht|aufbauend) auf|stammt|ursprünglich|genehmigung|(?:geschrieben|erstellt|entwickelt|programmiert|verfasst) von|autrice|repris|copié|adapté|porté|traduit|emprunté|tiré|dérivé|extrait|récupéré|pompé|portage|réécriture|(?:fondé|basé)e?s? sur|(?:écrit|développé|publié|créé|réalisé|programmé)e?s? (?:par|à l|init)|autorisation/gi;

/** Characters and lines of a file that are looked at, and lines at which running text speaks of itself. */
const LONGEST_TEXT = 1_000_000;
const MOST_LINES = 2_000;
const HEAD_LINES = 60;
const HEAD_CHARACTERS = 10_000;
/** Of a longer line, as packed programs have them, the beginning of each comment is looked at. */
const LONGEST_LINE = 2_000;
const LONGEST_BANNER = 400;
const MOST_BANNERS = 100;

/** `key": "words`. */
const ENTRY = /^[\w.-]{1,200}["']\s?:\s?["'`]/;

const TABLE = /\.(?:csv|tsv)$/i;
/** What these say of themselves stands in fields. */
const FIELDS = /\.(?:json|jsonld|geojson|webmanifest|ipynb|map)$/i;
const MARKUP = /\.(?:html?|xhtml|xml|xsd|xsl|xslt|svg|vue|svelte|plist|csproj|vbproj|fsproj|props|resx|rdf|xaml|fxml)$/i;
const PERL = /\.(?:pl|pm|pod|t)$/i;

/** The lines of `text` that may claim something, in order. */
export function saidLines(text: string, path: string): readonly SaidLine[] {
  if (FIELDS.test(path)) return [];
  const whole = text.slice(0, LONGEST_TEXT);
  const hits = new Set<number>();
  const starts = [0];
  for (let at = whole.indexOf('\n'); at >= 0; at = whole.indexOf('\n', at + 1)) starts.push(at + 1);
  for (const needle of [NEEDLE, MORE_NEEDLES]) {
    const most = hits.size + MOST_LINES;
    for (const { index } of whole.matchAll(needle)) {
      hits.add(positionIn(starts, index).line);
      if (hits.size >= most) break;
    }
  }
  if (hits.size === 0) return [];
  const standingOf = standings(whole, path);
  const lineAt = (line: number): string => whole.slice(starts[line] ?? whole.length, (starts[line + 1] ?? whole.length + 1) - 1);
  return [...hits].sort((a, b) => a - b).flatMap((line) => {
    const start = starts[line] ?? 0;
    const content = lineAt(line);
    const at = Math.max(content.search(/[\p{L}\p{N}©(@&]/u), 0);
    if (content.length > LONGEST_LINE) return bannersIn(content, start, line);
    const standing = standingOf(start + at, line);
    const said = bare(content);
    // An entry of a table that was taken out of use shows words, and says none.
    if (standing === 'comment' && ENTRY.test(said)) return [];
    return [{ start: start + at, line: line + 1, standing, said, around: [said, bare(lineAt(line + 1).slice(0, LONGEST_LINE)), bare(lineAt(line + 2).slice(0, LONGEST_LINE))].join(' ').trim() }];
  });
}

/** A line without the marks of comments around its words. */
function bare(line: string): string {
  return line.replace(/^(?:[\s*#/;%!|"'`>-]|<!--|--|dnl |REM )+/i, '').replace(/[\s*/#"'`>|-]{1,40}$/, '').replace(/\s+/g, ' ');
}

/** What comments of a packed program say that packing keeps. */
function bannersIn(content: string, start: number, line: number): SaidLine[] {
  return [...content.matchAll(/\/\*[!*]/g)].slice(0, MOST_BANNERS).map(({ index }) => {
    const said = bare((content.slice(index, index + LONGEST_BANNER).split('*/', 1)[0] ?? '').replace(/^\/\*[!*]/, ''));
    return { start: start + index, line: line + 1, standing: 'comment' as const, said, around: said };
  });
}

function standings(text: string, path: string): (offset: number, line: number) => Standing {
  if (TABLE.test(path)) return () => 'far';
  const isMarkup = MARKUP.test(path);
  const inHead = (offset: number, line: number): boolean => line < HEAD_LINES && offset < HEAD_CHARACTERS;
  const opened = (offset: number): boolean => /<!-+\s{0,8}$/.test(text.slice(Math.max(0, offset - 12), offset));
  if (!mayComment(text, path)) return (offset, line) => (isMarkup ? (opened(offset) ? 'comment' : 'markup') : inHead(offset, line) ? 'prose' : 'far');
  const isCommented = commentTest(text, path);
  const documented = PERL.test(path) ? documentationOf(text) : [];
  return (offset) => {
    if (isCommented(offset) || documented.some(([from, to]) => from <= offset && offset < to)) return 'comment';
    return isMarkup ? 'markup' : 'code';
  };
}

/** Where Perl's documentation stands: from a line with a command to the one that cuts it off (perlpod). */
function documentationOf(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (const { index } of text.matchAll(/^=[a-z]/gm)) {
    if ((found.at(-1)?.[1] ?? 0) > index) continue;
    const end = text.indexOf('\n=cut', index);
    found.push([index, end < 0 ? text.length : end]);
  }
  return found;
}
