const ENDINGS = new Set(
  'c h cc cpp cxx hh hpp hxx cs java kt kts scala groovy js mjs cjs jsx ts mts cts tsx vue svelte py pyi rb php go rs swift m mm dart lua pl pm r jl ex exs erl hrl clj cljs hs ml mli fs fsx vb sh bash ps1 sql css scss sass less adb ads f90 f95 zig nim v vhd proto'.split(' '),
);

/** True where the file is written in a programming or style language: people look for a header there, not in data or prose. */
export function isSourceCode(path: string): boolean {
  return ENDINGS.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}
