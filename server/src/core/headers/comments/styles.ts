/** How a language writes comments. A style has one way or both; with both, a header is written line by line. */
export interface CommentStyle {
  /** Begins a comment that ends with the line. */
  readonly line?: string;
  readonly block?: { readonly open: string; readonly middle: string; readonly close: string };
  /** Other markers that begin a comment up to the end of the line: read, never written. */
  readonly alsoLine?: readonly string[];
}

/** Comment syntax by name; each from the manual of the language it is named after, or of the first one listed in `endings.ts`. */
export const STYLES = {
  hash: { line: '#' },
  slashes: { line: '//', block: { open: '/*', middle: ' *', close: ' */' } },
  'slash-star': { block: { open: '/*', middle: ' *', close: ' */' }, alsoLine: ['//'] },
  markup: { block: { open: '<!--', middle: '', close: '-->' } },
  dashes: { line: '--' },
  semicolon: { line: ';', alsoLine: ['#'] },
  lisp: { line: ';;', alsoLine: [';'], block: { open: '#|', middle: '', close: '|#' } },
  percent: { line: '%' },
  erlang: { line: '%%', alsoLine: ['%'] },
  apostrophe: { line: "'" },
  quote: { line: '"' },
  exclamation: { line: '!' },
  'fixed-fortran': { line: 'C' },
  rem: { line: 'REM' },
  m4: { line: 'dnl' },
  roff: { line: '.\\"' },
  restructured: { line: '..' },
  ml: { block: { open: '(*', middle: ' *', close: ' *)' } },
  xquery: { block: { open: '(:', middle: ' :', close: ' :)' } },
  'server-page': { block: { open: '<%--', middle: '', close: '--%>' } },
  freemarker: { block: { open: '<#--', middle: '', close: '-->' } },
  handlebars: { block: { open: '{{!--', middle: '', close: '--}}' } },
  blade: { block: { open: '{{--', middle: '', close: '--}}' } },
  jinja: { block: { open: '{#', middle: '', close: '#}' } },
  velocity: { line: '##', block: { open: '#*', middle: '', close: '*#' } },
  lean: { line: '--', block: { open: '/-', middle: '', close: '-/' } },
  php: { block: { open: '/*', middle: ' *', close: ' */' }, alsoLine: ['//', '#'] },
} as const satisfies Record<string, CommentStyle>;

/** Companion files (`name.license`) hold plain lines. */
export const PLAIN: CommentStyle = { line: '' };

export type CommentStyleName = keyof typeof STYLES;
