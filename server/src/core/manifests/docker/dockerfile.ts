import type { Located } from '../../text/span';
import { draftOf, finished, readable, type Draft } from '../draft';
import type { ManifestFormat, Scope } from '../format';
import { readImage } from './image';
import { readInstructions, type Instruction } from './instructions';

const LICENCES = 'org.opencontainers.image.licenses';
const TITLE = 'org.opencontainers.image.title';

/**
 * A Dockerfile: base images, and the licence label (OCI image specification, Pre-Defined Annotation Keys: "License(s)
 * under which contained software is distributed as an SPDX License Expression"). The last stage and what it builds on is
 * shipped; other stages build.
 */
export const dockerfile: ManifestFormat = {
  id: 'dockerfile',
  ecosystem: 'docker',
  matches: (path) =>
    /(?:^|\/)(?:Dockerfile|Containerfile)(?:[._-][\w.-]+)?$|\.(?:dockerfile|containerfile)$/i.test(path) &&
    !/\.(?:dockerignore|md|sh)$/i.test(path),
  parse(text) {
    const draft = draftOf(dockerfile, 'manifest');
    const instructions = readInstructions(readable(draft, text));
    for (const { name, words } of instructions) if (name === 'LABEL') for (const word of words) readLabel(draft, word);
    readStages(draft, instructions);
    return finished(draft);
  },
};

function readLabel(draft: Draft, word: Located<string>): void {
  const found = /^["']?([\w.-]+)["']?=(["']?)(.*?)\2$/s.exec(word.value);
  const [, key, , value = ''] = found ?? [];
  if ((key !== LICENCES && key !== TITLE) || value === '' || value.includes('$')) return;
  const start = word.span.end - value.length - (found?.[2]?.length ?? 0);
  const located = { value, span: { start, end: start + value.length } };
  if (key === TITLE) draft.name = located;
  else draft.licences.push({ kind: 'expression', field: LICENCES, value: located });
}

interface Stage {
  readonly from: Located<string>;
  readonly image: string;
  readonly copies: { readonly place: Located<string>; readonly image: string }[];
}

function readStages(draft: Draft, instructions: readonly Instruction[]): void {
  const defaults = new Map<string, string>();
  const stages: Stage[] = [];
  const names = new Map<string, Stage>();
  for (const { name, words } of instructions) {
    const plain = words.filter((word) => !word.value.startsWith('--'));
    const first = plain[0];
    if (name === 'ARG' && stages.length === 0) {
      for (const word of plain) {
        const [, key, value] = /^(\w+)=["']?(.*?)["']?$/.exec(word.value) ?? [];
        if (key !== undefined && value !== undefined) defaults.set(key, substituted(value, defaults));
      }
    } else if (name === 'FROM' && first) {
      const stage: Stage = { from: first, image: substituted(first.value, defaults), copies: [] };
      stages.push(stage);
      if (plain[1]?.value.toUpperCase() === 'AS') names.set((plain[2]?.value ?? '').toLowerCase(), stage);
    } else if (name === 'COPY' || name === 'ADD') {
      const option = words.find((word) => word.value.startsWith('--from='));
      const value = option?.value.slice('--from='.length);
      if (option && value !== undefined) {
        const place = { value, span: { start: option.span.start + '--from='.length, end: option.span.end } };
        stages.at(-1)?.copies.push({ place, image: substituted(value, defaults) });
      }
    }
  }
  const shipped = new Set<Stage>();
  for (let at = stages.at(-1); at && !shipped.has(at); at = names.get(at.image.toLowerCase())) shipped.add(at);
  const add = (image: string, place: Located<string>, scope: Scope): void => {
    if (names.has(image.toLowerCase()) || /^\d+$/.test(image)) return;
    const dependency = readImage(image, place, scope);
    if (dependency) draft.dependencies.push(dependency);
  };
  for (const stage of stages) {
    const scope = shipped.has(stage) ? 'runtime' : 'build';
    add(stage.image, stage.from, scope);
    for (const { image, place } of stage.copies) add(image, place, scope);
  }
}

/** `value` with `$NAME`, `${NAME}` and `${NAME:-word}` replaced where the file itself gives a default; others stay. */
function substituted(value: string, defaults: ReadonlyMap<string, string>): string {
  return value
    .slice(0, 1000)
    .replace(/\$(?:(\w+)|\{(\w+)(?::?-([^}]*))?\})/g, (whole, plain?: string, braced?: string, word?: string) => {
      const known = defaults.get(plain ?? braced ?? '');
      return known ?? word ?? whole;
    });
}
