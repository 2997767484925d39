const { globSync } = require('node:fs')

// The directions of imports drawn in ARCHITECTURE.md. A rule names kinds of folders and files, never a
// module, so a module is covered the day its folder appears (`performance` is the one exception, by name).
// tests/architecture/boundaries.test.ts plants a violation of each rule and sees it fire.

const test = '\\.test\\.tsx?$'
// What a module is measured by, by its tests and by the bench.
const corpus = '^src/modules/[^/]+/corpus/'
const face =
  '^src/modules/.+[-/](routes|pages|jobs)\\.ts$|^src/modules/[^/]+/(portal|routes|pages|jobs)/'
const screen = '^src/(desk/|modules/[^/]+/desk/)'
const action = '^src/modules/[^/]+/actions/'
const query = '^src/modules/.+-queries\\.ts$|^src/modules/[^/]+/queries/'
const store = '^src/modules/.+[-/]store\\.ts$|^src/modules/[^/]+/stores?/'

// `licence.ts` is a record because `licence-process.ts`, `-policy`, `-schema` or `-store` stands beside it.
const records = globSync('src/modules/**/*-{process,policy,schema,store}.ts')
  .map((path) => path.replaceAll('\\', '/').replace(/-\w+\.ts$/, '.ts'))
  .map((path) => `^${path.replaceAll('.', '\\.')}$`)
const rules = ['^src/modules/.+-(process|policy|schema)\\.ts$', ...new Set(records)]

const ioOfNode =
  '^(node:)?(fs|net|tls|dns|dgram|http|http2|https|child_process|cluster|worker_threads|process|os)(/|$)'
