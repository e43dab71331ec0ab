import spdxTexts from 'spdx-license-list/full';
import { advisedFixes } from '../../server/src/core/findings/advice';
import type { Finding, FixOffer } from '../../server/src/core/findings/model';
import { changedText } from '../../server/src/core/fixes/edit';
import type { FixEdit } from '../../server/src/core/fixes/model';
import { FIXES } from '../../server/src/core/fixes/registry';
import { inReadingOrder } from '../../server/src/core/reports/report';
import type { Session } from '../../server/src/workspace/model';
import { scanned, translator } from './workspace';

export type Files = Readonly<Record<string, string>>;

export interface Followed {
  /** The advice followed, in order, each in the shortest words. */
  readonly steps: readonly string[];
  readonly files: Files;
  /** What is left, as code and file, without hints. */
  readonly left: readonly string[];
}

/** Does what the report advises first, again and again, as often as `limit` allows. */
export async function followAdvice(files: Files, limit: number): Promise<Followed> {
  const steps: string[] = [];
  let current = files;
  for (;;) {
    const session = await scanned(current);
    const findings = inReadingOrder(session.assessment().findings);
    const [fix] = findings.flatMap((finding) => advisedFixes(finding).slice(0, 1));
    if (!fix || steps.length >= limit) return { steps, files: current, left: findings.map(({ code, file }: Finding) => `${code} ${file === '' ? '.' : file}`) };
    steps.push(inShort(fix));
    current = apply(current, await workOut(fix, session));
  }
}

function inShort({ fix, arguments: { file = '', value = '', expression = '', licence = '' } }: FixOffer): string {
  if (fix === 'replace-value') return `${value} → ${expression}`;
  if (fix === 'licence-text') return `${file} = text of ${licence}`;
  if (fix === 'publish-under') return `publish under ${expression}`;
  if (fix === 'insert-licence-field') return `+ ${expression}`;
  return fix === 'remove-file' ? `- ${file}` : fix;
}

async function workOut(fix: FixOffer, session: Session): Promise<FixEdit> {
  const kind = FIXES.find(({ id }) => id === fix.fix);
  if (!kind) throw new Error(`no fix ${fix.fix}`);
  const needs = kind.needs(fix);
  const texts = await Promise.all(needs.files.map(async (file) => [file, await session.text(file)] as const));
  const result = kind.apply(fix, { files: new Map(texts), licenceTexts: new Map(needs.licenceTexts.map((id) => [id, spdxTexts[id]?.licenseText])), today: '2026-11-22' });
  if ('refused' in result) throw new Error(`${translator.text(fix.title)}: ${translator.text(result.refused)}`);
  return result.edit;
}

function apply(files: Files, { changes, create, rename, remove }: FixEdit): Files {
  const all = new Map(Object.entries(files));
  // From the end of each file on, so that what is still to be changed stays where it is.
  for (const change of [...changes].sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character)) {
    all.set(change.file, changedText(all.get(change.file) ?? '', change));
  }
  for (const { file, text } of create) all.set(file, text);
  for (const { file, to } of rename) {
    all.set(to, all.get(file) ?? '');
    all.delete(file);
  }
  for (const file of remove) all.delete(file);
  return Object.fromEntries(all);
}
