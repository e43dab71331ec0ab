/** A sentence long enough for a description. */
export const LONG_DESCRIPTION = 'This service lets people apply for a permit, follow their application and talk to the office that decides. It is run by a town and can be run by others too.';

/** A publiccode.yml in which nothing is wrong. */
export const VALID_PUBLICCODE = `publiccodeYmlVersion: "0"
name: Permits
url: https://example.org/permits.git
platforms: [web]
developmentStatus: stable
softwareType: standalone/web
description:
  en:
    shortDescription: Permits.
    longDescription: ${LONG_DESCRIPTION}
    features: [Applying]
legal:
  license: EUPL-1.2
maintenance:
  type: internal
  contacts:
    - name: Office
localisation:
  localisationReady: true
  availableLanguages: [en]
`;
