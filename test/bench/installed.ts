import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Component, ProjectPackage } from '../../server/src/core/graph/model';
import { declaredFacts } from '../../server/src/core/declared/data';
import { normalise } from '../../server/src/core/declared/normalise';
import { NO_POLICY } from '../../server/src/core/policy/model';
import { nodeFiles } from '../../server/src/node/files';
import { createLicenceResolver } from '../../server/src/workspace/installed/resolver';

/** As many packages as a large project has; made from those installed here, under other names. */
const PACKAGES = 3571;

/** A package installed here: its metadata, and its licence files by name. */
interface Model {
  readonly name: string;
  readonly json: { readonly version: string };
  readonly texts: ReadonlyMap<string, string>;
}

function readModels(): readonly Model[] {
  const modules = join(__dirname, '../../node_modules');
  return readdirSync(modules).filter((name) => existsSync(join(modules, name, 'package.json'))).map((name) => {
    const files = readdirSync(join(modules, name), { withFileTypes: true }).filter((entry) => entry.isFile() && /^licen[cs]e/i.test(entry.name));
    return {
      name,
      json: JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as Model['json'],
      texts: new Map(files.map((file) => [file.name, readFileSync(join(modules, name, file.name), 'utf8')])),
    };
  });
}

/** Writes package.json and licence files of the models, under other names, until there are `PACKAGES`. */
function install(root: string): readonly Component[] {
  const models = readModels();
  return Array.from({ length: PACKAGES }, (_, index): Component => {
    const model = models[index % models.length];
    const name = `${model?.name ?? ''}-${String(Math.floor(index / models.length))}`;
    const version = model?.json.version ?? '';
    const target = join(root, 'node_modules', name);
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'package.json'), JSON.stringify({ ...model?.json, name }, undefined, 2));
    for (const [file, text] of model?.texts ?? []) writeFileSync(join(target, file), text);
    return { name, version, ecosystem: 'npm', purl: `pkg:npm/${name}@${version}`, scope: 'runtime', use: 'link-dynamic', direct: true, path: [name], place: { file: 'package.json', span: { start: 0, end: 0 } } };
  });
}

/** The least that can be done: every folder listed, every wanted file read. */
function readRaw(root: string): number {
  const started = performance.now();
  for (const name of readdirSync(join(root, 'node_modules'))) {
    for (const file of readdirSync(join(root, 'node_modules', name))) if (/^(licen[cs]e|package\.json)/i.test(file)) readFileSync(join(root, 'node_modules', name, file));
  }
  return performance.now() - started;
}

async function measure(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'licence-assistant-installed-'));
  try {
    const components = install(root);
    const pkg: ProjectPackage = { name: 'root', directory: '', ecosystem: 'npm', manifests: [], lockfiles: [] };
    const facts = declaredFacts();
    let identified = 0;
    const identify = (): { matches: [] } => { identified++; return { matches: [] }; };
    const resolver = createLicenceResolver({ files: nodeFiles, root, identify, normalise: (string, ecosystem) => normalise(string, ecosystem, facts), demands: () => 0 });
    const input = { packages: [{ pkg, graph: { components } }], files: new Map(), policyAt: () => NO_POLICY };
    console.log(`the same files read without looking at them: ${readRaw(root).toFixed(0)} ms`);
    for (const round of ['first', 'again, nothing changed']) {
      resolver.forget('node_modules');
      const started = performance.now();
      const lookup = await resolver.resolve(input);
      const read = performance.now();
      const known = components.filter((component) => lookup(component, pkg).expression !== undefined).length;
      console.log(`${round}: ${String(components.length)} packages read in ${(read - started).toFixed(0)} ms, resolved in ${(performance.now() - read).toFixed(0)} ms (${String(known)} with a licence, ${String(identified)} different texts)`);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

void measure();
