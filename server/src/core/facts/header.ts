import type { HeaderFacts } from '../headers/model';
import { readHeader } from '../headers/read';
import type { Span } from '../text/span';
import { bannersOf, isMinified } from './banners';
import { withBeside } from './beside';
import type { Identify } from './head-texts';
import { mayComment } from './commented';
import { withExamples } from './examples';
import { refusalOf } from './refusal';
import { withTakenIn } from './taken-in';
import { statedInWords } from './untagged';

/**
 * What a file states: tags and copyright lines; where no valid tag states the licence and the format has comments, free-text
 * notices and licences' texts; and beside tags what words say that they do not. `identify` is asked about the texts.
 */
export function readCoveredHeader(text: string, path: string, identify: Identify = NOTHING_KNOWN): HeaderFacts {
  return readWords(withExamples(readHeader(text), text, path), isMinified(path) ? bannersOf(text) : text, path, identify);
}

/** Adds what the words of `text` say: of a program, or of a minified one its banners. */
function readWords(header: HeaderFacts, text: string, path: string, identify: Identify): HeaderFacts {
  const stated = header.tags.some(({ error }) => error === undefined);
  const whole = stated || !mayComment(text, path) ? header : withRefusal(withDerivation({ ...header, notices: statedInWords(text, path, identify) }, text, path), text, path);
  return withLicensor(withTakenIn(withBeside(whole, text, path, identify), text, path), text);
}

const NOTHING_KNOWN: Identify = () => ({ matches: [] });

function withRefusal(header: HeaderFacts, text: string, path: string): HeaderFacts {
  const refusal = refusalOf(text, path, header);
  return refusal ? { ...header, refusal } : header;
}

/** Characters before and behind a notice in which a person tells what it is about. */
const BEFORE = 300;
const BEHIND = 120;
/** Words by which people say that a file was made from something else. */
const MADE_FROM = /\b(?:derive[ds]?|copied|adapted|taken|ported|forked|borrowed|extracted|translated)(?: and [a-z]+)? from\b|\b(?:is|was|are) based on\b|\bbuilds (?:directly )?(?:up)?on\b|\bmodified version of\b/i;

function isMadeFrom(text: string, { start, end }: Span): boolean {
  return MADE_FROM.test(text.slice(Math.max(0, start - BEFORE), end + BEHIND).replace(/[\s*#/;-]+/g, ' '));
}

/** Characters before a notice in which its comment begins. */
const LONGEST_COMMENT = 1_500;
/** The comment that packing keeps tells a library by name and full version; others tell their source. */
const RELEASE = /^\/\*![^]*(?<![\d.])\d{1,4}\.\d{1,4}\.\d{1,4}\b/;
const SOURCE = /\bsource: {0,4}https?:/i;

/** `Example.js v1.2.3 | MIT License` in a `/*!` comment is about the library that stands here, or whose code does. */
function isLibrary(text: string, { start, end }: Span): boolean {
  const from = text.lastIndexOf('/*', start);
  if (from < start - LONGEST_COMMENT || from < 0) return false;
  const [comment = ''] = text.slice(from, end + BEHIND).split('*/', 1);
  return from + comment.length >= end && (RELEASE.test(comment) || SOURCE.test(comment));
}

/** `Taken from Example 6 (licensed under MIT)` is about Example, and about what of it stands here. */
function withDerivation(header: HeaderFacts, text: string, path: string): HeaderFacts {
  const { notices, copyrights } = header;
  const unnamed = copyrights.every(({ holder }) => holder === undefined);
  const isAbout = (span: Span): boolean => isMadeFrom(text, span) || (unnamed && isLibrary(text, span));
  // What a tool has packed was written elsewhere: the licence of the project itself is none of others.
  return notices.length > 0 && (isMinified(path) || notices.every(({ span }) => isAbout(span))) ? { ...header, derived: true } : header;
}

/** Characters at the beginning of a file in which its licensor is named. */
const BEGINNING = 3_000;
const LICENSOR = /\blicensed to (?:the )?([\p{L}\p{N}][\p{L}\p{N} .,&-]{1,60}?)(?: \([A-Z]+\))? under one or more(?:[\s*#/;-]{1,12})contributor/iu;
/** A line that REUSE does not read as a copyright notice, because of its colon or because it is a documentation tag. */
const COLON = /^[\s*#/;-]{0,12}(?:copyright(?: holders?)?:|@copyright) {0,4}(?:\(c\) ?|© ?)?(?:\d{4}(?:[-–]\d{4})?,? ){0,4}(\p{L}[^\n]{1,100})$/imu;

/** Whom a file without a copyright notice names in another way. */
function withLicensor(header: HeaderFacts, text: string): HeaderFacts {
  if (header.copyrights.length > 0 || header.notices.length + header.tags.length === 0) return header;
  const beginning = text.slice(0, BEGINNING);
  // Most files have neither word; looking for it costs a tenth of the patterns.
  const words = beginning.toLowerCase();
  const licensor = (words.includes('contributor') ? LICENSOR.exec(beginning)?.[1] : undefined) ?? (words.includes('copyright') ? COLON.exec(beginning)?.[1] : undefined);
  return licensor === undefined ? header : { ...header, licensor: licensor.trim() };
}
