declare module 'markdown-it' {
  /** A piece of the flat stream that a text is parsed into: blocks open and close, and hold their words in `inline` pieces. */
  export interface MarkdownToken {
    readonly type: string;
    /** `h1`, `p`, `li` and so on. */
    readonly tag: string;
    readonly content: string;
    readonly children: readonly MarkdownToken[] | null;
    attrGet(name: string): string | null;
  }
  /** Reads CommonMark, and GitHub's tables. */
  export default class MarkdownIt {
    constructor(options?: { readonly html?: boolean });
    parse(text: string, environment: object): readonly MarkdownToken[];
    render(text: string): string;
  }
}
