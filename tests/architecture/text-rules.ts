import type { HouseRule } from './house-rule.ts'
import type { TreeFile } from './tree.ts'

const linesMax = 450
// Written in pieces, so that these rules do not find themselves.
const silence = ['eslint', 'disable'].join('-')
const toDo = ['TO', 'DO'].join('')
const machine = new RegExp(
  String.raw`(^|[\s"'\`(=:,])/(${['home', 'root', 'Users', 'work', 'mnt', 'farm'].join('|')})/[\w.-]`,
)
const registry = 'https://registry.npmjs.org/'

export const textRules: readonly HouseRule[] = [
  {
    // Of TypeScript the linter says it.
    says: `no style sheet is longer than ${linesMax} lines`,
    complaints: (tree) =>
      tree
        .filter(({ path, text }) => path.endsWith('.css') && text.split('\n').length > linesMax + 1)
        .map(({ path }) => `${path}: these are several files`),
    broken: { 'src/desk/desk.css': '\n'.repeat(linesMax + 1) },
    kept: { 'src/desk/desk.css': '\n'.repeat(linesMax) },
  },
  lineRule({
    says: 'no test is skipped, left to do or run alone',
    in: /\.test\.tsx?$/,
    pattern: /\b(it|test|describe|suite)\.(skip|only|todo)\b|\{ *(skip|only|todo): *(true|['"`])/,
    advice: 'a test runs or is deleted; for want of a program it may call t.skip with the reason',
    broken: { 'src/kernel/money.test.ts': ['it', 'only("adds", () => {})'].join('.') },
    kept: { 'src/kernel/money.test.ts': 'it("does not skip", () => {})' },
  }),
  lineRule({
    says: 'a test that opens a database says so in its name, and so runs on both kinds',
    in: /^(?!tests\/(journeys|architecture)\/).*(?<!\.db)\.test\.ts$/,
    pattern:
      /^(import (?!type )|\} ).*from '([^']*-database\.ts|[^']*database\/database\.ts|@electric-sql\/pglite)'/,
    advice: 'call it .db.test.ts',
    broken: {
      'src/platform/take.test.ts': "import { freshDatabase } from '#tests/fresh-database.ts'",
      'src/platform/read.test.ts': "import { openDatabase } from '#platform/database/database.ts'",
    },
    kept: {
      'src/platform/take.db.test.ts': "import { freshDatabase } from '#tests/fresh-database.ts'",
      'src/platform/read.test.ts': "import type { Database } from '#platform/database/database.ts'",
    },
  }),
  lineRule({
    says: 'no line names a folder of somebody’s machine',
    in: /^(?!package-lock\.json$)/,
    pattern: machine,
    advice: 'take the path from a setting, or from import.meta.dirname',
    broken: { 'README.md': ['Look in ', 'home', 'li', 'tongban'].join('/') },
    kept: { 'src/desk/routes.ts': "const path = '/desk/work/today' // /work" },
  }),
  lineRule({
    says: 'a silenced check says why',
    in: /\.(ts|tsx|js|cjs)$/,
    pattern: new RegExp(String.raw`${silence}(?!.* -- \S)|@ts-(ignore|nocheck)`),
    advice: 'add -- and the reason, or do not silence it',
    broken: { 'src/kernel/a.ts': `// ${silence}-next-line no-console` },
    kept: { 'src/kernel/a.ts': `// ${silence}-next-line no-console -- an operator reads it here` },
  }),
  lineRule({
    says: `a ${toDo} carries the number of its issue`,
    in: /^(src|tests|bench|scripts|db)\//,
    pattern: new RegExp(String.raw`\b${toDo}\b(?! #\d)`),
    advice: `write ${toDo} #number, or do it`,
    broken: { 'src/kernel/a.ts': `// ${toDo}: later` },
    kept: { 'src/kernel/a.ts': `// ${toDo} #12: later` },
  }),
  lineRule({
    says: 'modules leave the clock of the database alone',
    in: /^src\/modules\/.*(?<!\.test)\.ts$/,
    pattern: /(?<![.\w])now\(\)|\b(current_date|current_timestamp|clock_timestamp)\b/i,
    advice: 'pass the moment in, so that last year can be asked about',
    broken: { 'src/modules/cases/case-store.ts': 'sql`select now()`' },
    kept: { 'src/modules/cases/case-store.ts': 'const at = clock.now()' },
  }),
  lineRule({
    says: 'every package comes from the public registry',
    in: /^package-lock\.json$/,
    pattern: new RegExp(String.raw`"resolved": "(?!${registry.replaceAll('.', String.raw`\.`)})`),
    advice: `it must come from ${registry}`,
    broken: { 'package-lock.json': '"resolved": "https://mirror.example/zod.tgz"' },
    kept: { 'package-lock.json': `"resolved": "${registry}zod/-/zod-4.6.7.tgz"` },
  }),
]

interface LineRule extends Omit<HouseRule, 'complaints'> {
  readonly in: RegExp
  readonly pattern: RegExp
  readonly advice: string
}

function lineRule({ in: where, pattern, advice, ...rule }: LineRule): HouseRule {
  const inFile = ({ path, text }: TreeFile): readonly string[] =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${advice}`] : []))
  return {
    ...rule,
    complaints: (tree) => tree.filter(({ path }) => where.test(path)).flatMap(inFile),
  }
}
