declare module 'markdown-it' {
  /** A piece of the flat stream that a text is parsed into: blocks open and close, and hold their words in `inline` pieces. */
  interface Token {
    readonly type: string;
    /** `h1`, `p`, `li` and so on. */
    readonly tag: string;
    readonly content: string;
    readonly children: readonly Token[] | null;
    attrGet(name: string): string | null;
  }
  /** Reads CommonMark, and GitHub's tables. */
  class MarkdownIt {
    /** With `html`, tags are pieces of their own; else they are words like others. */
    constructor(options?: { readonly html?: boolean });
    parse(text: string, environment: object): readonly Token[];
  }
  export = MarkdownIt;
}
