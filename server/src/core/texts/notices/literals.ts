import type { Span } from '../../text/span';

/** Characters before a name in which the beginning of a statement of a program is looked for. */
const BEFORE = 400;
/** A name that a program gives a value in quotation marks, at the end of what stands before the licence. */
const CONSTANT = /^[^\n;=]{0,80}\b(?:const|let|var|val|final|constexpr|String|string|char|auto|type|enum)\b[^\n;=]{0,80}=[^\S\n]{0,4}["'`]$/;
/** A text that a program gives a name which does not speak of its own licence: `const message = 'This file is`. */
const MESSAGE = /^[^\n;=]{0,80}\b(?:const|let|var|val|final|String|string|char|auto)\b(?![^\n=]{0,80}(?:licen|copyright|notice|legal|rights|about))[^\n;=]{0,80}=[^\S\n]{0,4}(["'`])(?=[^\n])/i;
/** A list in brackets: `allowed_licenses = {"MIT"`, `licenses: list[str] = ["MIT"`. */
const LIST = /licen[cs]e\w{0,30}["']?[^\S\n]{0,4}(?::[^=\n[{(]{0,20}(?:\[\w{0,20}\])?[^\S\n]{0,4})?(?:\[\][^\S\n]{0,4})?:?=[^\S\n]{0,4}[^\n"'`;=]{0,30}[[{(]\s{0,40}["'`]$/i;
/** The licences of a Ruby gem, a pod or a Lua rock are what its specification says of it. */
const SPECIFIED = /\b(?:s|spec|gem|gemspec|pod)\.licenses?[^\S\n]{0,4}=[^\n]{0,20}$/;
/** A property of an object in a program that is given a value: `pkg.license = "MIT"`. */
const PROPERTY = /\b\w{1,40}\.licen[cs]es?[^\S\n]{0,4}=[^\S\n]{0,4}["'`]$/;
/** A string of which the name says that it is a pattern, a template, or what a test expects. */
const WRITTEN = /(?:(?:header|template|banner|pattern|regexp?|expected|fixture|sample|example)\w{0,30}["']?[^\S\n]{0,4}[=:]|\b(?:const|let|var) re[^\S\n]{0,4}=|(?:compile|RegExp|toBe|toEqual|match|search|Error|Exception|\b(?:it|describe|fail|warn|warning))\(|(?:expect|assert[\w.]{0,20})\((?:\w{1,40}\()?)[^\S\n]{0,4}[rbfu]?("""|'''|["'`/])/gi;

/** Words before a quotation that say that it is one: `parses the text "Licensed under the"`. */
const QUOTED = /\b(?:texts?|strings?|phrases?|sentences?|words|lines?|headers?|matches|parses|detects|recogni[sz]es|such as|e\.g\.)[:,]? {1,2}["“`'][^"”`'\n]{0,40}$/i;

/** True where a licence is named in a constant, a list or a template of a program, which says nothing of the program itself. */
export function isLiteral(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (SPECIFIED.test(line)) return false;
  if (isTranslated(text, start) || QUOTED.test(line.slice(-120))) return true;
  if (CONSTANT.test(line) || LIST.test(before.slice(-160)) || PROPERTY.test(line)) return true;
  const named = MESSAGE.exec(line);
  if (named && !line.slice(named[0].length).includes(named[1] ?? '')) return true;
  const opened = [...before.matchAll(WRITTEN)].pop();
  if (!opened) return false;
  const [whole, quote = ''] = opened;
  const inside = before.slice(opened.index + whole.length);
  return !inside.includes(quote) && (quote.length > 1 || quote === '`' || !inside.includes('\n'));
}

/** Characters before a name in which the beginning of a translated text is looked for. */
const LONGEST_TEXT = 3000;

/** In the `msgstr` of a catalogue of translations: it says in other words what stands in the `msgid` (https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html). */
function isTranslated(text: string, start: number): boolean {
  const from = Math.max(0, start - LONGEST_TEXT);
  const before = text.slice(from, start);
  const at = before.lastIndexOf('\nmsgstr');
  return at >= 0 && before.lastIndexOf('\nmsgid') < at && before.lastIndexOf('\n\n') < at;
}
