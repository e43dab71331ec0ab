import { convertDep5 } from './convert-dep5';
import { insertHeader } from './insert-header';
import { insertLicenceField } from './insert-licence-field';
import { licenceText } from './licence-text';
import type { FixKind } from './model';
import { policyChoice } from './policy-choice';
import { policyCuration } from './policy-curation';
import { policyOutbound } from './policy-outbound';
import { policyRemoval } from './policy-removal';
import { policyUse } from './policy-use';
import { policyWaiver } from './policy-waiver';
import { publishUnder } from './publish-under';
import { removeFile } from './remove-file';
import { renameFile } from './rename-file';
import { replaceValue } from './replace-value';
import { reuseAnnotation } from './reuse-annotation';

/** Every way of mending a finding. */
export const FIXES: readonly FixKind[] = [
  replaceValue,
  insertLicenceField,
  licenceText,
  insertHeader,
  reuseAnnotation,
  removeFile,
  renameFile,
  convertDep5,
  publishUnder,
  policyOutbound,
  policyUse,
  policyChoice,
  policyCuration,
  policyWaiver,
  policyRemoval,
];
