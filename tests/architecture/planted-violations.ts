/** Files that break exactly one boundary each, and the lawful tree they are planted in. */
export interface Planted {
  readonly rule: string
  /** The file that must be reported; for circles of folders, the folder. */
  readonly from: string
  readonly files: Readonly<Record<string, string>>
}

const empty = 'export {}\n'
const imports = (path: string): string => `import '${path}'\n`
const takes = (path: string): string => `export * from '${path}'\n`

/** A small house without a fault: whatever is reported here is a false alarm. */
export const lawfulTree: Readonly<Record<string, string>> = {
  'src/main.ts': imports('./app.ts'),
  'src/cli.ts': imports('./app.ts') + imports('./sample/county.ts'),
  'src/app.ts': imports('#modules/licences/module.ts') + imports('./portal/layout.ts'),
  'src/kernel/money.ts': imports('zod'),
  'src/kernel/money.test.ts': imports('./money.ts') + imports('node:test'),
  'src/platform/take.ts': imports('#kernel/money.ts') + imports('pg') + imports('node:fs'),
  'src/portal/layout.ts': imports('#platform/take.ts'),
  'src/desk/modules.tsx': imports('../modules/licences/desk/licence-page.tsx') + imports('react'),
  'src/desk/main.tsx': imports('../platform/look/tokens.css') + imports('./modules.tsx'),
  'src/platform/look/tokens.css': '',
  'src/sample/county.ts': imports('#modules/licences/index.ts') + imports('#platform/take.ts'),
  'src/modules/cases/index.ts': takes('./case-store.ts'),
  'src/modules/cases/case-store.ts': imports('#platform/take.ts'),
  'src/modules/cases/corpus/answers.ts': imports('fast-check'),
  'src/modules/people/index.ts': empty,
  'src/modules/performance/score.ts': imports('#modules/people/index.ts'),
  'src/modules/licences/index.ts': takes('./actions/issue-licence.ts'),
  'src/modules/licences/module.ts': imports('./licence-routes.ts'),
  'src/modules/licences/licence.ts': imports('#kernel/money.ts'),
  'src/modules/licences/licence-process.ts': empty,
  'src/modules/licences/licence-schema.ts': imports('zod') + imports('./licence.ts'),
  'src/modules/licences/licence-store.ts': imports('#platform/take.ts') + imports('./licence.ts'),
  'src/modules/licences/licence-store.db.test.ts': imports('./licence-store.ts') + imports('pg'),
  'src/modules/licences/actions/issue-licence.ts':
    imports('../licence-store.ts') + imports('#modules/cases/index.ts'),
  'src/modules/licences/queries/find-licences.ts': imports('../licence-store.ts'),
  'src/modules/licences/licence-routes.ts':
    imports('./actions/issue-licence.ts') + imports('./queries/find-licences.ts'),
  'src/modules/licences/desk/licence-page.tsx':
    imports('../licence-process.ts') + `import type {} from '../licence-store.ts'\n`,
  'tests/support/people.ts': imports('../../src/app.ts'),
  'tests/journeys/apply.test.ts': imports('../support/people.ts'),
  'bench/take.ts': imports('../src/app.ts') + imports('#modules/licences/index.ts'),
  'bench/measure.ts': imports('#modules/cases/corpus/answers.ts'),
}

const one = (rule: string, from: string, ...paths: readonly string[]): Planted => ({
  rule,
  from,
  files: { [from]: paths.map(imports).join('') },
})

