import type { Knowledge, KnowledgeData } from './model';

/** The knowledge base over compiled data (`dist/data/knowledge.json`). */
export function createKnowledge(data: KnowledgeData): Knowledge {
  const licences = new Map(data.licences.map((licence) => [licence.id, licence]));
  const exceptions = new Map(data.exceptions.map((exception) => [exception.id, exception]));
  return {
    ...data,
    licence: (id) => licences.get(id),
    exception: (id) => exceptions.get(id),
  };
}
