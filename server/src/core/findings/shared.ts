import { EMPTY_RANGE } from '../text/span';
import type { Finding, RelatedPlace } from './model';

/** Files named beside the first. */
const RELATED = 20;

/**
 * What several files have from one cause, told once: at the place of the first file's, with how many more there are. What is accepted of some files is
 * told only where it is accepted of all. Undefined for none.
 */
export function toldAsOne(findings: readonly Finding[]): Finding | undefined {
  const open = findings.filter(({ waiver }) => waiver === undefined);
  // Nearly in order already: files are looked at folder by folder.
  const [first, ...others] = (open.length > 0 ? open : [...findings]).sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));
  if (!first) return undefined;
  const related = others.slice(0, RELATED).map((each): RelatedPlace => ({ file: fileOf(each), range: each.file === fileOf(each) ? each.range : EMPTY_RANGE, message: each.message }));
  const { message } = first;
  return { ...first, message: { ...message, args: { ...message.args, others: others.length } }, related: [...first.related, ...related], shared: { cause: first.shared?.cause ?? '', files: [first, ...others].map(fileOf) } };
}

function fileOf({ shared, file }: Finding): string {
  return shared?.files[0] ?? file;
}