/** One group per rule of `.dependency-cruiser.cjs`; some rules are broken in more than one way. */
export const plantedViolations: readonly Planted[] = [
  one('everything-imported-exists', 'src/kernel/absent.ts', './nowhere.ts'),
  {
    rule: 'files-form-no-circle',
    from: 'src/platform/left.ts',
    files: {
      'src/platform/left.ts': takes('./right.ts'),
      'src/platform/right.ts': takes('./left.ts'),
    },
  },
  one('kernel-knows-only-itself', 'src/kernel/knows-platform.ts', '#platform/take.ts'),
  one('kernel-knows-only-itself', 'src/kernel/knows-package.ts', 'dayjs'),
  one('kernel-does-no-io', 'src/kernel/reads-file.ts', 'node:fs'),
  one('platform-knows-no-module', 'src/platform/knows-cases.ts', '#modules/cases/index.ts'),
  one('platform-knows-no-module', 'src/platform/knows-portal.ts', '../portal/layout.ts'),
  one('portal-shell-knows-no-module', 'src/portal/knows-cases.ts', '#modules/cases/index.ts'),
  one(
    'desk-shell-knows-modules-by-one-list',
    'src/desk/menu.tsx',
    '../modules/licences/desk/licence-page.tsx',
  ),
  one(
    'modules-meet-at-their-doors',
    'src/modules/licences/past-the-door.ts',
    '#modules/cases/case-store.ts',
  ),
  one('outsiders-use-the-door', 'src/sample/past-the-door.ts', '#modules/cases/case-store.ts'),
  one('outsiders-use-the-door', 'bench/past-the-door.ts', '#modules/cases/case-store.ts'),
  {
    rule: 'the-plugboard-takes-module-files',
    from: 'src/app.ts',
    files: { 'src/app.ts': imports('#modules/cases/case-store.ts') },
  },
  one('rules-are-pure', 'src/modules/cases/a-process.ts', '#platform/take.ts'),
  one('rules-are-pure', 'src/modules/cases/a-policy.ts', './case-store.ts'),
  one('rules-are-pure', 'src/modules/cases/a-schema.ts', 'dayjs'),
  {
    rule: 'rules-are-pure',
    from: 'src/modules/cases/case.ts',
    files: { 'src/modules/cases/case.ts': imports('./case-store.ts') },
  },
  one('rules-do-no-io', 'src/modules/cases/b-schema.ts', 'node:crypto'),
  one('rules-need-no-other-module', 'src/modules/cases/c-policy.ts', '#modules/people/index.ts'),
  one('modules-do-no-io-of-their-own', 'src/modules/cases/reads-file.ts', 'node:fs/promises'),
  one('modules-do-no-io-of-their-own', 'src/modules/cases/own-driver.ts', 'pg'),
  one('faces-ask-actions-and-queries', 'src/modules/cases/case-routes.ts', './case-store.ts'),
  one('faces-ask-actions-and-queries', 'src/modules/cases/portal/pages.ts', '../case-store.ts'),
  {
    rule: 'actions-know-no-face',
    from: 'src/modules/cases/actions/open-case.ts',
    files: {
      'src/modules/cases/actions/open-case.ts': imports('../send-jobs.ts'),
      'src/modules/cases/send-jobs.ts': empty,
    },
  },
  {
    rule: 'queries-only-read',
    from: 'src/modules/cases/queries/find-cases.ts',
    files: {
      'src/modules/cases/queries/find-cases.ts': imports('../actions/close-case.ts'),
      'src/modules/cases/actions/close-case.ts': empty,
    },
  },
  {
    rule: 'stores-stand-on-the-platform',
    from: 'src/modules/cases/paper-store.ts',
    files: {
      'src/modules/cases/paper-store.ts': imports('./queries/find-papers.ts'),
      'src/modules/cases/queries/find-papers.ts': empty,
    },
  },
  one(
    'performance-reads-figures-not-modules',
    'src/modules/performance/counts-cases.ts',
    '#modules/cases/index.ts',
  ),
  one(
    'browser-code-stays-in-the-browser',
    'src/modules/licences/desk/reads-store.tsx',
    '../licence-store.ts',
  ),
  one('browser-code-stays-in-the-browser', 'src/desk/knows-take.tsx', '#platform/take.ts'),
  one('browser-code-needs-no-node', 'src/desk/reads-file.tsx', 'node:fs'),
  one('server-code-draws-no-screen', 'src/platform/draws.ts', '../desk/modules.tsx'),
  one('sample-knows-doors-and-platform', 'src/sample/draws.ts', '../portal/layout.ts'),
  one('nobody-needs-the-sample', 'src/modules/cases/needs-sample.ts', '../../sample/county.ts'),
  one('nobody-imports-the-start', 'src/platform/knows-app.ts', '../app.ts'),
  one('nobody-imports-the-start', 'src/modules/cases/knows-cli.ts', '../../cli.ts'),
  one('nobody-imports-a-test', 'tests/support/uses-test.ts', '../journeys/apply.test.ts'),
  one(
    'product-needs-no-test-support',
    'src/platform/uses-people.ts',
    '../../tests/support/people.ts',
  ),
  one('product-needs-no-corpus', 'src/modules/cases/reads-answers.ts', './corpus/answers.ts'),
  one('product-needs-no-development-package', 'src/platform/uses-axe.ts', 'axe-core'),
]
