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

function modulesOf(tree: readonly TreeFile[]): readonly string[] {
  const folders = tree.flatMap(({ path }) => /^src\/modules\/[^/]+(?=\/)/.exec(path)?.[0] ?? [])
  return [...new Set(folders)]
}

function has(tree: readonly TreeFile[], path: string): boolean {
  return tree.some((file) => file.path === path)
}
