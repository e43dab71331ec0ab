import type { Engine } from '../core/assessment/engine';
import { createEngine } from '../core/assessment/create-engine';
import { declaredFacts } from '../core/declared/data';
import { readDeclared } from '../core/declared/read';
import { readCoveredHeader } from '../core/facts/header';
import { createKnowledge } from '../core/knowledge/knowledge';
import type { KnowledgeData } from '../core/knowledge/model';
import type { Policy } from '../core/policy/model';
import { demandsIn } from '../core/resolution/demands';
import { remember } from '../core/text/remember';
import { detect, withoutMentions } from '../core/texts/detect';
import { loadIndexes } from '../core/texts/index/load';
import type { Detection } from '../core/texts/model';
import type { Runtime } from '../runtime';
import type { Engines } from './engines';
import { createLicenceResolver } from './installed/resolver';
import { createRegistryClient } from './registries/client';

/** Engines remembered; a workspace has few doctrines and lists of its own licences, but each may be typed. */
const MOST_ENGINES = 20;

/** Licences' texts in headers remembered: they are copied from file to file. */
const MOST_COPIED = 300;

/** Loads the compiled data and puts the engines together; once per process. Fails where the product's own data is missing. */
export async function loadEngines(runtime: Runtime): Promise<Engines> {
  const [data, index] = await Promise.all([runtime.resources.text('knowledge.json'), runtime.resources.bytes('licence-index.bin')]);
  const indexes = index && loadIndexes(index);
  if (data === undefined || !indexes) throw new Error('The data files of the product are missing or damaged: build it again.');
  const declared = declaredFacts();
  const facts = { knowledge: createKnowledge(JSON.parse(data) as KnowledgeData), declared };
  const identify = (text: string): Detection => withoutMentions(detect(text, indexes));
  const identifyCopied = remember(identify, MOST_COPIED);
  // An engine remembers its verdicts: it is kept for all policies that mean the same to it, however often a project is judged anew.
  const made = new WeakMap<Policy, Engine>();
  const alike = new Map<string, Engine>();
  const engineLike = (policy: Policy): Engine => {
    const meaning = JSON.stringify([policy.doctrine, policy.licences.map(({ id, like }) => [id.value, like.value])]);
    const engine = alike.get(meaning) ?? createEngine(facts, policy);
    if (alike.size >= MOST_ENGINES) alike.clear();
    alike.set(meaning, engine);
    return engine;
  };
  return {
    knowledge: facts.knowledge,
    readers: { header: (text, path) => readCoveredHeader(text, path, identifyCopied), licenceText: identify },
    engineFor: (policy) => {
      const engine = made.get(policy) ?? engineLike(policy);
      made.set(policy, engine);
      return engine;
    },
    createResolver: (root, recognised) =>
      createLicenceResolver({
        files: runtime.files,
        root,
        identify,
        recognised,
        header: readCoveredHeader,
        normalise: readDeclared,
        demands: demandsIn(facts.knowledge),
        ...(runtime.machine && { machine: runtime.machine }),
        ...(runtime.network && { registries: createRegistryClient({ network: runtime.network, clock: runtime.clock, timers: runtime.timers }) }),
      }),
  };
}
