import type { FixKind } from './model';
import { addToPolicy, POLICY_NEEDS } from './policy-file';

/** Records a package's licence with the evidence for it. Arguments: package, licence, evidence (asked for). */
export const policyCuration: FixKind = {
  id: 'policy-curation',
  asks: [
    { argument: 'licence', prompt: 'fix.ask.licence', kind: 'text' },
    { argument: 'evidence', prompt: 'fix.ask.evidence', kind: 'text', optional: true },
  ],
  needs: () => POLICY_NEEDS,
  apply: ({ arguments: { package: name = '', licence = '', evidence } }, materials) =>
    addToPolicy(materials, 'curations', { package: name, licence, ...(evidence !== undefined && evidence !== '' && { evidence }) }),
};
