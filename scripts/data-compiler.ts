/** Makes one file of `dist/data` from `data/` and packages, at build time. Listed in `compilers.ts`. */
export interface DataCompiler {
  /** File name in `dist/data`, by which `Resources` finds it. */
  readonly file: string;
  compile(): Uint8Array | string | Promise<Uint8Array | string>;
}
