import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCES = [
  'MIT',
  'Apache-2.0',
  'BSD-3-Clause',
  'ISC',
  'MPL-2.0',
  'LGPL-3.0-or-later',
  'GPL-3.0-only',
  'MIT OR GPL-2.0-only',
  'EPL-2.0',
];

export interface LargeProject {
  readonly packages: number;
  /** Dependencies that the manifest names: its length in lines is theirs and a few more. */
  readonly direct: number;
}

/** Writes an npm project into `folder`: manifest, lock file, installed packages and a few hundred sources. */
export function writeLargeProject(folder: string, { packages, direct }: LargeProject): void {
  const names = Array.from({ length: packages }, (_, index) => `package-${String(index).padStart(5, '0')}`);
  const dependencies = Object.fromEntries(names.slice(0, direct).map((name) => [name, '^1.0.0']));
  const root = { name: 'large-project', version: '1.0.0', license: 'EUPL-1.2', dependencies };
  const locked = Object.fromEntries(
    names.map((name, index) => {
      const below = index + direct < packages ? { dependencies: { [names[index + direct] ?? '']: '^1.0.0' } } : {};
      return [`node_modules/${name}`, { version: '1.0.0', license: LICENCES[index % LICENCES.length], ...below }];
    }),
  );
  write(folder, 'package.json', root);
  write(folder, 'package-lock.json', {
    name: root.name,
    version: root.version,
    lockfileVersion: 3,
    packages: { '': root, ...locked },
  });
  for (const [path, entry] of Object.entries(locked))
    write(join(folder, path), 'package.json', { name: path.slice('node_modules/'.length), ...entry });
  mkdirSync(join(folder, 'src'));
  for (let index = 0; index < 400; index++) {
    const header = '// SPDX-FileCopyrightText: 2026 Large Project\n// SPDX-License-Identifier: EUPL-1.2\n\n';
    writeFileSync(
      join(folder, `src/module-${index}.ts`),
      `${header}export const value${index} = ${index};\n`.padEnd(3000, '// code\n'),
    );
  }
  writeFileSync(join(folder, '.gitignore'), 'node_modules/\n');
}

function write(folder: string, file: string, content: object): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), `${JSON.stringify(content, undefined, 2)}\n`);
}
