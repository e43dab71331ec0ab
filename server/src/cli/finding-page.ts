import type { CommandContext } from './command';

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
