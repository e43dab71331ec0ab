import { carrierAt } from './carriers';
import type { Claim, Wanted } from './model';
import { quoteOf, wantedOf } from './model';
import { holderIn, isOwnName } from './names';
import { meansWanted } from './terms';

/** Bytes of a file without text that are looked at: pictures and fonts tell of themselves at the beginning or the end. */
const LONGEST_PART = 2_000_000;

/** Characters one after the other that can be read, with a word that claims something. */
const CLAIMING = /[\x20-\x7e]{0,200}?(?:copyright|all rights reserved|licen[cs]ed? (?:under|to|by)|creative ?commons|open font licen[cs]e|xmpRights:|<dc:rights|\(c\) (?:19|20)\d\d|\xc2\xa9 ?(?:19|20)\d\d|\xc2\xa9 [A-Z][a-z]{2,20}\b)[\x20-\x7e]{0,200}/gi;
/** Colour profiles carry the notice of who made the profile, not of the picture (ICC.1:2022, section 7.2, file signature `acsp`). */
const PROFILE = /acsp[^]{4}[^]{0,100}/;
const PROFILE_HEAD = 36;

/** Why nobody but a person should say under which licence a file without text is. */
export function claimOfBytes(bytes: Uint8Array, path: string, expression: string, holders: readonly string[]): Claim | undefined {
  const wanted = wantedOf(expression, holders);
  const carrier = carrierAt(path, '');
  if (carrier) return carrier;
  for (const part of partsOf(bytes)) {
    // Fonts write in two bytes a character (OpenType, name table).
    const text = withoutProfiles(part).replaceAll('\0', '');
    for (const [said] of text.matchAll(CLAIMING)) {
      const claim = judge(said, wanted);
      if (claim) return claim;
    }
    const named = exifCopyright(part);
    if (named !== undefined && !isOwnName(named, wanted.own)) return { kind: 'foreign', words: quoteOf(named) };
  }
  return undefined;
}

function partsOf(bytes: Uint8Array): readonly string[] {
  const latin = (part: Uint8Array): string => new TextDecoder('latin1').decode(part);
  if (bytes.length <= 2 * LONGEST_PART) return [latin(bytes)];
  return [latin(bytes.subarray(0, LONGEST_PART)), latin(bytes.subarray(bytes.length - LONGEST_PART))];
}

function judge(said: string, { expression, own }: Wanted): Claim | undefined {
  const words = quoteOf(said.replace(/^[^A-Za-z(]+/, ''));
  const isOwn = own.some((name) => ` ${said.toLowerCase().replace(/[^a-z\d]+/g, ' ')} `.includes(` ${name} `));
  if (isOwn) return undefined;
  if (/licen[cs]|commons|rights\b/i.test(said)) return meansWanted(said, expression) ? undefined : { kind: 'licensed', words };
  const holder = holderIn({ said: said.slice(said.search(/copyright|\(c\)|\xc2\xa9/i)).replace('\xc2\xa9', '©'), around: said, standing: 'comment', start: 0, line: 0 });
  return holder === undefined ? undefined : { kind: 'foreign', words };
}

/** The text without colour profiles, each as long as its first four bytes say. */
function withoutProfiles(text: string): string {
  const found = PROFILE.exec(text);
  if (!found || found.index < PROFILE_HEAD) return text;
  const start = found.index - PROFILE_HEAD;
  let length = 0;
  for (let at = start; at < start + 4; at++) length = length * 256 + text.charCodeAt(at);
  return text.slice(0, start) + text.slice(start + Math.min(length, LONGEST_PART));
}

/** What the copyright field (tag 0x8298) of a picture's Exif data says (CIPA DC-008, section 4.6.4). */
function exifCopyright(text: string): string | undefined {
  const start = text.indexOf('Exif\0\0') + 6;
  if (start < 6) return undefined;
  const little = text.startsWith('II', start);
  const entry = text.indexOf(little ? '\x98\x82\x02\0' : '\x82\x98\0\x02', start);
  if (entry < 0) return undefined;
  const number = (at: number): number => [0, 1, 2, 3].reduce((sum, byte) => sum + text.charCodeAt(at + byte) * 256 ** (little ? byte : 3 - byte), 0);
  const [length, offset] = [number(entry + 4), number(entry + 8)];
  const said = text.slice(start + offset, start + offset + Math.min(length, 200)).replaceAll('\0', ' ').trim();
  return length > 4 && /^[\x20-\xff]+$/.test(said) && /[A-Za-z]{2}/.test(said) ? said : undefined;
}
