import { resolvePath } from '../core/text/paths';
import { similarTo } from '../core/text/similar';
import type { CommandContext } from './command';
import { readableWidth } from './wrap';

const CODE = /^[a-z]+(?:-[a-z0-9]+)+$/;

/** The page about a finding's code, in the reader's language where there is one; `undefined` for anything that is no code. */
export async function findingPage(code: string, { runtime, translator }: CommandContext): Promise<string | undefined> {
  if (!CODE.test(code)) return undefined;
  for (const language of [translator.language, 'en']) {
    const pages = await runtime.resources.text(`finding-pages.${language}.json`);
    const page = pages === undefined ? undefined : (JSON.parse(pages) as Readonly<Record<string, string>>)[code];
    if (page !== undefined) return page;
  }
  return undefined;
}

/** The codes that may be meant by one that is none; none for what is no code. */
export async function similarCodes(code: string, { runtime }: CommandContext): Promise<readonly string[]> {
  if (!CODE.test(code)) return [];
  const pages = await runtime.resources.text('finding-pages.en.json');
  return similarTo(code, Object.keys(JSON.parse(pages ?? '{}') as object), 2);
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
