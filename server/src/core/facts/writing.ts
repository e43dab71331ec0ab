import { baseNameOf } from '../text/paths';
import type { FileRole } from './model';

/**
 * A licence value that is being written: `own` is the project's, `file` one file's within it, `used` one of what it uses.
 * `start` is where the value begins in the line.
 */
export interface LicenceInWriting {
  readonly side: 'own' | 'file' | 'used';
  readonly start: number;
}

/** More of a line than this is no licence value. */
const LONGEST = 400;

// eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of LONGEST characters at most
const TAG = /SPDX-License-Identifier["']?\s*(?::|=\s*\[?)\s*["']?([^"'\r\n]*)$/;
/** A key as JSON, TOML, YAML, INI and Ruby write it. */
const FIELD =
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of LONGEST characters at most
  /(?:^|[\s."'{,-])licen[sc]es?["']?\s*(?::|=>?)\s*(?:\[\s*|\{\s*(?:text|type)\s*[:=]\s*)?["']?([^"'[\]{}\r\n]*)$/i;
// eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of LONGEST characters at most
const ELEMENT = /<name>\s*([^<\r\n]*)$/;
// eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of LONGEST characters at most
const POLICY_OWN = /^\s*["']?outbound["']?\s*:\s*["']?([^"'\r\n]*)$/;
// eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of LONGEST characters at most
const POLICY_USED = /["']?(?:licence|choose|of|like)["']?\s*:\s*["']?([^"'\r\n]*)$/;
/** A later element of a list on one line, in YAML, JSON and TOML. */
// eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of LONGEST characters at most
const POLICY_ELEMENT = /^\s*["']?(?:allow|deny)["']?\s*:\s*\[(?:[^\]]*,)?\s*["']?([^"',\]\r\n]*)$/;
// eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of LONGEST characters at most
const TAG_ELEMENT = /SPDX-License-Identifier["']?\s*=\s*\[[^\]]*,\s*["']?([^"',\]\r\n]*)$/;
// eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of LONGEST characters at most
const POLICY_ITEM = /^\s*-\s+["']?([^"':\r\n]*)$/;

/**
 * Whether a licence is being written at the end of `line` (its text up to the cursor), by the line alone: while it is written
 * the document is often broken. `above` is the text before the line, for formats whose lines do not say enough.
 */
export function licenceInWriting(
  path: string,
  role: FileRole,
  line: string,
  above: string,
): LicenceInWriting | undefined {
  const tail = line.slice(-LONGEST);
  const at = (side: LicenceInWriting['side'], match: RegExpExecArray | null): LicenceInWriting | undefined =>
    match ? { side, start: line.length - (match[1] ?? '').length } : undefined;
  const tag = at('file', TAG.exec(tail) ?? TAG_ELEMENT.exec(tail));
  if (tag) return tag;
  if (role === 'policy') {
    return (
      at('own', POLICY_OWN.exec(tail)) ??
      at('used', POLICY_USED.exec(tail) ?? POLICY_ELEMENT.exec(tail)) ??
      (inAllowOrDeny(above) ? at('used', POLICY_ITEM.exec(tail)) : undefined)
    );
  }
  if (role !== 'manifest' && role !== 'reuse') return undefined;
  if (/\.(xml|pom|nuspec)$/i.test(baseNameOf(path)))
    return inLicenceElement(above + line) ? at('own', ELEMENT.exec(tail)) : undefined;
  return at('own', FIELD.exec(tail));
}

function inLicenceElement(text: string): boolean {
  return text.lastIndexOf('<license>') > text.lastIndexOf('</license>');
}

/** The last key without indentation above decides what a list item is. */
function inAllowOrDeny(above: string): boolean {
  const keys = [...above.slice(-20_000).matchAll(/^([a-z]+)\s*:/gm)];
  const last = keys.at(-1)?.[1];
  return last === 'allow' || last === 'deny';
}
