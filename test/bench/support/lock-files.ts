/** Lock files of `count` packages, each of which needs two others, in the forms tools write them; built one at a time. */
export function* bigLockFiles(count: number): Generator<readonly [path: string, text: string]> {
  const needs = (i: number): readonly [number, number] => [(i * 7 + 1) % count, (i * 13 + 5) % count];
  const every = (one: (i: number, a: number, b: number) => string, joint: string): string =>
    Array.from({ length: count }, (_, i) => one(i, ...needs(i))).join(joint);
  const hash = `sha512-${'a'.repeat(86)}==`;

  yield [
    'package-lock.json',
    `{"name":"root","lockfileVersion":3,"packages":{"":{"dependencies":{"p0":"1"}},\n${every((i, a, b) => `"node_modules/p${i}":{"version":"1.2.3","resolved":"https://registry.example/p${i}-1.2.3.tgz","integrity":"${hash}","license":"MIT","dependencies":{"p${a}":"^1.0.0","p${b}":"^1.0.0"},"engines":{"node":">=18"}}`, ',\n')}}}`,
  ];
  yield [
    'yarn.lock',
    `# yarn lockfile v1\n\n${every((i, a, b) => `p${i}@^1.0.0:\n  version "1.2.3"\n  resolved "https://registry.example/p${i}-1.2.3.tgz"\n  integrity ${hash}\n  dependencies:\n    p${a} "^1.0.0"\n    p${b} "^1.0.0"\n`, '\n')}`,
  ];
  yield [
    'pnpm-lock.yaml',
    `lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    dependencies:\n      p0:\n        specifier: ^1\n        version: 1.2.3\n\npackages:\n\n${every((i) => `  p${i}@1.2.3:\n    resolution: {integrity: ${hash}}\n    engines: {node: '>=18'}\n`, '\n')}\nsnapshots:\n\n${every((i, a, b) => `  p${i}@1.2.3:\n    dependencies:\n      p${a}: 1.2.3\n      p${b}: 1.2.3\n`, '\n')}`,
  ];
  yield [
    'bun.lock',
    `{"lockfileVersion":1,"workspaces":{"":{"dependencies":{"p0":"^1"}}},"packages":{\n${every((i, a, b) => `"p${i}":["p${i}@1.2.3","",{"dependencies":{"p${a}":"^1","p${b}":"^1"}},"${hash}"],`, '\n')}}}`,
  ];
  yield [
    'composer.lock',
    `{"packages":[\n${every((i, a, b) => `{"name":"v/p${i}","version":"1.2.3","source":{"type":"git","url":"https://example.org/p${i}.git","reference":"abc"},"require":{"v/p${a}":"^1","v/p${b}":"^1"},"license":["MIT"]}`, ',\n')}]}`,
  ];
  yield [
    'packages.lock.json',
    `{"version":1,"dependencies":{"net8.0":{\n${every((i, a, b) => `"P${i}":{"type":"${i === 0 ? 'Direct' : 'Transitive'}","resolved":"1.2.3","contentHash":"${hash}","dependencies":{"P${a}":"1.2.3","P${b}":"1.2.3"}}`, ',\n')}}}}`,
  ];
  yield [
    'bom.json',
    `{"bomFormat":"CycloneDX","metadata":{"component":{"bom-ref":"root","name":"root"}},"components":[\n${every((i) => `{"bom-ref":"p${i}","type":"library","name":"p${i}","version":"1.2.3","purl":"pkg:npm/p${i}@1.2.3","licenses":[{"license":{"id":"MIT"}}]}`, ',\n')}],"dependencies":[{"ref":"root","dependsOn":["p0"]},\n${every((i, a, b) => `{"ref":"p${i}","dependsOn":["p${a}","p${b}"]}`, ',\n')}]}`,
  ];
  yield [
    'a.spdx',
    `SPDXVersion: SPDX-2.3\n${every((i, a, b) => `PackageName: p${i}\nSPDXID: SPDXRef-${i}\nPackageVersion: 1.2.3\nPackageLicenseDeclared: MIT\nExternalRef: PACKAGE-MANAGER purl pkg:npm/p${i}@1.2.3\nRelationship: SPDXRef-${i} DEPENDS_ON SPDXRef-${a}\nRelationship: SPDXRef-${i} DEPENDS_ON SPDXRef-${b}`, '\n')}\n`,
  ];
  yield ['gradle.lockfile', every((i) => `org.example:p${i}:1.2.3=compileClasspath,runtimeClasspath`, '\n')];
}
