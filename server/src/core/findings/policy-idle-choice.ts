import { rangeOf } from '../facts/range';
import type { AssessedDependency } from '../assessment/model';
import { choicesFor } from '../policy/apply';
import type { Choice } from '../policy/model';
import type { PackageView, ProjectFindingKind } from './kind';
import { correctionFixes, removalFix } from './policy-fixes';
import { fitChoices, nameOf } from './dependency-texts';

/** A choice for a component that is there, whose licence does not offer it: misspelt, or the component changed its licence. */
export const policyIdleChoice: ProjectFindingKind = {
  code: 'policy-idle-choice',
  find: (views) => {
    const subjects = new Map<Choice, { readonly view: PackageView; readonly dependency: AssessedDependency }[]>();
    for (const view of views.filter(({ policy }) => policy.choices.length > 0)) {
      for (const dependency of view.pkg.dependencies) {
        for (const choice of choicesFor(view.policy, dependency)) {
          if (choice.package === undefined) continue;
          const known = subjects.get(choice);
          if (known) known.push({ view, dependency });
          else subjects.set(choice, [{ view, dependency }]);
        }
      }
    }
    return [...subjects].flatMap(([{ choose }, about]) => {
      const [first] = about;
      const expression = first?.dependency.licence.expression;
      const facts = first && first.view.files.get(first.view.policy.path ?? '');
      if (!first || !facts || expression === undefined || about.some(({ dependency }) => dependency.licence.expression === undefined || dependency.licence.expression === choose.value)) return [];
      const place = { file: facts.path, range: rangeOf(facts, choose.span), value: choose.value };
      return [
        {
          code: 'policy-idle-choice',
          severity: 'warning' as const,
          message: { id: 'finding.policy-idle-choice' as const, args: { name: nameOf(first.dependency), choose: choose.value, licence: expression } },
          file: facts.path,
          range: place.range,
          related: [],
          subject: first.dependency.name,
          fixes: [...correctionFixes(place, fitChoices(first.dependency, first.view)), removalFix('entry', place)],
        },
      ];
    });
  },
};
