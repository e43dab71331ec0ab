import { parseJson, textAt, textsAt } from '../json';
import type { Registry } from './model';

/** A longer licence field holds a text. */
const LONGEST_NAME = 400;

/** https://docs.pypi.org/api/json/ */
export const pypiRegistry: Registry = {
  ecosystems: ['pypi'],
  interval: 50,
  address: ({ name, version }) => `https://pypi.org/pypi/${encodeURIComponent(name)}/${encodeURIComponent(version)}/json`,
  read: (body) => {
    const json = parseJson(body);
    if (json === undefined) return undefined;
    const expression = textAt(json, 'info', 'license_expression');
    if (expression !== undefined) return { values: [[expression]], relation: 'any' };
    const field = [textAt(json, 'info', 'license')].filter((value): value is string => value !== undefined && value.length <= LONGEST_NAME);
    const classifiers = textsAt(json, 'info', 'classifiers').filter((value) => /^License :: (?!OSI Approved$)/.test(value));
    if (classifiers.length <= 1) {
      const wordings = [...field, ...classifiers];
      return { values: wordings.length > 0 ? [wordings] : [], relation: 'any' };
    }
    return field.length > 0 ? { values: [field], relation: 'any' } : { values: classifiers.map((value) => [value]), relation: 'unclear' };
  },
};
