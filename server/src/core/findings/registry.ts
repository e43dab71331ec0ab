import { ambiguousDependencyLicence } from './ambiguous-dependency-licence';
import { ambiguousLicence } from './ambiguous-licence';
import { changedDependencyText } from './changed-dependency-text';
import { conditionalDependency } from './conditional-dependency';
import { copiedComponent } from './copied-component';
import { copiedFiles } from './copied-files';
import { copyleftInReserved } from './copyleft-in-reserved';
import { danglingLicenceReference } from './dangling-licence-reference';
import { declarationConflict } from './declaration-conflict';
import { debianFiles } from './debian-files';
import { deniedLicence } from './denied-licence';
import { dependencyLicenceConflict } from './dependency-licence-conflict';
import { deprecatedSpdx } from './deprecated-spdx';
import { exceptionDependency } from './exception-dependency';
import { headerConflict } from './header-conflict';
import { incompatibleDependency } from './incompatible-dependency';
import { invalidSpdx } from './invalid-spdx';
import type { DependencyFindingKind, FileFindingKind, FolderFindingKind, PackageFindingKind, ProjectFindingKind, ReuseFindingKind } from './kind';
import { licenceFileAdditions } from './licence-file-additions';
import { licenceFileNotText } from './licence-file-not-text';
import { licenceTextOther } from './licence-text-other';
import { licenceTextModified } from './licence-text-modified';
import { listedIncompatible, listedNonSpdx, listedNotOpenSource, listedUnclear } from './listed-licence';
import { malformedManifest } from './malformed-manifest';
import { malformedSpdxTag } from './malformed-spdx-tag';
import { missingCopyright } from './missing-copyright';
import { missingHeader } from './missing-header';
import { missingLicenceField } from './missing-licence-field';
import { missingLicenceFile } from './missing-licence-file';
import { nonSpdxLicence } from './non-spdx-licence';
import { notOpenSourceDependency } from './not-open-source-dependency';
import { conflictingComponents } from './conflicting-components';
import { conflictingFiles } from './conflicting-files';
import { outboundForced } from './outbound-forced';
import { outdatedEupl } from './outdated-eupl';
import { outdatedEuplHeader } from './outdated-eupl-header';
import { policyExpiredWaiver } from './policy-expired-waiver';
import { policyIdleChoice } from './policy-idle-choice';
import { policyInvalid } from './policy-invalid';
import { policySweeping } from './policy-sweeping';
import { policyUnknownKey } from './policy-unknown-key';
import { publiccodeDeprecated, publiccodeInvalidValue, publiccodeMissingKey, publiccodeUnknownKey } from './publiccode';
import { publiccodeEndedContract } from './publiccode-ended-contract';
import { publiccodeMissingFile } from './publiccode-missing-file';
import { publiccodeNotOsi } from './publiccode-not-osi';
import { publiccodeWrongFilename } from './publiccode-wrong-filename';
import { reuseDeprecatedLicenceText } from './reuse/reuse-deprecated-licence-text';
import { reuseDep5 } from './reuse/reuse-dep5';
import { reuseDuplicateLicenceText } from './reuse/reuse-duplicate-licence-text';
import { reuseIdleAnnotation } from './reuse/reuse-idle-annotation';
import { reuseInvalidToml } from './reuse/reuse-invalid-toml';
import { reuseLicenceFileName } from './reuse/reuse-licence-file-name';
import { reuseMissingCopyright } from './reuse/reuse-missing-copyright';
import { reuseMissingLicence } from './reuse/reuse-missing-licence';
import { reuseMissingLicenceText } from './reuse/reuse-missing-licence-text';
import { reuseUnusedLicenceText } from './reuse/reuse-unused-licence-text';
import { refusedFile } from './refused-file';
import { thirdPartyFile } from './third-party-file';
import { takenIn } from './taken-in';
import { thirdPartyOrigin } from './third-party-origin';
import { uncertainDependency } from './uncertain-dependency';
import { undescribedOutbound } from './undescribed-outbound';
import { unknownDependencyLicence, unknownDependencyLicences, unknownSourceDependency } from './unknown-dependency-licence';
import { unknownSpdxId } from './unknown-spdx-id';
import { unnamedHolderInHeader, unnamedHolderInLicence } from './unnamed-holder';
import { wordsBesideTag } from './words-beside-tag';

