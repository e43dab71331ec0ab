import type { Located } from '../../text/span';
import type { Draft } from '../draft';
import type { LicenceDeclaration } from '../format';

/**
 * Adds the licence a Python project states in a field and in its trove classifiers (Core metadata, Classifier). A single
 * classifier says the same as the field; of several it is not told whether one may choose. `Private ::` classifiers keep
 * a project off the index.
 */
export function addLicences(
  draft: Draft,
  stated: readonly Omit<LicenceDeclaration, 'group'>[],
  classifiers: readonly Located<string>[],
  field: string,
): void {
  const licences = classifiers.filter((classifier) => /^License ::/.test(classifier.value));
  const telling = licences.filter((classifier) => classifier.value !== 'License :: OSI Approved');
  const chosen = telling.length > 0 ? telling : licences;
  const same = stated.length > 0 && chosen.length === 1;
  for (const licence of stated)
    draft.licences.push(same ? { ...licence, group: { id: 0, relation: 'same' } } : licence);
  for (const value of chosen) {
    const declaration: LicenceDeclaration = { kind: 'classifier', field, value };
    if (same) draft.licences.push({ ...declaration, group: { id: 0, relation: 'same' } });
    else
      draft.licences.push(chosen.length > 1 ? { ...declaration, group: { id: 0, relation: 'unclear' } } : declaration);
  }
  if (classifiers.some((classifier) => /^Private ::/i.test(classifier.value))) draft.private = true;
}
