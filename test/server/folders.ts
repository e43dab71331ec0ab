import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder on disk for one test. */
export interface TestFolder {
  readonly path: string;
  readonly uri: string;
  uriOf(file: string): string;
  write(file: string, content: string | Uint8Array): void;
  remove(): void;
}

/** Makes a folder with `files` (content by relative path). */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'licence-assistant-server-'));
  const folder: TestFolder = {
    path,
    uri: pathToFileURL(path).href,
    uriOf: (file) => pathToFileURL(join(path, file)).href,
    write: (file, content) => {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), content);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
  for (const [file, content] of Object.entries(files)) folder.write(file, content);
  return folder;
}

/** A package.json and a lock file for it: dependencies by name, each with its licence ('' for none). */
export function npmProject(licence: string, dependencies: Readonly<Record<string, string>>): Record<string, string> {
  const asked = Object.fromEntries(Object.keys(dependencies).map((name) => [name, '^1.0.0']));
  const locked = Object.fromEntries(
    Object.entries(dependencies).map(([name, each]) => [
      `node_modules/${name}`,
      { version: '1.0.0', ...(each !== '' && { license: each }) },
    ]),
  );
  const root = { name: 'sample', version: '1.0.0', license: licence, dependencies: asked };
  return {
    'package.json': `${JSON.stringify(root, undefined, 2)}\n`,
    'package-lock.json': `${JSON.stringify({ name: 'sample', version: '1.0.0', lockfileVersion: 3, packages: { '': root, ...locked } }, undefined, 2)}\n`,
  };
}
