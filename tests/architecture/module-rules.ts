import { dirname, normalize } from 'node:path/posix'
import type { HouseRule } from './house-rule.ts'
import type { TreeFile } from './tree.ts'

const readmeLinesMax = 15
const wholeModule = {
  'src/modules/cases/README.md': 'What it is.\n',
  'src/modules/cases/index.ts': '',
  'src/modules/cases/module.ts': '',
}

export const moduleRules: readonly HouseRule[] = [
  {
    says: 'every module has a README, a door and a plug',
    complaints: (tree) =>
      modulesOf(tree).flatMap((folder) =>
        ['README.md', 'index.ts', 'module.ts']
          .filter((file) => !has(tree, `${folder}/${file}`))
          .map((file) => `${folder}: ${file} is missing`),
      ),
    broken: { 'src/modules/cases/index.ts': '', 'src/modules/cases/README.md': '' },
    kept: wholeModule,
  },
  {
    says: `a module's README has at most ${readmeLinesMax} lines`,
    complaints: (tree) =>
      tree
        .filter(({ path }) => /^src\/modules\/[^/]+\/README\.md$/.test(path))
        .filter(({ text }) => text.trimEnd().split('\n').length > readmeLinesMax)
        .map(({ path }) => `${path}: keep what it is, its records, neighbours and odd rules`),
    broken: { 'src/modules/cases/README.md': 'line\n'.repeat(readmeLinesMax + 1) },
    kept: { 'src/modules/cases/README.md': 'line\n'.repeat(readmeLinesMax) },
  },
  {
    // Not a rule of folders: the desk lists every module's screens, and tests tell stories of several modules.
    says: 'two modules do not need each other, be it through a third',
    complaints: (tree) => {
      const needs = needsOf(tree)
      return [...needs.keys()]
        .filter((name) => reachedFrom(name, needs).has(name))
        .map((name) => `src/modules/${name}: they are one module, or both need another`)
    },
    broken: {
      'src/modules/east/cases.ts': "import { find } from '#modules/west/index.ts'",
      'src/modules/west/desk/page.tsx': "import type { Place } from '#modules/south/index.ts'",
      'src/modules/south/index.ts': "export { Case } from '../east/index.ts'",
    },
    kept: {
      'src/modules/east/cases.ts': "import { find } from '#modules/west/index.ts'",
      'src/modules/west/places.test.ts': "import { aCase } from '#modules/east/index.ts'",
      'src/modules/west/places/find.ts': "import { one } from '../places.ts'",
    },
  },
  {
    says: 'every action has a test of its own beside it',
    complaints: (tree) =>
      tree
        .map(({ path }) => path)
        .filter((path) => /^src\/modules\/[^/]+\/actions\/[^/]+(?<!\.test)\.ts$/.test(path))
        .filter(
          (path) =>
            !has(tree, path.replace(/\.ts$/, '.test.ts')) &&
            !has(tree, path.replace(/\.ts$/, '.db.test.ts')),
        )
        .map((path) => `${path}: what may be done is proven beside it`),
    broken: { 'src/modules/cases/actions/open-case.ts': '' },
    kept: {
      'src/modules/cases/actions/open-case.ts': '',
      'src/modules/cases/actions/open-case.db.test.ts': '',
    },
  },
  {
    says: 'only a door re-exports',
    complaints: (tree) =>
      tree
        .filter(
          ({ path }) =>
            /^src\/.*\.tsx?$/.test(path) && !/^src\/modules\/[^/]+\/index\.ts$/.test(path),
        )
        .filter(({ text }) => /^export (type )?(\*|\{[^}]*\}) from /m.test(text))
        .map(({ path }) => `${path}: import from where it is made`),
    broken: { 'src/kernel/index.ts': "export * from './money.ts'\n" },
    kept: { 'src/modules/cases/index.ts': "export { openCase } from './actions/open-case.ts'\n" },
  },
]

/** The modules that each module imports, its tests aside. */
function needsOf(tree: readonly TreeFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const needs = new Map<string, Set<string>>()
  for (const { path, text } of tree) {
    const own = /^src\/modules\/([^/]+)\/.*(?<!\.test)\.tsx?$/.exec(path)?.[1]
    if (own === undefined) continue
    const taken = needs.get(own) ?? new Set()
    for (const [, from = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      const target = from.replace(/^#/, 'src/').replace(/^\.{1,2}\//, `${dirname(path)}/$&`)
      const other = /^src\/modules\/([^/]+)\//.exec(normalize(target))?.[1]
      if (other !== undefined && other !== own) taken.add(other)
    }
    needs.set(own, taken)
  }
  return needs
}

function reachedFrom(
  name: string,
  needs: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const reached = new Set(needs.get(name))
  // A set that grows while it is walked is walked to its end.
  for (const one of reached) for (const next of needs.get(one) ?? []) reached.add(next)
  return reached
}

function modulesOf(tree: readonly TreeFile[]): readonly string[] {
  const folders = tree.flatMap(({ path }) => /^src\/modules\/[^/]+(?=\/)/.exec(path)?.[0] ?? [])
  return [...new Set(folders)]
}

function has(tree: readonly TreeFile[], path: string): boolean {
  return tree.some((file) => file.path === path)
}
