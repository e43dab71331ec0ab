import type { Mark } from '../../../server/src/protocol/panel/common';

/** One icon per verdict, told apart by shape; every place that shows one also has the word. */
export const SIGNS: Readonly<Record<Mark, string>> = {
  yes: '$(check)',
  conditional: '$(checklist)',
  uncertain: '$(question)',
  no: '$(circle-slash)',
  unknown: '$(circle-outline)',
};
