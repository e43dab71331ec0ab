import { draftOf, finished, readYamlMap, type Draft } from '../draft';
import type { ManifestFormat } from '../format';
import { itemsOf, membersOf, valueAt, type DataValue } from '../parsing/tree';
import { addImage } from './images';

/** GitLab's pipelines: the container images of the whole and of each job, and of their services (GitLab documentation, CI/CD YAML syntax). */
export const gitlabCi: ManifestFormat = {
  id: 'gitlab-ci',
  ecosystem: 'ci',
  matches: (path) =>
    /(?:^|\/)(?:\.gitlab-ci|[\w.-]+\.gitlab-ci)\.ya?ml$|(?:^|\/)\.gitlab\/(?:[^/]+\/)*[^/]*ci[^/]*\.ya?ml$/.test(path),
  parse(text) {
    const draft = draftOf(gitlabCi, 'manifest');
    const root = readYamlMap(draft, text);
    addOwner(draft, root);
    for (const { key, value } of membersOf(root))
      if (key.value !== 'variables' && key.value !== 'image') addOwner(draft, value);
    // Jobs that take an anchor's members over name the same image at the same place.
    const seen = new Set<number>();
    draft.dependencies = draft.dependencies.filter(({ nameSpan: { start } }) => !seen.has(start) && seen.add(start));
    return finished(draft);
  },
};

function addOwner(draft: Draft, owner: DataValue | undefined): void {
  addImage(draft, valueAt(owner, 'image'), 'name');
  for (const service of itemsOf(valueAt(owner, 'services'))) addImage(draft, service, 'name');
}
