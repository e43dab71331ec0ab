import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { scanned, translator } from '../../../../test/support/workspace';
import { gitlabReport } from './gitlab';

/** What GitLab reads of a Code Quality report, and refuses otherwise (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
const SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'location', 'severity'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          // Relative to the repository, and without `./`.
          path: { type: 'string', minLength: 1, not: { pattern: '^(?:\\./|/)' } },
          lines: { type: 'object', required: ['begin'], additionalProperties: false, properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
};

describe('the GitLab report', () => {
  const check = async (files: Readonly<Record<string, string>>, findings: number): Promise<void> => {
    const text = gitlabReport.write({ assessment: (await scanned(files)).assessment(), root: '.', translator, milliseconds: 0, colour: false, version: '0.0.0' });
    // GitLab refuses a byte order mark.
    assert.equal(text[0], '[');
    const issues = JSON.parse(text) as readonly { fingerprint: string }[];
    const validate = new Ajv({ allErrors: true }).compile(SCHEMA);
    assert(validate(issues), JSON.stringify(validate.errors));
    assert.equal(issues.length, findings);
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
  };

  it('has the form that GitLab reads, for findings of every severity', async () => {
    const dependencies = { bad: '1', odd: '1', worse: '1' };
    const installed = (name: string, license: string): Record<string, string> => ({ [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', license }) });
    await check({ 'package.json': JSON.stringify({ name: 'a', license: 'EUPL-1.2', dependencies }), 'CITATION.cff': 'cff-version: 1.2.0\ntitle: a\nlicense: MIT\n', ...installed('bad', 'SSPL-1.0'), ...installed('odd', 'GPL-3.0-only'), ...installed('worse', 'BUSL-1.1') }, 7);
  });
  it('is an empty list where nothing is found', () => check({ 'notes.txt': 'nothing\n' }, 0));
  it('tells the folder itself, and findings that are alike, apart', async () => {
    await check({ 'a.py': 'print(1)\n' }, 1);
    const tag = `SPDX-License-${'Identifier'}: `;
    await check({ 'a.c': `/* ${tag}MIT OR */\n/* ${tag}MIT OR */\n`, 'b.c': `/* ${tag}MIT OR */\n` }, 3);
  });
});
