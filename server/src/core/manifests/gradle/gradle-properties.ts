import { draftOf, finished } from '../draft';
import type { ManifestFormat } from '../format';
import { plainLines } from '../parsing/plain-lines';
import { baseNameOf } from '../../text/paths';

/** Gradle's gradle.properties: values that build files below use in their versions. */
export const gradleProperties: ManifestFormat = {
  id: 'gradle-properties',
  ecosystem: 'gradle',
  matches: (path) => baseNameOf(path) === 'gradle.properties',
  parse(text) {
    const draft = draftOf(gradleProperties, 'manifest');
    const properties: [string, string][] = [];
    for (const line of plainLines(text)) {
      const [, name, value] = /^\s*([\w.-]+)\s*[=:]\s*(\S.*)$/.exec(line.text) ?? [];
      if (name !== undefined && value !== undefined) properties.push([name, value.trim()]);
    }
    draft.properties = properties;
    return finished(draft);
  },
};
