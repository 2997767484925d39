import { existsSync, globSync } from 'node:fs'

import { startPostgres } from '../tests/support/test-postgres.ts'
import { missingBrowser, missingPostgres } from './ensure-system.ts'

/** One thing `npm test` asks of the tree. A step without `tests` counts as one. */
export interface Step {
  readonly name: string
  /** A JavaScript file and its arguments, run by this Node. */
  readonly command: readonly string[]
  readonly tests?: readonly string[]
  /** The step is skipped, aloud, until this file exists. */
  readonly awaits?: string
  readonly prepare?: () => Preparation | Promise<Preparation>
}

/** Why the step cannot run here, or what it runs with and how that is put away. */
export type Preparation =
  | { readonly skip: string }
  | { readonly env: Readonly<Record<string, string>>; readonly finish?: () => Promise<void> }

const tool = (path: string): string => `node_modules/${path}`
const testsIn = (...patterns: readonly string[]): readonly string[] =>
  globSync([...patterns], { exclude: (path) => path.endsWith('node_modules') })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

const withDatabase = testsIn('{src,tests,bench,scripts}/**/*.db.test.ts')
const inTests = ['tests/architecture/', 'tests/journeys/']
const withoutDatabase = testsIn('{src,tests,bench,scripts}/**/*.test.ts').filter(
  (path) => !path.endsWith('.db.test.ts') && !inTests.some((folder) => path.startsWith(folder)),
)

/** Every step, the longest first: two run at a time, and a long one that starts last makes everybody wait. */
export const steps: readonly Step[] = [
  {
    name: 'database-postgres',
    command: nodeTest(120),
    tests: withDatabase,
    prepare: preparePostgres,
  },
  {
    name: 'database-embedded',
    command: nodeTest(120),
    tests: withDatabase,
    prepare: prepareEmbedded,
  },
  {
    name: 'journeys',
    command: nodeTest(300),
    tests: testsIn('tests/journeys/**/*.test.ts'),
    prepare: prepareBrowser,
  },
  { name: 'lint', command: [tool('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
  {
    name: 'types',
    command: [tool('typescript/bin/tsc'), '--noEmit', '--project', 'tsconfig.json'],
  },
  {
    name: 'types-desk',
    command: [tool('typescript/bin/tsc'), '--noEmit', '--project', 'tsconfig.desk.json'],
    awaits: 'src/desk/main.tsx',
  },
  {
    name: 'rules',
    // In one process: they leave nothing behind, and loading the house anew for each file takes longer than its tests.
    command: [...nodeTest(60), '--test-isolation=none'],
    tests: withoutDatabase,
  },
  {
    name: 'architecture',
    command: nodeTest(120),
    tests: testsIn('tests/architecture/**/*.test.ts'),
  },
  { name: 'schema', command: ['src/cli.ts', 'db:dump', '--check'], awaits: 'src/cli.ts' },
  { name: 'diagrams', command: ['src/cli.ts', 'diagrams', '--check'], awaits: 'src/cli.ts' },
  {
    name: 'boundaries',
    command: [
      tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
      ...['src', 'tests', 'bench', 'scripts'].filter((folder) => existsSync(folder)),
    ],
  },
  { name: 'dead-code', command: [tool('knip/bin/knip.js'), '--no-progress'] },
  {
    name: 'format',
    command: [
      ...[tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn'],
      ...['--cache', '--cache-location', '.cache/prettier', '.'],
    ],
  },
]

function nodeTest(seconds: number): readonly string[] {
  return [
    ...['--import', './tests/support/fail-on-console-error.ts'],
    ...['--test', '--test-concurrency=2', `--test-timeout=${seconds * 1000}`],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
  ]
}

async function preparePostgres(): Promise<Preparation> {
  const missing = missingPostgres()
  if (missing !== null) return { skip: missing }
  const { url, stop } = await startPostgres()
  return { env: { TEST_DATABASE: 'postgres', TEST_POSTGRES_URL: url }, finish: stop }
}

function prepareEmbedded(): Preparation {
  return { env: { TEST_DATABASE: 'embedded' } }
}

function prepareBrowser(): Preparation {
  const missing = missingBrowser()
  return missing === null ? prepareEmbedded() : { skip: missing }
}
