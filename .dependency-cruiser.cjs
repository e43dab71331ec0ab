// Import rules: the house stands because these hold. Run by `npm run check:imports` and by the tests.
const path = (...parts) => `^(${parts.join('|')})`;
const core = path('server/src/core/');
/** What is bundled (`scripts/bundles.mjs`), and what compiles data at build time. */
const entries = `${path('server/src/node/(cli|server|(statements|stamps|facts)/worker)', 'server/src/browser/server', 'client/(src/(node|browser)|webview)/main', 'server/src/core/(texts/index/compile|knowledge/expand)')}\\.ts$`;

/** The rooms of the core, each built on those before it alone; docs/architecture.md tells what each is for, in this order. */
const rooms = [
  'text', 'messages', 'expression', 'knowledge', 'manifests', 'verdict', 'opinions', 'outbound', 'terms', 'explain', 'policy', 'declared',
  'headers', 'texts', 'reuse', 'publiccode', 'facts', 'graph', 'resolution', 'assessment', 'findings', 'publishing', 'fixes', 'reports',
];
const room = (name) => path(`server/src/core/${name}/`);
const roomRules = rooms.slice(0, -1).map((name, at) => ({
  name: `room-${name}`,
  comment: `core/${name} is below what it would import here: what both need belongs in the lower room`,
  severity: 'error',
  from: { path: room(name), pathNot: '\\.test\\.ts$' },
  to: { path: rooms.slice(at + 1).map(room) },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'core-is-pure', comment: 'core sees only itself, data files and pure libraries', severity: 'error', from: { path: core, pathNot: '\\.test\\.ts$' }, to: { path: path('server/src/(?!core/)', 'client/', 'test/') } },
    { name: 'core-no-node-or-editor', severity: 'error', from: { path: core, pathNot: '\\.test\\.ts$' }, to: { dependencyTypes: ['core'] } },
    { name: 'core-no-lsp', severity: 'error', from: { path: core }, to: { path: 'node_modules/(vscode|@types/vscode)(-|/)' } },
    { name: 'workspace-below-edges', severity: 'error', from: { path: path('server/src/workspace/'), pathNot: '\\.test\\.ts$' }, to: { path: path('server/src/(lsp|cli|node|browser)/', 'client/') } },
    { name: 'node-only-at-the-edge', comment: 'Node modules are imported by the node entries and the command line only', severity: 'error', from: { path: path('server/src/(workspace|protocol|lsp|browser)/', 'client/src/(?!node/)', 'client/webview/'), pathNot: '\\.test\\.ts$' }, to: { dependencyTypes: ['core'] } },
    { name: 'lsp-and-cli-are-apart', severity: 'error', from: { path: path('server/src/lsp/') }, to: { path: path('server/src/cli/') } },
    { name: 'cli-without-lsp', severity: 'error', from: { path: path('server/src/cli/') }, to: { path: [path('server/src/lsp/'), 'node_modules/vscode-languageserver/'] } },
    { name: 'client-sees-protocol-only', comment: 'the client and the webview know the server through its protocol, the plain types of the core and its messages', severity: 'error', from: { path: path('client/'), pathNot: '\\.test\\.ts$' }, to: { path: path('server/src/(?!protocol/|core/messages/|core/.*/model)'), dependencyTypesNot: ['type-only'] } },
    { name: 'protocol-is-types', severity: 'error', from: { path: path('server/src/protocol/') }, to: { path: path('server/src/(lsp|cli|node|browser|workspace)/', 'client/') } },
    { name: 'nothing-forgotten', comment: 'what no entry reaches is in no bundle: a registration was lost', severity: 'error', from: { path: entries }, to: { path: path('server/src/', 'client/'), pathNot: ['\\.(test|d)\\.ts$', entries], reachable: false } },
    ...roomRules,
    { name: 'no-test-in-product', severity: 'error', from: { path: path('server/src/', 'client/'), pathNot: '\\.test\\.ts$' }, to: { path: ['\\.test\\.ts$', path('test/')] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/.*/node_modules)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
