import { isAscii } from 'node:buffer';
import { binaryFacts } from '../../core/facts/binary';
import { withCommentedNotices } from '../../core/facts/commented';
import { coveredFacts } from '../../core/facts/covered';
import { seemsToHoldText } from '../../core/facts/head-texts';
import { readCoveredHeader } from '../../core/facts/header';
import type { FileFacts } from '../../core/facts/model';
import { HEAD } from '../../core/headers/malformed';
import { LICENCE_TAG } from '../../core/headers/statement';
import { BINARY_PROBE_BYTES, decodeText } from '../../core/text/decode';

const TAG = Buffer.from(LICENCE_TAG);
const COPYRIGHT = Buffer.from('Copyright');

/**
 * The facts of a covered file, the same as from its whole text. Where an ASCII file has a valid tag, only what comes before
 * its last statement is looked at: nothing after it says anything. Undefined where a licence's text seems to stand in
 * the head: licences' texts are not known here.
 */
export function quickFacts(bytes: Buffer, path: string): FileFacts | undefined {
  if (!isAscii(bytes)) {
    const decoded = decodeText(bytes);
    return decoded.binary ? binaryFacts(path, 'covered') : factsOf(path, decoded.text);
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0 && nul < BINARY_PROBE_BYTES) return binaryFacts(path, 'covered');
  const tag = bytes.lastIndexOf(TAG);
  if (tag >= 0) {
    const facts = factsOf(path, bytes.toString('latin1', 0, endOfStatements(bytes, tag)));
    if (!facts || facts.header?.tags.some(({ error }) => error === undefined)) return facts;
  }
  return factsOf(path, bytes.toString('latin1'));
}

function endOfStatements(bytes: Buffer, tag: number): number {
  let end = Math.max(tag, bytes.lastIndexOf(COPYRIGHT));
  while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
  // One character more tells whether a CR at the end is half of a line end.
  return Math.min(bytes.length, Math.max(end + 2, HEAD));
}

function factsOf(path: string, text: string): FileFacts | undefined {
  if (!text.includes(LICENCE_TAG) && seemsToHoldText(text, path)) return undefined;
  let asked = false;
  const header = readCoveredHeader(text, path, () => {
    asked = true;
    return { matches: [] };
  });
  return asked ? undefined : coveredFacts(path, text, withCommentedNotices(header, text, path));
}
