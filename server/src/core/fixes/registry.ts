import { insertLicenceField } from './insert-licence-field';
import { licenceText } from './licence-text';
import type { FixKind } from './model';
import { policyChoice } from './policy-choice';
import { policyCuration } from './policy-curation';
import { policyOutbound } from './policy-outbound';
import { policyUse } from './policy-use';
import { policyWaiver } from './policy-waiver';
import { replaceValue } from './replace-value';

/** Every way of mending a finding. */
export const FIXES: readonly FixKind[] = [
  replaceValue,
  insertLicenceField,
  licenceText,
  policyOutbound,
  policyUse,
  policyChoice,
  policyCuration,
  policyWaiver,
];
