import { licenceIds } from '../../declared/same';
import type { CarriedComponent, CarriedFile, CarriedSources, NoticeEntry, Notices, NoticesInput, NoticeText } from './model';
import { neededTexts } from './needed';
import { byCodeUnits } from '../../text/order';
import { makersIn, splitText, withoutSample } from './split';

/**
 * What a distributed work must carry of others: every component with its licence and copyright lines, and every text once, with the list
 * of what it belongs to. Where no text came with a component, the standard one of its licence stands in, and that is told. Ordered by
 * name, then version; texts by their first mention.
 */
export function noticesOf({ project, components, sources, standard }: NoticesInput): Notices {
  const collection = createTexts();
  const makers = new Map<string, readonly string[]>();
  const makersOf = (ids: readonly string[]): ReadonlySet<string> =>
    new Set(ids.flatMap((id) => {
      const known = makers.get(id) ?? makersIn(standard.get(id) ?? '');
      makers.set(id, known);
      return known;
    }));
  const missing = { licence: [] as string[], ownText: [] as string[], text: [] as string[], installed: [] as string[], copyright: [] as string[] };

  const entries = [...components].sort(byName).map((component): NoticeEntry => {
    const { purl, licences, files } = component;
    const name = labelOf(component);
    const expression = licences.effective ?? licences.concluded;
    const texts: number[] = [];
    const copyrights: string[] = [];
    for (const file of files) {
      const split = splitText(file.text, makersOf(idsOf(file, expression)));
      copyrights.push(...split.copyrights);
      if (split.body !== '' || split.copyrights.length === 0) texts.push(collection.add(ownText(file, split.body), name));
    }
    const own = files.filter(({ kind }) => kind === 'licence');
    const needed = expression === undefined ? [] : neededTexts(expression, new Set(own.flatMap((file) => (file.expression === undefined ? [] : licenceIds(file.expression)))));
    // A text that is not recognised may be the one that is needed.
    const lacking = own.some((file) => file.expression === undefined) ? [] : needed;
    for (const id of lacking) {
      const text = standardText(id, standard);
      if (text) texts.push(collection.add(text, name));
      // What is not here is told once, and with it that texts and copyright lines are.
      if (component.installed) missing[text ? 'ownText' : 'text'].push(lacking.length > 1 || own.length > 0 ? `${name} (${id})` : name);
    }
    if (expression === undefined) missing.licence.push(name);
    if (texts.length === 0 && lacking.length === 0 && component.installed) missing.text.push(name);
    if (!component.installed) missing.installed.push(name);
    else if (copyrights.length === 0) missing.copyright.push(name);
    return { name, purl, ...(expression !== undefined && { expression }), open: expression === undefined ? [...(licences.candidates.length > 0 ? licences.candidates : licences.found)] : [], files: [], copyrights: [...new Set(copyrights)], texts: [...new Set(texts)] };
  });

  const own = [...sources].sort((a, b) => byCodeUnits(a.expression, b.expression)).map(({ expression, files, copyrights }: CarriedSources): NoticeEntry => {
    const texts = neededTexts(expression, new Set()).flatMap((id) => standardText(id, standard) ?? []).map((text) => collection.add(text, expression));
    if (texts.length === 0) missing.text.push(expression);
    if (copyrights.length === 0) missing.copyright.push(expression);
    return { name: expression, expression, open: [], files: [...files].sort(byCodeUnits), copyrights: [...copyrights].sort(byCodeUnits), texts };
  });
  return { project, components: entries, sources: own, texts: collection.list(), missing };
}

type Text = Pick<NoticeText, 'title' | 'kind' | 'source' | 'text'>;

/** Texts by their words: white space makes no difference. */
function createTexts(): { add(text: Text, of: string): number; list(): readonly NoticeText[] } {
  const known = new Map<string, NoticeText & { readonly of: string[] }>();
  return {
    add(text, of) {
      const key = `${text.kind}\n${text.source}\n${text.text.replace(/\s+/g, ' ').trim()}`;
      const found = known.get(key) ?? { ...text, number: known.size + 1, of: [] };
      known.set(key, found);
      if (!found.of.includes(of)) found.of.push(of);
      return found.number;
    },
    list: () => [...known.values()],
  };
}

function ownText({ file, kind, expression }: CarriedFile, text: string): Text {
  return { title: kind === 'licence' && expression !== undefined ? expression : file.slice(file.lastIndexOf('/') + 1), kind, source: 'own', text };
}

function standardText(id: string, standard: NoticesInput['standard']): Text | undefined {
  const text = standard.get(id);
  return text === undefined ? undefined : { title: id, kind: 'licence', source: 'standard', text: withoutSample(text) };
}

function idsOf({ expression }: CarriedFile, concluded: string | undefined): readonly string[] {
  return [expression, concluded].flatMap((each) => (each === undefined ? [] : licenceIds(each)));
}

function labelOf({ name, version }: CarriedComponent): string {
  return version === undefined ? name : `${name} ${version}`;
}

function byName(a: CarriedComponent, b: CarriedComponent): number {
  return byCodeUnits(a.name, b.name) || byCodeUnits(a.version ?? '', b.version ?? '') || byCodeUnits(a.purl, b.purl);
}
