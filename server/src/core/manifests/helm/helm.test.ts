import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { chartLock } from './chart-lock';
import { chartYaml } from './chart-yaml';

const chart = `apiVersion: v2
name: «name:app»
version: «version:1.10»
annotations:
  artifacthub.io/license: "«licence:EUPL-1.2»"
dependencies:
  - name: «dep1:postgresql»
    version: "«req1:12.x»"
    repository: https://charts.example
  - name: «dep2:own»
    version: «req2:0.1.0»
    repository: file://../own
`;
const lock = `dependencies:
- name: «locked1:postgresql»
  repository: https://charts.example
  version: 12.1.0
- name: «locked2:own»
  repository: file://../own
  version: 0.1.0
digest: sha256:aaaa
`;

describe('Helm charts', () => {
  it('reads a chart', () => {
    checkManifest(chartYaml, 'chart/Chart.yaml', chart, [
      'name app',
      'version 1.10',
      'licence expression annotations.artifacthub.io/license = EUPL-1.2',
      'runtime postgresql 12.x',
      'runtime own 0.1.0 path:../own',
    ]);
    checkManifest(chartYaml, 'Chart.yml', '«problem:- a»\n', ['error manifest.yaml.no-map']);
  });
  it('reads a lock file', () =>
    checkManifest(chartLock, 'Chart.lock', lock, [
      'locked postgresql@12.1.0 pkg:helm/postgresql@12.1.0',
      'locked own@0.1.0 path:../own pkg:helm/own@0.1.0',
      'root / runtime:postgresql@12.1.0 runtime:own@0.1.0',
    ]));
  it('holds on damaged files', () => {
    fuzzFormat(chartYaml, 'Chart.yaml', [chart]);
    fuzzFormat(chartLock, 'Chart.lock', [lock]);
  });
});
