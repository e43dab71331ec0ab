import type { CommentStyleName } from './styles';

type Guess = (text: string) => CommentStyleName | undefined;

const matlab = /^[ \t]*(?:%|function\b|classdef\b)/m;
const objectiveC = /^[ \t]*(?:#import|@interface|@implementation|@protocol|\/\/|\/\*)/m;
const manual: Guess = (text) => (/^[.']/.test(text) ? 'roff' : undefined);
const settings: Guess = (text) => (/^\s*</.test(text) ? 'markup' : undefined);

/** Endings that several languages share: the text decides, and where it does not, nobody does. */
export const DOUBTFUL: ReadonlyMap<string, Guess> = new Map<string, Guess>([
  // MATLAB and Octave, or Objective-C.
  ['m', (text) => (matlab.test(text) ? 'percent' : objectiveC.test(text) ? 'slashes' : undefined)],
  // Prolog, or Perl.
  ['pl', (text) => (/^[ \t]*:-/m.test(text) ? 'percent' : 'hash')],
  // TeX classes; a Visual Basic class begins with a fixed line; else Apex.
  ['cls', (text) => (/^\s*(?:%|\\)/.test(text) ? 'percent' : text.startsWith('VERSION') ? undefined : 'slashes')],
  // Rocq, or Verilog and V, which share their comments.
  ['v', (text) => (/^[ \t]*\(\*|^(?:From|Require|Section)\b/m.test(text) ? 'ml' : 'slashes')],
  // Qt project files, or Prolog.
  ['pro', (text) => (/^[ \t]*:-/m.test(text) ? 'percent' : 'hash')],
  // Setup files of Windows, or of EDK II.
  ['inf', (text) => (/^\s*#/.test(text) ? 'hash' : /^\s*[;[]/.test(text) ? 'semicolon' : undefined)],
  // Settings of .NET are XML; others may be anything.
  ['config', settings],
  // Sections of the manual; or the version number of a library.
  ...['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((section): [string, Guess] => [section, manual]),
]);
