/** Placeholders inside values of placeholders are followed this often: enough for real builds, and circles end. */
const MAX_ROUNDS = 10;
/** A value that grows beyond this is no version or name. */
const MAX_LENGTH = 2_000;

/** `text` with its `${name}` and `$(name)` replaced by what `valueOf` knows; unknown ones stay. */
export function expand(text: string, valueOf: (name: string) => string | undefined): string {
  let value = text;
  for (let round = 0; round < MAX_ROUNDS && hasPlaceholder(value) && value.length <= MAX_LENGTH; round++) {
    const next = value.replace(
      /\$[{(]([^{}()]{1,200})[})]/g,
      (placeholder, name: string) => valueOf(name.trim()) ?? placeholder,
    );
    if (next === value) break;
    value = next;
  }
  return value.length > MAX_LENGTH ? text : value;
}

/** True where something in `text` is still to be filled in. */
export function hasPlaceholder(text: string): boolean {
  return text.includes('${') || text.includes('$(');
}

/** One version, and neither a range (`[1,2)`, `1.+`) nor something still to be filled in. */
export function isVersion(text: string): boolean {
  return text !== '' && !/[[\](),+*$\s]/.test(text) && !/^(?:LATEST|RELEASE|latest\..*)$/.test(text);
}
