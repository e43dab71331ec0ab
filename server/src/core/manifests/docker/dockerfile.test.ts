import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { dockerfile } from './dockerfile';

const full = `# syntax=docker/dockerfile:1
ARG VERSION=20-alpine
ARG BASE=docker.io/library/debian
FROM --platform=$BUILDPLATFORM «req1:«dep1:node:$VERSION»» AS build
RUN <<EOF
FROM not-this
EOF
COPY --from=«dep2:ghcr.io/astral-sh/uv»:«req2:0.4» /uv /bin/
FROM «req3:«dep3:\${BASE}:12-slim»» as base
FROM base
LABEL maintainer="x" \\
      # a comment between
      org.opencontainers.image.title="«name:My app»" \\
      "org.opencontainers.image.licenses"='«licence:EUPL-1.2»'
COPY --from=build /app /app
COPY --from=0 /app /app
`;

describe('Dockerfile', () => {
  it('reads base images, what is shipped and what builds, and the licence label', () =>
    checkManifest(dockerfile, 'Dockerfile', full, [
      'name My app',
      'licence expression org.opencontainers.image.licenses = EUPL-1.2',
      'build node 20-alpine =20-alpine docker pkg:docker/node@20-alpine',
      'build ghcr.io/astral-sh/uv 0.4 =0.4 docker pkg:docker/astral-sh/uv@0.4?repository_url=ghcr.io',
      'runtime docker.io/library/debian 12-slim =12-slim docker pkg:docker/library/debian@12-slim',
    ]));
  it('leaves out what only a build would tell, and the empty image', () => {
    checkManifest(
      dockerfile,
      'docker/app.Dockerfile',
      'FROM $IMAGE\nFROM scratch\nLABEL org.opencontainers.image.licenses=$L\n',
      [],
    );
    checkManifest(
      dockerfile,
      'Containerfile.dev',
      'FROM «dep:host:5000/a/b»@«req:sha256:abc0»\nLABEL org.opencontainers.image.licenses=«licence:MIT»',
      [
        'licence expression org.opencontainers.image.licenses = MIT',
        'runtime host:5000/a/b sha256:abc0 =sha256:abc0 docker pkg:docker/a/b@sha256%3Aabc0?repository_url=host%3A5000',
      ],
    );
  });
  it('holds on damaged files', () => fuzzFormat(dockerfile, 'Dockerfile', [full]));
});
