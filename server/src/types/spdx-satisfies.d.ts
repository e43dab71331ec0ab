declare module 'spdx-satisfies' {
  /** True where the expression can be satisfied with the allowed licences alone. Throws on what is no expression. */
  function satisfies(expression: string, allowed: string[]): boolean;
  export = satisfies;
}
