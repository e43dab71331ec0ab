/** Maps and lists nested deeper than this are not read; real manifests stay below twenty. */
export const MAX_DEPTH = 200;

/** YAML aliases beyond this number are not followed, in one document. */
export const MAX_ALIASES = 1_000;

/** Members copied by YAML merge keys (`<<`) beyond this number are left out, in one document. */
export const MAX_MERGED = 10_000;

/** A TOML document with more syntax errors than this is given up. */
export const MAX_TOML_ERRORS = 5;

/** Every wrong line means reading a TOML document again: of one of more words and signs than this, what comes behind the line is left out. */
export const MAX_TOML_AGAIN = 8_000;

/** Words and signs read of a manifest in TOML: some 50 kB, and four times the longest of a hundred real ones. The library is slower than our readers. */
export const MAX_TOML_PARTS = 15_000;

/** Parts of one dotted key in TOML, each a table inside the one before; real keys have fewer than ten. */
export const MAX_KEY_PARTS = 32;

/** Dots in the keys of a TOML document, the first of each left out: each costs the library some microseconds. */
export const MAX_TOML_DOTS = 5_000;

/** A place in a tree of packages with a longer path than this is no place in any file system, and is left out. */
export const MAX_PATH = 4_096;

/** Dependencies, locked packages and licences read from one document; those that come after are left out. */
export const MAX_ENTRIES = 200_000;

/** Characters read of a manifest that people write; those of real ones are a hundred times fewer. Lock files are read whole. */
export const MAX_WRITTEN = 2_000_000;

/**
 * Words and signs read of a manifest that people write: some 100 kB, and four times the longest of a thousand real ones. The
 * readers take up to a microsecond for each.
 */
export const MAX_WRITTEN_PARTS = 30_000;

/** Requirements read of one of pip's lists, whose hashes are words without end. */
export const MAX_REQUIREMENTS = 15_000;

/** Words and signs of one entry of a lock file in TOML, lists of files left out. */
export const MAX_LOCKED_PARTS = 15_000;

/**
 * Tokens read of a YAML document: some 50 kB of what people write, and twice the longest of hundreds of real ones. The library takes tens of
 * milliseconds for as many. Lock files in YAML have a reader of their own.
 */
export const MAX_YAML_TOKENS = 12_000;

/** Tokens read of a bill of materials in YAML, which programs write: some thousand packages. */
export const MAX_BILL_TOKENS = 400_000;

/** Words and signs for each character of such a bill: twice as many as names, values and sentences have. A denser one is read as what people write. */
export const MAX_BILL_DENSITY = 0.35;

/** Locked packages whose edges are looked up before others have their turn. */
export const CONNECTED_AT_ONCE = 5_000;
