import { createKnowledge } from '../core/knowledge/knowledge';
import type { Knowledge, KnowledgeData } from '../core/knowledge/model';
import type { Resources } from '../runtime';

const NOTHING: KnowledgeData = { edition: { version: '0', date: '' }, licences: [], exceptions: [] };

/** The knowledge base that ships with the product; without its file everything is unknown, never compatible. */
export async function loadKnowledge(resources: Resources): Promise<Knowledge> {
  const text = await resources.text('knowledge.json');
  return createKnowledge(text === undefined ? NOTHING : (JSON.parse(text) as KnowledgeData));
}
