import assert from 'node:assert/strict';
import { buildGraph } from '../../../core/graph/build';
import type { ProjectPackage } from '../../../core/graph/model';
import { emptyDocument } from '../../../core/manifests/document';
import type { DeclaredDependency, ManifestDocument } from '../../../core/manifests/format';
import { atOnce } from '../../../core/text/slices';
import { LEFT_OUT, MOST_PACKAGES } from './limit';
import { mavenLock } from './maven';
import { createModels } from './maven-model';
import { pypiLock } from './pypi';

const SPAN = { start: 0, end: 0 };

/** A package that needs the one with the next number. */
function needing(name: (i: number) => string, i: number, ecosystem: 'maven' | 'pypi'): ManifestDocument {
  const next: DeclaredDependency = { name: name(i + 1), scope: 'runtime', nameSpan: SPAN, requirement: { value: '1', span: SPAN } };
  return { ...emptyDocument(ecosystem === 'maven' ? 'pom' : 'pyproject', ecosystem, 'manifest'), name: { value: name(i), span: SPAN }, version: { value: '1', span: SPAN }, dependencies: [next] };
}

async function worked(ecosystem: 'maven' | 'pypi', packages: number): Promise<ManifestDocument | undefined> {
  const name = (i: number): string => (ecosystem === 'maven' ? `g:p${String(i)}` : `p${String(i)}`);
  const find = (wanted: string): Promise<ManifestDocument | undefined> => {
    const i = Number(/\d+$/.exec(wanted)?.[0]);
    return Promise.resolve(i <= packages ? needing(name, i, ecosystem) : undefined);
  };
  const project = { path: 'manifest', document: needing(name, 0, ecosystem) };
  return ecosystem === 'maven' ? mavenLock(project, createModels(find), () => false) : pypiLock({ name: 'p0', directory: '', ecosystem, manifests: [project], lockfiles: [] }, find);
}

describe('packages brought in', () => {
  for (const ecosystem of ['maven', 'pypi'] as const) {
    it(`are followed up to a number, and the graph says where it was reached (${ecosystem})`, async () => {
      assert.deepEqual((await worked(ecosystem, 10))?.problems, []);
      const document = await worked(ecosystem, MOST_PACKAGES + 10);
      assert.deepEqual(document?.problems, LEFT_OUT);
      const pkg: ProjectPackage = { name: 'p0', directory: '', ecosystem, manifests: [{ path: 'manifest', document: needing((i) => (ecosystem === 'maven' ? `g:p${String(i)}` : `p${String(i)}`), 0, ecosystem) }], lockfiles: document ? [{ path: 'manifest', document }] : [] };
      const graph = atOnce(buildGraph([pkg])(pkg));
      assert.equal(graph.components.length, MOST_PACKAGES);
      assert.deepEqual(graph.limited, { limit: MOST_PACKAGES });
    });
  }
});
