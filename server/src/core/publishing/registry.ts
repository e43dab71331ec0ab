import { communityFiles } from './checks/community-files';
import { copyrightHolder } from './checks/copyright-holder';
import { copyrightLine } from './checks/copyright-line';
import { declarationsAgree } from './checks/declarations-agree';
import { dependencyLicencesKnown } from './checks/dependency-licences-known';
import { directDependencies } from './checks/direct-dependencies';
import { euplNotice } from './checks/eupl-notice';
import { fileHeaders } from './checks/file-headers';
import { headersAgree } from './checks/headers-agree';
import { licenceAllowed } from './checks/licence-allowed';
import { licenceFile } from './checks/licence-file';
import { licenceFileIsText } from './checks/licence-file-is-text';
import { licenceLinks } from './checks/licence-links';
import { licenceRecommended } from './checks/licence-recommended';
import { licenceTextUnmodified } from './checks/licence-text-unmodified';
import { manifestLicence } from './checks/manifest-licence';
import { noCopyrightTransfer } from './checks/no-copyright-transfer';
import { notOpenSourceParts } from './checks/not-open-source-parts';
import { outboundForced } from './checks/outbound-forced';
import { publiccodeAgrees } from './checks/publiccode-agrees';
import { publiccodeCurrent } from './checks/publiccode-current';
import { publiccodePresent } from './checks/publiccode-present';
import { publiccodeValid } from './checks/publiccode-valid';
import { readme } from './checks/readme';
import { reuseStructure } from './checks/reuse';
import { sbom } from './checks/sbom';
import { securityContact } from './checks/security-contact';
import { spdxValid } from './checks/spdx-valid';
import { thirdPartyFiles } from './checks/third-party-files';
import { thirdPartyNotices } from './checks/third-party-notices';
import { transitiveDependencies } from './checks/transitive-dependencies';
import { versionIntent } from './checks/version-intent';
import type { PublishCheck } from './model';

/** Every check, in the order of `data/publishing/checks.json`. */
export const PUBLISH_CHECKS: readonly PublishCheck[] = [
  licenceFile,
  licenceTextUnmodified,
  licenceFileIsText,
  licenceAllowed,
  licenceRecommended,
  declarationsAgree,
  spdxValid,
  manifestLicence,
  copyrightLine,
  copyrightHolder,
  euplNotice,
  fileHeaders,
  headersAgree,
  versionIntent,
  reuseStructure,
  directDependencies,
  transitiveDependencies,
  outboundForced,
  notOpenSourceParts,
  dependencyLicencesKnown,
  thirdPartyFiles,
  thirdPartyNotices,
  publiccodePresent,
  publiccodeValid,
  publiccodeCurrent,
  publiccodeAgrees,
  readme,
  securityContact,
  communityFiles,
  noCopyrightTransfer,
  sbom,
  licenceLinks,
];
