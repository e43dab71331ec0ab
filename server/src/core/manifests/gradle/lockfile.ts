import { draftOf, finished } from '../draft';
import type { ManifestFormat } from '../format';
import { plainLines, spanFrom } from '../parsing/plain-lines';
import { strongestScope } from '../scopes';
import { scopeOfConfiguration } from './configurations';
import { baseNameOf } from '../../text/paths';

/** Gradle's gradle.lockfile (https://docs.gradle.org/current/userguide/dependency_locking.html): every package with the configurations it is in, but not who needs whom. */
export const gradleLockfile: ManifestFormat = {
  id: 'gradle-lockfile',
  ecosystem: 'gradle',
  matches: (path) => /^(?:[\w-]+-)?gradle\.lockfile$/.test(baseNameOf(path)),
  parse(text, path) {
    const draft = draftOf(gradleLockfile, 'lockfile');
    const building = baseNameOf(path) !== 'gradle.lockfile';
    for (const line of plainLines(text)) {
      const [, name, version, configurations] = /^([^#=:\s]+:[^=:\s]+):([^=:\s]+)=(.*)$/.exec(line.text) ?? [];
      if (name === undefined || version === undefined) continue;
      const scopes = building
        ? ['build' as const]
        : (configurations ?? '').split(',').map((each) => scopeOfConfiguration(each.trim()));
      draft.locked.push({
        key: `${name}:${version}`,
        name,
        version,
        span: spanFrom(line.start, name.length + 1 + version.length),
        dependencies: [],
        scope: strongestScope(scopes, 'runtime'),
      });
    }
    return finished(draft);
  },
};
