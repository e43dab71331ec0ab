import { draftOf, finished, type Draft } from '../draft';
import type { LicenceDeclaration, ManifestFormat } from '../format';
import { readJson } from '../parsing/json';
import { stringAt, textAt, valueAt, type DataValue } from '../parsing/tree';
import { readYaml } from '../parsing/yaml';

/** Sections that make most of a description and say nothing here. */
const SKIPPED = new Map(
  ['paths', 'components', 'definitions', 'webhooks', 'tags', 'parameters', 'responses'].map((key) => [
    key,
    'skip' as const,
  ]),
);

/** Above this number of characters a YAML description whose `info` section is not found by its lines is not read. */
const MAX_UNSECTIONED = 200_000;

/**
 * The licence of a web interface (OpenAPI Specification 3.1, License Object: `name`, `identifier` or `url`; Swagger 2.0).
 * Only documents that say `openapi: 3...` or `swagger: 2...` themselves count. Such files are large, so of a YAML document
 * only the `info` section is parsed.
 */
export const openapi: ManifestFormat = {
  id: 'openapi',
  ecosystem: 'openapi',
  matches: (path) =>
    /(?:^|\/)(?:[^/]*(?:openapi|swagger|api-?docs)[^/]*|(?:openapi|swagger|oas)\/[^/]+)\.(?:ya?ml|json)$/i.test(path),
  parse(text, path) {
    const draft = draftOf(openapi, 'declaration');
    if (/\.json$/i.test(path)) readDescription(draft, readJson(text, { each: SKIPPED }).root, 0);
    else readYamlDescription(draft, text);
    return finished(draft);
  },
};

function readYamlDescription(draft: Draft, text: string): void {
  const info = /^(?:info|"info"|'info')[ \t]*:[ \t]*(?:#[^\n]*)?\r?\n/m.exec(text);
  const version = /^["']?(?:openapi|swagger)["']?[ \t]*:[ \t]*["']?[23]\.[^\n]*/m.test(text);
  if (info && version) {
    const begin = info.index;
    const rest = begin + info[0].length;
    const next = /^[^\s#-]/m.exec(text.slice(rest));
    const section = readYaml(text.slice(begin, next ? rest + next.index : text.length));
    readInfo(draft, valueAt(section.root, 'info'), begin);
  } else if (!info && text.length <= MAX_UNSECTIONED) readDescription(draft, readYaml(text).root, 0);
}

function readDescription(draft: Draft, root: DataValue | undefined, base: number): void {
  const version = textAt(root, 'openapi') ?? textAt(root, 'swagger');
  if (/^[23]\./.test(version?.value ?? '')) readInfo(draft, valueAt(root, 'info'), base);
}

/** `base` is where the text that was parsed stands in the document. */
function readInfo(draft: Draft, info: DataValue | undefined, base: number): void {
  const placed = <T extends { readonly span: { readonly start: number; readonly end: number } }>(located: T): T => ({
    ...located,
    span: { start: located.span.start + base, end: located.span.end + base },
  });
  const title = textAt(info, 'title');
  const version = textAt(info, 'version');
  if (title) draft.name = placed(title);
  if (version) draft.version = placed(version);
  const fields: readonly (readonly [string, LicenceDeclaration['kind']])[] = [
    ['identifier', 'expression'],
    ['name', 'name'],
    ['url', 'url'],
  ];
  const found = fields.flatMap(([key, kind]) => {
    const value = stringAt(info, 'license', key);
    return value && value.value !== '' ? [{ kind, field: `info.license.${key}`, value: placed(value) }] : [];
  });
  const group = found.length > 1 ? { group: { id: 0, relation: 'same' as const } } : {};
  for (const declaration of found) draft.licences.push({ ...declaration, ...group });
}
