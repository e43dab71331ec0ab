import { expressionsMeet } from '../declared/meet';
import { misnamedLicences } from '../headers/malformed';
import { isTemplateHolder } from '../facts/holder-names';
import type { FileFacts } from '../facts/model';
import type { FileView } from './kind';

/** True where a foreign copyright line shows that somebody else wrote the file, or its words that it was made from what others wrote. */
export function isThirdParty({ header }: FileFacts, { conventions }: FileView): boolean {
  if (header?.derived) return true;
  const holders = [...(header?.copyrights ?? []), { holder: header?.licensor }].flatMap(({ holder }) => (holder === undefined || isTemplateHolder(holder) ? [] : holder));
  return holders.length > 0 && holders.every((holder) => !conventions.isOwnHolder(holder));
}

/** True where the file's own words, or whose it is, stand against giving it the licence of the project. */
export function speaksOtherwise(facts: FileFacts, view: FileView): boolean {
  const { header } = facts;
  if (!header || header.tags.length > 0) return false;
  const { conventions, outbound = '' } = view;
  const { notices, copyrights } = header;
  return misnamedLicences(header).some(({ value }) => !expressionsMeet(value, outbound)) || notices.some(({ licence, candidates = [] }) => ![licence, ...candidates].some((each) => expressionsMeet(each, outbound))) || (copyrights.length > 0 && isThirdParty(facts, view) && !copyrights.some(({ holder }) => holder === conventions.holder));
}
