/** The words of `known` that differ from `word` in a letter or two, whatever their case: the nearest, `most` of them. */
export function similarTo(word: string, known: readonly string[], most: number): string[] {
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 4));
  const near = known
    .filter((each) => Math.abs(each.length - wanted.length) <= limit)
    .map((each) => ({ each, away: distance(wanted, each.toLowerCase(), limit) }));
  const least = Math.min(limit, ...near.map(({ away }) => away));
  return near.filter(({ away }) => away === least).slice(0, most).map(({ each }) => each);
}

/** Edit distance (insert, delete, replace), given up above `limit`. */
function distance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}
