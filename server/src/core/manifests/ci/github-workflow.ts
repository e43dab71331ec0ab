import { draftOf, finished, readYamlMap } from '../draft';
import type { ManifestFormat } from '../format';
import { itemsOf, membersOf, stringAt, valueAt } from '../parsing/tree';
import { addImage } from './images';

/** GitHub's workflows and actions: the container images their jobs, services and steps run in (GitHub documentation, Workflow syntax). */
export const githubWorkflow: ManifestFormat = {
  id: 'github-workflow',
  ecosystem: 'ci',
  matches: (path) =>
    /(?:^|\/)\.(?:github|forgejo|gitea)\/(?:workflows\/[^/]+|actions\/(?:[^/]+\/)*action)\.ya?ml$/.test(path),
  parse(text) {
    const draft = draftOf(githubWorkflow, 'manifest');
    const root = readYamlMap(draft, text);
    for (const { value: job } of membersOf(valueAt(root, 'jobs'))) {
      addImage(draft, valueAt(job, 'container'), 'image');
      for (const service of membersOf(valueAt(job, 'services'))) addImage(draft, service.value, 'image');
      for (const step of itemsOf(valueAt(job, 'steps')))
        if (stringAt(step, 'uses')?.value.startsWith('docker://') === true) addImage(draft, step, 'uses');
    }
    if (stringAt(root, 'runs', 'image')?.value.startsWith('docker://') === true)
      addImage(draft, valueAt(root, 'runs'), 'image');
    return finished(draft);
  },
};
