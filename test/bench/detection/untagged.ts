import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decodeText } from '../../../server/src/core/text/decode';
import { readStatements } from '../../../server/src/core/headers/read';
import { isListed } from './corpora';
import type { Corpus, Sample } from './corpora';

const MOST_BYTES = 400_000;
const MOST_LINES = 150;
/** Words of which a notice holds one. */
const NOTICE = /licen[cs]|\bcopying\b|\bredistribut(?:e|ed|ion)\b|\bpermission|\b[AL]?GPL(?:v?\d|\b)|\bterms\b/i;
const COMMENT = /^\s*(?:\/\/|#(?!\s*(?:define|undef|include|import|if|ifdef|ifndef|else|endif|pragma|error)\b)|;|--|%|\*|dnl\b|rem\b|\.\\"|'|!|@)/i;
const OPENS = /^\s*(?:\/\*|<!--|\(\*|\{-|"""|'''|\.\.\s|<\?)/;
const CLOSES = /\*\/|-->|\*\)|-\}|"""|'''|\?>/;

/**
 * The comments at the head of files that name their licence in a tag and say something in words besides, without the tag, which is
 * the label; those with the very same words and label once. The half whose hash begins with a digit below 8 may be looked at.
 */
export function readUntagged(folders: readonly string[]): Corpus[] {
  return folders.flatMap((folder) => {
    if (!existsSync(folder)) {
      console.log(`  no headers from ${folder}: there is no such folder`);
      return [];
    }
    const samples = new Map<string, Sample>();
    for (const path of filesBelow(folder)) {
      const sample = withoutTag(path);
      if (sample) samples.set(keyOf(sample), samples.get(keyOf(sample)) ?? sample);
    }
    return [true, false].map((seen) => ({
      name: `${basename(folder)}${seen ? '' : ', other half'}`,
      samples: [...samples].flatMap(([key, sample]) => (/^[0-7]/.test(key) === seen ? [sample] : [])),
      versionsOnly: false,
      ...(!seen && { unseen: true }),
    }));
  }).filter(({ samples }) => samples.length > 0);
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== '.git' && entry.name !== 'node_modules') yield* filesBelow(path);
    else if (entry.isFile() && !/\.license$/.test(entry.name) && statSync(path).size <= MOST_BYTES) yield path;
  }
}

function withoutTag(path: string): Sample | undefined {
  const decoded = decodeText(readFileSync(path));
  if (decoded.binary || !decoded.text.includes('SPDX-License-Identifier')) return undefined;
  const head = commentHead(decoded.text);
  const { tags } = readStatements(head);
  const [tag, ...others] = tags;
  if (tag?.expression === undefined || tag.error !== undefined || others.length > 0 || !isListed(tag.expression)) return undefined;
  const lineEnd = head.indexOf('\n', tag.span.end);
  const lineStart = head.lastIndexOf('\n', tag.span.start) + 1;
  // A comment that the tag's line opens or closes stays a comment.
  const frame = (part: string): string => part.replace(/[^/*#<>!-]/g, '');
  const line = `${frame(head.slice(lineStart, tag.span.start))}${frame(head.slice(tag.span.end, lineEnd < 0 ? head.length : lineEnd))}`;
  const rest = `${head.slice(0, lineStart)}${line}${lineEnd < 0 ? '' : head.slice(lineEnd)}`;
  return NOTICE.test(rest) && !rest.includes('SPDX-License') ? { path, bytes: Buffer.from(rest), label: tag.expression } : undefined;
}

/** The lines before the first that is no comment. */
function commentHead(text: string): string {
  const kept: string[] = [];
  let inBlock = false;
  for (const line of text.split(/\r?\n/, MOST_LINES)) {
    const opens: boolean = !inBlock && OPENS.test(line);
    if (!inBlock && !opens && line.trim() !== '' && !COMMENT.test(line)) break;
    kept.push(line);
    const behind: string = opens ? line.replace(OPENS, '') : line;
    inBlock = (inBlock || opens) && !CLOSES.test(behind) && !/^\s*\.\.\s/.test(line);
  }
  return kept.join('\n');
}

/** A hash of the label and of the paragraphs that may be a notice: names of files and of holders make no other header. */
function keyOf({ bytes, label }: Sample): string {
  const paragraphs = Buffer.from(bytes).toString().split(/\n[^\p{L}\d\n]*(?=\n)/u).filter((paragraph) => NOTICE.test(paragraph));
  const lines = paragraphs.flatMap((paragraph) => paragraph.split('\n').filter((line) => !/copyright.{0,8}\d{4}|\(c\)|@|\\(?:file|brief|author)/i.test(line)));
  return createHash('sha256').update(`${label}\n${lines.join(' ').toLowerCase().replace(/[^a-z]+/g, ' ').trim()}`).digest('hex');
}
