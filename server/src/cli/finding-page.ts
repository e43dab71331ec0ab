import { resolvePath } from '../core/text/paths';
import type { CommandContext } from './command';
import { readableWidth } from './wrap';

/** The page about a finding's code, in the reader's language where there is one; `undefined` for anything that is no code. */
export async function findingPage(code: string, { runtime, translator }: CommandContext): Promise<string | undefined> {
  if (!/^[a-z]+(?:-[a-z0-9]+)+$/.test(code)) return undefined;
  for (const language of [translator.language, 'en']) {
    const pages = await runtime.resources.text(`finding-pages.${language}.json`);
    const page = pages === undefined ? undefined : (JSON.parse(pages) as Readonly<Record<string, string>>)[code];
    if (page !== undefined) return page;
  }
  return undefined;
}

/** The page as a person reads it on a terminal: plain text in lines of its width, links as paths and commands. */
export async function plainFindingPage(page: string, { console, runtime, translator }: CommandContext): Promise<string> {
  // Only who asks for a page waits for the parser.
  const { plainPage } = await import('./plain-page');
  return plainPage(page, {
    width: readableWidth(console),
    code: (text) => translator.text({ id: 'cli.explain.code', args: { text } }),
    link: (address) => {
      const finding = /^([a-z0-9-]+)\.md$/.exec(address)?.[1];
      if (finding !== undefined) return `licence-assistant explain ${finding}`;
      if (/^[a-z]+:/.test(address)) return address;
      // The pages about findings stand in a folder each language has; they name only pages that all languages share.
      const file = runtime.documentation === undefined ? undefined : resolvePath('', address.replace(/^(?:\.\.\/)+/, ''));
      return file === undefined ? undefined : `${runtime.documentation}/${file}`;
    },
  });
}