const ioOfPackages = 'node_modules/(pg|pg-boss|pino|fastify|@electric-sql|@fastify|@node-rs)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'everything-imported-exists',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'files-form-no-circle',
      comment: 'A form field may be a list or a choice of fields: these three draw themselves.',
      severity: 'error',
      from: { pathNot: '^src/desk/form/(field|lines|union)\\.tsx$' },
      to: { circular: true },
    },
    {
      name: 'kernel-knows-only-itself',
      comment: 'The kernel decides. Of everything outside it knows zod.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: test },
      to: { path: '^src/(?!kernel/)|node_modules/', pathNot: 'node_modules/zod/' },
    },
    {
      name: 'kernel-does-no-io',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(modules|portal|desk|sample)/' },
    },
    {
      name: 'portal-shell-knows-no-module',
      comment: 'A module brings its pages to the portal, and app.ts plugs them in.',
      severity: 'error',
      from: { path: '^src/portal/' },
      to: { path: '^src/(modules|desk|sample)/' },
    },
    {
      name: 'desk-shell-knows-modules-by-one-list',
      comment: 'src/desk/modules.tsx is the one list of screens.',
      severity: 'error',
      from: { path: '^src/desk/', pathNot: '^src/desk/modules\\.tsx$' },
      to: { path: '^src/modules/' },
    },
    {
      name: 'modules-meet-at-their-doors',
      comment: 'What another module offers is in its index.ts.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/', pathNot: '^src/modules/($1/|[^/]+/index\\.ts$)' },
    },
    {
      name: 'outsiders-use-the-door',
      comment: 'Only app.ts and cli.ts plug a module.ts in, and only the desk lists screens.',
      severity: 'error',
      from: { path: '^(src/(?!modules/|app\\.ts$|cli\\.ts$|desk/)|bench/|scripts/)' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/[^/]+/index\\.ts$', corpus] },
    },
    {
      name: 'the-plugboard-takes-module-files',
      severity: 'error',
      from: { path: '^src/(app|cli)\\.ts$' },
      to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/(index|module)\\.ts$' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Process, policy, schema and record decide. They neither fetch, save nor draw.',
      severity: 'error',
      from: { path: rules },
      to: {
        path: [
          '^src/(platform|portal|desk|sample)/',
          '^src/modules/[^/]+/(module\\.ts$|actions/|queries/)',
          face,
          store,
          'node_modules/(?!zod/)',
        ],
      },
    },
    {
      name: 'rules-do-no-io',
      severity: 'error',
      from: { path: rules },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'rules-need-no-other-module',
      comment: 'A type may come through a door. A value would bring all that stands behind it.',
      severity: 'error',
      from: { path: rules },
      to: { path: '^src/modules/[^/]+/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'modules-do-no-io-of-their-own',
      comment: 'Files, sockets, processes and drivers are the platform’s work.',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: test },
      to: { path: [ioOfNode, ioOfPackages], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'faces-ask-actions-and-queries',
      comment: 'Routes, pages and jobs reach a store only through an action or a query.',
      severity: 'error',
      from: { path: face, pathNot: test },
      to: { path: store },
    },
    {
      name: 'actions-know-no-face',
      severity: 'error',
      from: { path: action, pathNot: test },
      to: { path: [face, screen, '^src/portal/'] },
    },
    {
      name: 'queries-only-read',
      severity: 'error',
      from: { path: query, pathNot: test },
      to: { path: [action, face, screen, '^src/portal/'] },
    },
    {
      name: 'stores-stand-on-the-platform',
      severity: 'error',
      from: { path: store, pathNot: test },
      to: {
        path: [action, query, face, screen, '^src/portal/', '^src/modules/[^/]+/module\\.ts$'],
      },
    },
    {
      name: 'performance-reads-figures-not-modules',
      comment:
        'What it judges reaches it through the indicator registry. People, and the auditor of its reports, it may know.',
      severity: 'error',
      from: { path: '^src/modules/performance/', pathNot: test },
      to: { path: '^src/modules/(?!performance/|(people|report-audit)/index\\.ts$)' },
    },
    {
      name: 'browser-code-stays-in-the-browser',
      comment:
        'With the server a screen shares the kernel, schemas, processes, types and style sheets.',
      severity: 'error',
      from: { path: screen, pathNot: [test, '^src/desk/gallery/'] },
      to: {
        path: '^src/|^(tests|bench|scripts)/',
        pathNot: [screen, '-(process|schema)\\.ts$', '^src/kernel/', '\\.css$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'browser-code-needs-no-node',
      severity: 'error',
      from: { path: screen, pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-code-draws-no-screen',
      severity: 'error',
      from: { path: '^src/', pathNot: screen },
      to: { path: screen },
    },
    {
      name: 'sample-knows-doors-and-platform',
      severity: 'error',
      from: { path: '^src/sample/', pathNot: test },
      to: {
        path: '^src/',
        pathNot: '^src/(sample|kernel|platform)/|^src/modules/[^/]+/index\\.ts$',
      },
    },
    {
      name: 'nobody-needs-the-sample',
      severity: 'error',
      from: { path: '^src/(kernel|platform|modules|portal|desk)/', pathNot: test },
      to: { path: '^src/sample/' },
    },
    {
      name: 'nobody-imports-the-start',
      comment: 'main, app and cli know everything, so nothing may know them.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(main|app|cli)\\.ts$', test] },
      to: { path: '^src/(main|app|cli)\\.ts$' },
    },
    {
      name: 'nobody-imports-a-test',
      severity: 'error',
      from: {},
      to: { path: test },
    },
    {
      name: 'product-needs-no-test-support',
      severity: 'error',
      from: { path: '^src/', pathNot: [test, '^src/desk/gallery/'] },
      to: { path: '^(tests|bench|scripts)/' },
    },
    {
      name: 'product-needs-no-corpus',
      comment: 'Whoever is measured does not read the answers.',
      severity: 'error',
      from: { path: '^src/', pathNot: [test, corpus] },
      to: { path: corpus },
    },
    {
      name: 'product-needs-no-development-package',
      severity: 'error',
      from: { path: '^src/', pathNot: [test, corpus] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
