/** Text as Markdown that shows it and nothing else: names and licences of dependencies are foreign. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Text as inline code, whatever backticks it contains (CommonMark 0.31, code spans). */
export function inlineCode(text: string): string {
  const clean = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${clean}\`` : `${fence} ${clean} ${fence}`;
}

/** A link to a place in the workspace or to a page. */
export function link(label: string, target: string): string {
  return `[${escapeMarkdown(label)}](${target.replace(/[()\s]/g, encodeURIComponent)})`;
}
