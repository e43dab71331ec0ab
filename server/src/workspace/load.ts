import { createEngine } from '../core/assessment/create-engine';
import { declaredFacts } from '../core/declared/data';
import { readHeader } from '../core/headers/read';
import { createKnowledge } from '../core/knowledge/knowledge';
import type { KnowledgeData } from '../core/knowledge/model';
import type { Detection } from '../core/texts/model';
import type { Runtime } from '../runtime';
import type { Engines } from './engines';
import { createLicenceResolver } from './installed/resolver';

/** Loads the compiled data and puts the engines together; done once per process. Throws where the product's own data is missing. */
export async function loadEngines(runtime: Runtime): Promise<Engines> {
  const data = await runtime.resources.text('knowledge.json');
  if (data === undefined) throw new Error('the data file knowledge.json is missing: build the product first');
  const facts = { knowledge: createKnowledge(JSON.parse(data) as KnowledgeData), declared: declaredFacts() };
  return {
    readers: { header: readHeader, licenceText: identify },
    engineFor: (policy) => createEngine(facts, policy),
    createResolver: () => 0 as never,
  };
}
