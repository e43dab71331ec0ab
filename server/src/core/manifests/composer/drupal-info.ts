import { draftOf, finished } from '../draft';
import type { ManifestFormat } from '../format';
import { memberOf, textOf } from '../parsing/tree';
import { readYaml } from '../parsing/yaml';

/**
 * The `.info.yml` of a Drupal module, theme or profile (https://www.drupal.org/docs/develop/creating-modules/let-drupal-know-about-your-module-with-an-infoyml-file).
 * It has no licence field. It says that the extension works with Drupal's core; other extensions it needs are named by
 * module, not by package, and come by composer.json.
 */
export const drupalInfo: ManifestFormat = {
  id: 'drupal-info',
  ecosystem: 'composer',
  matches: (path) => path.endsWith('.info.yml'),
  parse(text) {
    const { root, log } = readYaml(text);
    const draft = draftOf(drupalInfo, 'manifest');
    draft.problems = [...log.problems];
    const member = memberOf(root, 'core_version_requirement') ?? memberOf(root, 'core');
    const requirement = textOf(member?.value);
    if (member && requirement)
      draft.dependencies.push({ name: 'drupal/core', scope: 'runtime', nameSpan: member.key.span, requirement });
    return finished(draft);
  },
};
