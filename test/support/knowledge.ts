import { compileKnowledge } from '../../scripts/knowledge-data';
import { createKnowledge } from '../../server/src/core/knowledge/knowledge';

/** The real knowledge base, compiled once from `data/` for all tests. */
export const knowledge = createKnowledge(compileKnowledge());
