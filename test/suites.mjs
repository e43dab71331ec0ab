// Every test suite, in the order they run: the cheap ones first.
const bin = (name) => ['node', `node_modules/${name}`];
const mocha = (...args) => [...bin('mocha/bin/mocha.js'), ...args];
/** Suites outside the unit tests: mocha over the files of one folder of `test/`. */
const endToEnd = (folder) => mocha('--config', 'test/end-to-end.mocharc.json', '--spec', `test/${folder}/**/*.test.ts`);

export const suites = [
  { name: 'types', title: 'Types', command: [...bin('typescript/bin/tsc'), '--noEmit'] },
  { name: 'lint', title: 'Lint', command: [...bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  {
    name: 'imports',
    title: 'Import rules',
    command: [
      ...bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'server',
      'client',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  },
  { name: 'build', title: 'Build', command: ['node', 'scripts/build.mjs'] },
  { name: 'unit', title: 'Units', command: mocha(), mocha: true },
  { name: 'cli', title: 'Command line', command: endToEnd('cli'), mocha: true },
  { name: 'server', title: 'Language server over stdio', command: endToEnd('server'), mocha: true },
  { name: 'panel', title: 'Panel in a browser', command: endToEnd('panel'), mocha: true },
  {
    name: 'editor',
    title: 'Editor, desktop extension host',
    command: ['node', '--import=tsx', 'test/editor/run.ts', 'node'],
    mocha: true,
  },
  {
    name: 'web',
    title: 'Editor, web extension host',
    command: ['node', '--import=tsx', 'test/editor/run.ts', 'web'],
    mocha: true,
  },
  {
    name: 'oldest',
    title: 'Editor, web, oldest supported version',
    command: ['node', '--import=tsx', 'test/editor/run.ts', 'oldest'],
    mocha: true,
  },
  { name: 'package', title: 'Package for the editor', command: endToEnd('package'), mocha: true },
  { name: 'ui', title: 'Clicks in the workbench', command: endToEnd('ui'), mocha: true },
];
