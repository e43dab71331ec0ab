import { speaksForProject } from '../../facts/quiet';
import type { PublishCheck } from '../model';
import { evidenceOf, failed, fileAt, findingsWith, notApplicable, passed } from '../outcome';

/** Manifests carry the licence into the registries of their ecosystems. */
export const manifestLicence: PublishCheck = {
  id: 'manifest-licence',
  judge: (view) => {
    const found = findingsWith(view, ['missing-licence-field']);
    if (found.length > 0) return failed({ id: 'publish.manifest-licence.fail' }, found.map(evidenceOf));
    const stating = [...view.files.values()].filter(({ path, manifest }) => manifest?.role === 'manifest' && manifest.format !== 'readme' && manifest.licences.length > 0 && speaksForProject(path));
    return stating.length === 0 ? notApplicable({ id: 'publish.manifest-licence.none' }) : passed(...stating.map(({ path }) => fileAt(path)));
  },
};
