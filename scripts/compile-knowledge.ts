import type { DataCompiler } from './data-compiler';
import { compileKnowledge } from './knowledge-data';

/** The knowledge base, for `createKnowledge`. */
export const knowledge: DataCompiler = {
  file: 'knowledge.json',
  compile: () => JSON.stringify(compileKnowledge()),
};