/** Findings about components, the most serious first: a dependency line shows the first that applies. */
export const DEPENDENCY_FINDINGS: readonly DependencyFindingKind[] = [
  notOpenSourceDependency,
  incompatibleDependency,
  copyleftInReserved,
  deniedLicence,
  changedDependencyText,
  uncertainDependency,
  ambiguousDependencyLicence,
  dependencyLicenceConflict,
  unknownDependencyLicence,
  unknownSourceDependency,
  conditionalDependency,
  exceptionDependency,
  copiedComponent,
];

/** Findings about a package of the project as a whole. */
export const PACKAGE_FINDINGS: readonly PackageFindingKind[] = [outboundForced, undescribedOutbound, conflictingComponents, missingLicenceField, unknownDependencyLicences];

/** Findings about all packages of the project together. */
export const PROJECT_FINDINGS: readonly ProjectFindingKind[] = [policyIdleChoice];

/** Findings about the declarations of one folder. */
export const FOLDER_FINDINGS: readonly FolderFindingKind[] = [declarationConflict, outdatedEupl, missingLicenceFile, conflictingFiles];

/** Findings about one file. */
export const FILE_FINDINGS: readonly FileFindingKind[] = [
  malformedManifest,
  invalidSpdx,
  unknownSpdxId,
  deprecatedSpdx,
  nonSpdxLicence,
  ambiguousLicence,
  listedIncompatible,
  listedNotOpenSource,
  listedNonSpdx,
  listedUnclear,
  outdatedEuplHeader,
  danglingLicenceReference,
  licenceFileNotText,
  licenceFileAdditions,
  licenceTextModified,
  licenceTextOther,
  debianFiles,
  malformedSpdxTag,
  headerConflict,
  copiedFiles,
  wordsBesideTag,
  refusedFile,
  thirdPartyFile,
  thirdPartyOrigin,
  takenIn,
  unnamedHolderInLicence,
  missingHeader,
  missingCopyright,
  unnamedHolderInHeader,
  reuseMissingLicence,
  reuseMissingCopyright,
  policyInvalid,
  policyUnknownKey,
  policySweeping,
  policyExpiredWaiver,
  publiccodeInvalidValue,
  publiccodeMissingKey,
  publiccodeUnknownKey,
  publiccodeDeprecated,
  publiccodeWrongFilename,
  publiccodeNotOsi,
  publiccodeMissingFile,
  publiccodeEndedContract,
];

/** Those that a covered file can have: about its statements, or about its having none. */
export const COVERED_FILE_FINDINGS: readonly FileFindingKind[] = [
  invalidSpdx,
  unknownSpdxId,
  deprecatedSpdx,
  outdatedEuplHeader,
  malformedSpdxTag,
  headerConflict,
  copiedFiles,
  wordsBesideTag,
  refusedFile,
  thirdPartyFile,
  takenIn,
  missingHeader,
  missingCopyright,
  unnamedHolderInHeader,
  reuseMissingLicence,
  reuseMissingCopyright,
  publiccodeWrongFilename,
];

/** Those that a covered file can have which states nothing: they go by its name, and by what is said of it elsewhere. */
export const SILENT_FILE_FINDINGS: readonly FileFindingKind[] = [headerConflict, copiedFiles, missingHeader, reuseMissingLicence, reuseMissingCopyright, publiccodeWrongFilename];

/** Findings about what REUSE asks of the project as a whole. */
export const REUSE_FINDINGS: readonly ReuseFindingKind[] = [
  reuseInvalidToml,
  reuseDep5,
  reuseIdleAnnotation,
  reuseMissingLicenceText,
  reuseUnusedLicenceText,
  reuseLicenceFileName,
  reuseDeprecatedLicenceText,
  reuseDuplicateLicenceText,
];

/** The code of every finding: what a waiver can name. */
export const FINDING_CODES: ReadonlySet<string> = new Set(
  [...DEPENDENCY_FINDINGS, ...PACKAGE_FINDINGS, ...PROJECT_FINDINGS, ...FOLDER_FINDINGS, ...FILE_FINDINGS, ...REUSE_FINDINGS].map(({ code }) => code),
);
