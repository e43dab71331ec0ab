import type { MessageId } from '../messages/model';
import type { ValueKind } from './values';

/** What one key of a publiccode.yml may hold (publiccode.yml specification 0.7.0, chapters "Top-level keys and sections"). */
export interface Field {
  readonly holds: ValueKind | 'boolean' | Section | { readonly list: ValueKind | Section; readonly orOne?: boolean } | readonly string[];
  readonly required?: boolean;
  /** The key is to go; the message says what takes its place. */
  readonly deprecated?: MessageId;
  /** In grapheme clusters. */
  readonly length?: { readonly least?: number; readonly most: number };
}

export interface Section {
  readonly fields: Readonly<Record<string, Field>>;
}

const section = (fields: Record<string, Field>): Section => ({ fields });
const text: Field = { holds: 'text' };
const required = (holds: Field['holds']): Field => ({ holds, required: true });
const list = (kind: ValueKind | Section, orOne = false): Field => ({ holds: { list: kind, orOne } });
const gone = (field: Field, deprecated: MessageId): Field => ({ ...field, deprecated });

const dependency = section({ name: required('text'), versionMin: text, versionMax: text, version: text, optional: { holds: 'boolean' } });
const organisation = section({ name: text, uri: required('organisation') });

const description = section({
  localisedName: text,
  genericName: gone(text, 'publiccode.deprecated.drop'),
  shortDescription: { holds: 'text', required: true, length: { most: 150 } },
  longDescription: { holds: 'text', required: true, length: { least: 150, most: 10_000 } },
  documentation: { holds: 'web' },
  apiDocumentation: { holds: 'web' },
  features: { holds: { list: 'text' }, required: true },
  screenshots: list('screenshot'),
  videos: list('web'),
  awards: list('text'),
});

/** The Italian section: deprecated in lower case, and largely in favour of `organisation.uri` and `supports`. */
export const ITALY = section({
  countryExtensionVersion: { holds: ['0.2', '1.0'] },
  riuso: { holds: section({ codiceIPA: gone(text, 'publiccode.deprecated.codice-ipa') }) },
  conforme: { holds: section({ lineeGuidaDesign: { holds: 'boolean' }, modelloInteroperabilita: { holds: 'boolean' }, misureMinimeSicurezza: { holds: 'boolean' }, gdpr: { holds: 'boolean' } }) },
  piattaforme: { holds: section({ spid: { holds: 'boolean' }, cie: { holds: 'boolean' }, anpr: { holds: 'boolean' }, pagopa: { holds: 'boolean' }, io: { holds: 'boolean' } }) },
});

export const DESCRIPTION = description;

/** Versions of the specification a file may name; unquoted numbers are no text. 0.6 was never published. */
export const VERSIONS = ['0', '0.1', '0.2', '0.2.0', '0.2.1', '0.2.2', '0.3', '0.3.0', '0.4', '0.4.0', '0.5', '0.5.0', '0.7', '0.7.0'];
export const CURRENT_VERSIONS = ['0', '0.7', '0.7.0'];

export const ROOT = section({
  publiccodeYmlVersion: required('text'),
  name: required('text'),
  applicationSuite: text,
  url: required('url'),
  landingURL: { holds: 'web' },
  isBasedOn: list('url', true),
  softwareVersion: text,
  releaseDate: { holds: 'date' },
  logo: { holds: 'image' },
  monochromeLogo: gone({ holds: 'image' }, 'publiccode.deprecated.logo'),
  organisation: { holds: organisation },
  fundedBy: list(organisation),
  supports: list(section({ id: required('standard') })),
  inputTypes: gone(list('mime'), 'publiccode.deprecated.drop'),
  outputTypes: gone(list('mime'), 'publiccode.deprecated.drop'),
  platforms: { holds: { list: 'text' }, required: true },
  categories: list('text'),
  usedBy: list('text'),
  roadmap: { holds: 'web' },
  developmentStatus: required(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: required(['standalone/mobile', 'standalone/iot', 'standalone/desktop', 'standalone/web', 'standalone/backend', 'standalone/other', 'addon', 'library', 'configurationFiles']),
  intendedAudience: { holds: section({ scope: list('text'), countries: list('country'), unsupportedCountries: list('country') }) },
  legal: required(section({ license: required('licence'), mainCopyrightOwner: text, repoOwner: gone(text, 'publiccode.deprecated.repo-owner'), authorsFile: gone(text, 'publiccode.deprecated.drop') })),
  maintenance: required(
    section({
      type: required(['internal', 'contract', 'community', 'none']),
      contractors: list(section({ name: required('text'), email: { holds: 'email' }, website: { holds: 'web' }, until: required('date') })),
      contacts: list(section({ name: required('text'), email: { holds: 'email' }, affiliation: text, phone: text })),
    }),
  ),
  localisation: required(section({ localisationReady: required('boolean'), availableLanguages: { holds: { list: 'language' }, required: true } })),
  dependsOn: { holds: section({ open: list(dependency), proprietary: list(dependency), hardware: list(dependency) }) },
});
