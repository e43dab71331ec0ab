import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { githubWorkflow } from './github-workflow';
import { gitlabCi } from './gitlab-ci';

const workflow = `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    container: «dep1:node»:«req1:20»
    services:
      db: { image: "«dep2:postgres»:«req2:16»" }
    steps:
      - uses: actions/checkout@v4
      - uses: docker://«dep3:ghcr.io/example/tool»:«req3:1.0»
  other:
    container:
      image: \${{ matrix.image }}
`;
const pipeline = `image: «dep1:python»:«req1:3.12»
variables:
  image: none
.template: &template
  image: { name: "«dep2:docker.io/library/ruby»:«req2:3.3»", entrypoint: [""] }
test:
  <<: *template
  services:
    - «dep3:redis»:«req3:7»
    - name: «dep4:postgres»
  script: [make]
deploy:
  image: $CI_REGISTRY_IMAGE:latest
`;

describe('pipelines', () => {
  it('reads the images of workflows', () =>
    checkManifest(githubWorkflow, '.github/workflows/ci.yml', workflow, [
      'build node 20 =20 docker pkg:docker/node@20',
      'build postgres 16 =16 docker pkg:docker/postgres@16',
      'build ghcr.io/example/tool 1.0 =1.0 docker pkg:docker/example/tool@1.0?repository_url=ghcr.io',
    ]));
  it('reads the images of pipelines, each place once', () =>
    checkManifest(gitlabCi, '.gitlab-ci.yml', pipeline, [
      'build python 3.12 =3.12 docker pkg:docker/python@3.12',
      'build docker.io/library/ruby 3.3 =3.3 docker pkg:docker/library/ruby@3.3',
      'build redis 7 =7 docker pkg:docker/redis@7',
      'build postgres docker pkg:docker/postgres',
    ]));
  it('holds on damaged files', () => {
    fuzzFormat(githubWorkflow, '.github/workflows/ci.yml', [workflow]);
    fuzzFormat(gitlabCi, '.gitlab-ci.yml', [pipeline]);
  });
});
