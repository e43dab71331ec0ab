import spdxLicences from 'spdx-license-list';
import deprecated from '../../../../data/deprecated-ids.json';
import aliases from '../../../../data/declared/aliases.json';
import ecosystems from '../../../../data/declared/ecosystems.json';
import exceptions from '../../../../data/declared/exceptions.json';
import families from '../../../../data/declared/families.json';
import urls from '../../../../data/declared/urls.json';
import words from '../../../../data/declared/words.json';
import { EXCEPTION_IDS } from '../expression/exception-ids';
import { compileAddresses } from './address';
import type { DeclaredFacts, EcosystemRules } from './facts';
import type { JointRules } from './reading';
import { significantWords } from './tokens';
import { compileVocabulary } from './vocabulary';

let compiled: DeclaredFacts | undefined;

/** The facts of `data/declared` and the SPDX list, compiled on first use (some milliseconds). */
export function declaredFacts(): DeclaredFacts {
  compiled ??= compile();
  return compiled;
}

function compile(): DeclaredFacts {
  const ids = Object.keys(spdxLicences).sort();
  const names = Object.fromEntries(ids.map((id) => [id, spdxLicences[id]?.name ?? id]));
  const rules = (entry: { readonly rules?: object; readonly noise?: readonly string[]; readonly closed?: readonly string[] }): EcosystemRules => ({
    joints: { ...(ecosystems.default as JointRules), ...entry.rules },
    noise: new Set((entry.noise ?? []).flatMap(significantWords)),
    closed: new Set((entry.closed ?? []).map((value) => value.toLowerCase())),
  });
  return {
    ids: new Set(ids),
    vocabulary: compileVocabulary({ licences: names, exceptionIds: EXCEPTION_IDS, names: aliases, families, exceptions, words }),
    harmless: harmlessWords(words.harmless),
    successors: new Map(Object.entries(deprecated.replacements)),
    addresses: compileAddresses(urls, ids),
    ecosystems: new Map(ecosystems.ecosystems.flatMap((entry) => entry.names.map((name): [string, EcosystemRules] => [name, rules(entry)]))),
    defaults: rules({}),
    templates: new Set(ecosystems.templates.ids),
  };
}

/** Longer phrases first. Behind `for`, the same words say who may use the work, or for what: "MIT for open source". */
function harmlessWords(phrases: readonly string[]): RegExp {
  const longest = [...phrases].sort((a, b) => b.length - a.length).map((phrase) => phrase.replace(/ /g, String.raw`[\s-]`));
  return new RegExp(String.raw`(?<![\p{L}\d])(?<!\bfor (?:the |any |your )?)(?:${longest.join('|')})(?![\p{L}\d])`, 'giu');
}
