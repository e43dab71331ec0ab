/** How often a property is tried: 10,000 in the full test run, fewer where `FUZZ_RUNS` says so. */
export const FUZZ_RUNS = Number(process.env['FUZZ_RUNS'] ?? 10_000);
