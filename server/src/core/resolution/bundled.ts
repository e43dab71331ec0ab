import { baseNameOf, folderOf } from '../text/paths';
import type { LicenceMatch } from '../texts/model';

const STEM = /^(?:licen[cs]es?|copying|unlicen[cs]e|eula|(?:mit|bsd|apache|a?l?gpl|isc|mpl|eupl)[-_.]?(?:licen[cs]e)?)/i;
/** What may stand behind it in the name of a package's own licence file: an ending, a licence, a language, who it is for. */
const OWN =
  /^(?:txt|md|markdown|rst|html?|adoc|rtf|text|a?l?gpl\w{0,6}|gnu|lesser|affero|lib|mpl\w{0,6}|eupl\w{0,6}|epl\w{0,6}|cddl|mit|bsd\w{0,3}|apache\w{0,3}|isc|sspl|busl?|bsl|licen[cs]e|v?\d{1,4}|v|only|or|later|and|en|de|fr|nl|es|it|commercial|enterprise|ee|proprietary|eula|main)$/i;

/**
 * True where a file of this name, relative to the package in `directory`, holds the package's own licence: `LICENSE`, `COPYING.LESSER`, `LICENSE-GPL-3.0.txt`. Names of
 * something else (`LICENSE.readline`, `LICENSE-3rdparty`), plurals and folders of texts hold what belongs to parts.
 */
export function isOwnLicenceFile(name: string, directory: string): boolean {
  const inside = folderOf(name);
  // Python's distributions keep their own licence files there (PEP 639), and those of what they bundle below it.
  if (inside !== '' && !(inside === 'licenses' && directory.endsWith('.dist-info'))) return false;
  const base = baseNameOf(name);
  const stem = STEM.exec(base)?.[0];
  // A file that the metadata names may be called anything.
  if (stem === undefined) return inside === '';
  return !/^licen[cs]es/i.test(stem) && base.slice(stem.length).split(/[-_. +]+/).every((part) => part === '' || OWN.test(part));
}

/** Characters in front of a text that may say what it belongs to. */
const INTRODUCTION = 600;
/** Words of a title, of a copyright line, of a line between two texts: nothing is said by them about what the text belongs to. */
const TITLE = /\b(?:the|an?|of|and|to|for|this|is|full|text|terms|conditions|licen[cs]es?|licen[cs]ing|copying|gnu|gpl|lgpl|agpl|eupl|general|lesser|library|affero|european|union|public|version|preamble|v?\d[\d.]*)\b/gi;

/** Licences whose texts `text` introduces as those of something else: "This package bundles readline:", the name of a library, "or, at your option". */
export function introducedIn(text: string, matches: readonly LicenceMatch[]): readonly string[] {
  const texts = matches.filter(({ kind }) => kind === 'text');
  return texts.flatMap(({ licence, span }, at) => {
    const before = texts[at - 1]?.span.end ?? 0;
    const words = text
      .slice(Math.max(before, span.start - INTRODUCTION), span.start)
      .split('\n')
      .filter((line) => !/^\W{0,8}(?:copyright|\(c\)|©|all rights reserved)/i.test(line))
      .join(' ')
      .replace(/<[^<>]{1,200}>/g, ' ')
      .replace(TITLE, ' ');
    return /\p{L}{2,}/u.test(words) ? [licence] : [];
  });
}
