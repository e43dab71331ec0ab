/** A run of blanks, or of what ends a line for a terminal or a reader of logs. */
const BLANK_RUN = /[\s\u0085]+/g;
/** The same without the plain blank, and what no terminal shows or some obey: controls, and marks that turn the order of what is read (Unicode 15, UAX #9). */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\u200b\u2060\ufeff]/u;
const EACH_UNSEEN = new RegExp(UNSEEN, 'gu');
/** The same without what an answer itself is made of. */
const UNSEEN_IN_ANSWER = /[^\P{Cc}\n\t]|[\p{Bidi_Control}\u2028\u2029\u200b\u2060\ufeff]/u;

/** What was written by others, as part of a sentence of one line: blanks are one blank, and what nobody sees is spelt out. */
export function visibleInSentence(text: string): string {
  return UNSEEN.test(text) ? text.replace(BLANK_RUN, ' ').replace(EACH_UNSEEN, spelt) : text;
}

/** A name of a file or component with all its characters, on one line. */
export function visibleName(name: string): string {
  return UNSEEN.test(name) ? name.replace(EACH_UNSEEN, spelt) : name;
}

/** A whole answer without what a terminal would obey: as JSON it says the same. Colours stay where they are wanted. */
export function visibleAnswer(text: string, colours: boolean): string {
  if (!UNSEEN_IN_ANSWER.test(text)) return text;
  return text.replace(EACH_UNSEEN, (character, at: number) => (character === '\n' || character === '\t' || (colours && isColour(text, at)) ? character : spelt(character)));
}

/** True where one of the reports' colours begins (ECMA-48, 8.3.117 "SGR"). */
function isColour(text: string, at: number): boolean {
  return text.startsWith('\u001b[', at) && /^\d{1,2}m/.test(text.slice(at + 2, at + 5));
}

/** As JSON spells it. */
function spelt(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
