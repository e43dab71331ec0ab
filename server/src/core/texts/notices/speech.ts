import type { ProseToken } from './tokens';

/** Words of a sentence looked at before and behind the name of a licence. */
const SENTENCE = 28;
/** Words with which a question begins. */
const ASKING = /^(?:is|are|was|were|does|do|did|can|could|may|should|would|will|has|have|what|why|which|how|who|when|where|if|ist|sind|kann|darf|est|sont|peut|puis)$/;

/**
 * Beginnings of sentences that grant nothing: what was once so, what is denied, what would be if, advice, and what is said of
 * works of some kind or of a work that this one needs.
 */
const TELLING: readonly RegExp[] = [
  / used to be /,
  / (?:was|were) originally (?:licensed|released|published|distributed) under (?:\S{1,20} ){0,3}$/,
  / (?:older|earlier|previous|prior|old) (?:versions?|releases?) /,
  / (?:versions?|releases?) (?:before|prior to|until|up to) /,
  / until (?:versions?|release) /,
  / (?:versions?|release) [\d.]{1,8} (?:was|were) /,
  / (?:was|were) once /,
  /^ (?:before|until|up to|in the past) (?:\S{1,20} ){1,5}(?:was|were) /,
  / (?:refuse|refuses|decline|declines) to /,
  / (?:no part|none|nothing) (?:of |in |here )/,
  / (?:is|are|be) neither /,
  / without being /,
  / instead of being (?:\S{1,20} ){0,4}$/,
  // "n'est pas distribué sous la licence X, mais sous": what follows the turn is what it is under.
  / (?:nicht|niemals|weder|kein|keine|pas) (?:(?!sondern |mais |aber |sauf |kommerziell |keine )\S{1,20} ){0,4}$/,
  // "We cannot use foo, because foo is licensed under": of another work than this.
  / (?:because|since|whereas|while) (?!(?:it|this|these|they|that|our|all|everything) |(?:the )?(?:files?|code|software|projects?|programs?|library|package|module|work|sources?) )(?:the )?\S{1,40} (?:is|are|was|were) (?:\S{1,20} ){0,3}under (?:the )?(?:terms of )?(?:the )?$/,
  // The same in German and French: "weil libfoo unter der GPL steht", "car libfoo est sous licence GPL".
  / (?:weil|da|denn) (?!(?:es|er|sie|das|diese[rsnm]?|dies|alles|unsere?) |(?:(?:die|der|das) )?(?:dateien?|code|software|projekt|programm|bibliothek|paket|modul|werk|quelltext|quellcode) )(?:(?:die|der|das) )?\S{1,40} (?:\S{1,20} ){0,3}unter (?:(?:der|den|einer) )?(?:bedingungen der )?$/,
  / (?:car|parce que|puisque) (?!(?:il|elle|ils|elles|ce|cet|cette|ceci|cela|tout|notre) |(?:(?:le|la|les|l) )?(?:fichiers?|code|logiciels?|projet|programme|bibliotheque|paquet|module|sources?) )(?:(?:le|la|les|l) )?\S{1,40} (?:est|sont) (?:\S{1,20} ){0,3}sous (?:(?:la|les) )?(?:termes de la )?(?:license )?$/,
  // BUSL-1.1 and promises: what will be.
  / (?:change date|some day|someday|one day|eventually) (?:\S{1,20} ){0,4}will (?:\S{1,20} ){1,6}$/,
  / (?:eines tages|un jour|un giorno|algun dia) /,
  /^ (?:what )?(?:if|when|suppose|assume|for example) (?:that )?(?:your|an?) /,
  /^ (?:if|when) you \S{1,20} your /,
  / (?:license|release|publish|distribute|put|place)s? (?:your|their|new) /,
  /^ (?:software|code|programs|works|libraries|packages|projects) (?:that|which) (?:is|are) /,
  /^ dependencies /,
  /^ (?:most|some|many) (?:packages|projects|libraries|programs|modules|works) /,
  / (?:uses|depends on|requires|needs|links to|links with) (?:\S{1,30} ){1,6}(?:which|that) (?:is|are) /,
];

/** True where the sentence around a name asks, or speaks of something else than what this work is under. */
export function isTelling(tokens: readonly ProseToken[], start: number, end: number): boolean {
  const first = sentenceStart(tokens, start);
  const opening = tokens[first]?.text === 'q' ? first + 1 : first;
  if (ASKING.test(tokens[opening]?.text ?? '') && isAsked(tokens, start, end)) return true;
  const lead = tokens.slice(opening, start).flatMap(({ kind, text }) => (kind === 'word' || kind === 'number' ? [text] : []));
  const before = ` ${lead.join(' ')} `;
  return TELLING.some((pattern) => pattern.test(before)) || (KIND.test(before) && MODAL.test(wordBehind(tokens, end))) || isProposed(tokens, first, start);
}

/** "A program under the GPL cannot", "Code licensed under the Apache License 2.0 can": of any work. */
const KIND = /^ (?:(?:an?|any|each|every|only) )?(?:programs?|software|code|works?|library|libraries|modules?|packages?) (?:that are |that is )?(?:licensed |released |distributed |published )?under (?:the )?$/;
const MODAL = /^(?:may|can|cannot|must|should)$/;

function wordBehind(tokens: readonly ProseToken[], end: number): string {
  return tokens.slice(end, end + 2).find(({ text }) => !text.startsWith('licens'))?.text ?? '';
}

/** "Add this to each file:", "Write "Licensed under the EUPL" behind the copyright notice": words to be written elsewhere. */
function isProposed(tokens: readonly ProseToken[], first: number, start: number): boolean {
  if (tokens.slice(first, start).some(({ text }) => text === '"')) return PROPOSING.test(tokens[first]?.text ?? '');
  if (tokens[first - 1]?.text !== ':') return false;
  const before = sentenceStart(tokens, first - 1);
  return PROPOSING.test(tokens[before]?.text ?? '') && tokens.slice(before, first).some(({ text }) => /^(?:files?|header|headers|sources?)$/.test(text));
}

const PROPOSING = /^(?:add|put|include|insert|paste|copy|write|place|prepend)$/;

function sentenceStart(tokens: readonly ProseToken[], at: number): number {
  let first = at;
  while (first > Math.max(0, at - SENTENCE) && !opensSentence(tokens, first)) first--;
  return first;
}

/** The first word of a paragraph, and behind a full stop or a question mark. */
function opensSentence(tokens: readonly ProseToken[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || tokens[at]?.opensParagraph === true || before.endsQuestion === true || (before.text === '.' && before.end !== tokens[at]?.start) || (before.text === ':' && tokens[at]?.opensLine !== true);
}

function isAsked(tokens: readonly ProseToken[], start: number, end: number): boolean {
  for (let at = start; at < Math.min(tokens.length, end + SENTENCE); at++) {
    if (tokens[at]?.endsQuestion === true) return true;
    if (at >= end && opensSentence(tokens, at + 1)) return false;
  }
  return false;
}
