import { createEngine } from '../core/assessment/create-engine';
import { declaredFacts } from '../core/declared/data';
import { normalise } from '../core/declared/normalise';
import type { HeaderFacts } from '../core/headers/model';
import { readHeader } from '../core/headers/read';
import { createKnowledge } from '../core/knowledge/knowledge';
import type { KnowledgeData } from '../core/knowledge/model';
import { detect } from '../core/texts/detect';
import { loadIndexes } from '../core/texts/index/load';
import type { Detection } from '../core/texts/model';
import { findNotices } from '../core/texts/notices/find';
import type { Runtime } from '../runtime';
import type { Engines } from './engines';
import { createLicenceResolver } from './installed/resolver';
import { createRegistryClient } from './registries/client';

/** Loads the compiled data and puts the engines together; once per process. Fails where the product's own data is missing. */
export async function loadEngines(runtime: Runtime): Promise<Engines> {
  const [data, index] = await Promise.all([runtime.resources.text('knowledge.json'), runtime.resources.bytes('licence-index.bin')]);
  const indexes = index && loadIndexes(index);
  if (data === undefined || !indexes) throw new Error('The data files of the product are missing or damaged: build it again.');
  const declared = declaredFacts();
  const facts = { knowledge: createKnowledge(JSON.parse(data) as KnowledgeData), declared };
  const identify = (text: string): Detection => detect(text, indexes);
  return {
    knowledge: facts.knowledge,
    readers: { header: readStatements, licenceText: identify },
    engineFor: (policy) => createEngine(facts, policy),
    createResolver: (root, { online }) =>
      createLicenceResolver({
        files: runtime.files,
        root,
        identify,
        normalise: (string, ecosystem) => normalise(string, ecosystem, declared),
        ...(runtime.machine && { machine: runtime.machine }),
        ...(online === true && runtime.network && { registries: createRegistryClient({ network: runtime.network, clock: runtime.clock, timers: runtime.timers }) }),
      }),
  };
}

/** Tags and copyright lines; free text is read where no tag states the licence, for a tag says it exactly and is found ten times faster. */
function readStatements(text: string): HeaderFacts {
  const header = readHeader(text);
  return header.tags.some(({ error }) => error === undefined) ? header : { ...header, notices: findNotices(text) };
}
