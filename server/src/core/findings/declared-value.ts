import type { OutboundDeclaration } from '../assessment/model';
import type { FileFacts } from '../facts/model';
import { manifestDeclarations } from '../assessment/declarations';
import { speaksForProject } from '../facts/quiet';
import type { FileView } from './kind';

/** The licence declarations of a file of the project itself that were meant as SPDX: free names are a matter of the format. */
export function declaredValues(facts: FileFacts, view: FileView): readonly OutboundDeclaration[] {
  const { manifest } = facts;
  if (!manifest || manifest.role === 'lockfile' || manifest.role === 'metadata' || manifest.role === 'report' || !speaksForProject(facts.path)) return [];
  return manifestDeclarations(facts, view.engine, view.files);
}
