import { ECOSYSTEMS } from '../manifests/format';
import type { Scope } from '../manifests/format';
import type { MessageId } from '../messages/model';
import type { Doctrine } from '../verdict/model';
import { USES } from '../verdict/model';

/** A key of the policy file, for those who read it, explain it and complete it. */
export interface PolicyKey {
  readonly name: string;
  readonly about: MessageId;
  /** The words it can hold, each with what it means where the word alone does not say. */
  readonly values?: ReadonlyMap<string, MessageId | undefined>;
  /** Where it holds a list. */
  readonly list?: true;
  /** Where it holds a list of mappings: their keys. */
  readonly entries?: readonly PolicyKey[];
}

export const PROFILES = ['ec', 'it', 'de', 'fr', 'nl', 'se'] as const;
export const DOCTRINES: readonly Doctrine[] = ['european', 'strict'];
export const SCOPES: readonly Scope[] = ['runtime', 'development', 'optional', 'peer', 'build', 'test'];

const worded = <T extends string>(words: readonly T[], about: (word: T) => MessageId | undefined): ReadonlyMap<string, MessageId | undefined> => new Map(words.map((word) => [word, about(word)]));
const NAME: PolicyKey = { name: 'package', about: 'policy.about.package' };

/** Every key of the policy file, in the order of the documentation. */
export const POLICY_KEYS: readonly PolicyKey[] = [
  { name: 'outbound', about: 'policy.about.outbound' },
  { name: 'copyright', about: 'policy.about.copyright' },
  { name: 'profile', about: 'policy.about.profile', values: worded(PROFILES, (profile) => `policy.about.profile.${profile}`) },
  { name: 'doctrine', about: 'policy.about.doctrine', values: worded(DOCTRINES, (doctrine) => `panel.doctrine.${doctrine}`) },
  {
    name: 'uses',
    about: 'policy.about.uses',
    entries: [
      { name: 'use', about: 'policy.about.uses.use', values: worded(USES, (use) => `panel.use.${use}`) },
      { name: 'ecosystem', about: 'policy.about.uses.ecosystem', values: worded(ECOSYSTEMS, () => undefined) },
      { name: 'scope', about: 'policy.about.uses.scope', values: worded(SCOPES, (scope) => `scope.${scope}`) },
      NAME,
    ],
  },
  { name: 'allow', about: 'policy.about.allow', list: true },
  { name: 'deny', about: 'policy.about.deny', list: true },
  {
    name: 'curations',
    about: 'policy.about.curations',
    entries: [NAME, { name: 'version', about: 'policy.about.curations.version' }, { name: 'licence', about: 'policy.about.curations.licence' }, { name: 'evidence', about: 'policy.about.curations.evidence' }],
  },
  { name: 'choices', about: 'policy.about.choices', entries: [NAME, { name: 'choose', about: 'policy.about.choices.choose' }] },
  {
    name: 'licences',
    about: 'policy.about.licences',
    entries: [{ name: 'id', about: 'policy.about.licences.id' }, { name: 'like', about: 'policy.about.licences.like' }, { name: 'evidence', about: 'policy.about.licences.evidence' }],
  },
  {
    name: 'waivers',
    about: 'policy.about.waivers',
    entries: [
      { name: 'code', about: 'policy.about.waivers.code' },
      NAME,
      { name: 'path', about: 'policy.about.waivers.path' },
      { name: 'reason', about: 'policy.about.waivers.reason' },
      { name: 'expires', about: 'policy.about.waivers.expires' },
    ],
  },
  { name: 'matrices', about: 'policy.about.matrices', list: true },
  { name: 'ignore', about: 'policy.about.ignore', list: true },
];

/** The keys that may stand at the top (`section` missing), or in an entry of a section. */
export function policyKeys(section?: string): readonly PolicyKey[] {
  return section === undefined ? POLICY_KEYS : (POLICY_KEYS.find(({ name }) => name === section)?.entries ?? []);
}
