import type { HouseRule } from './house-rule.ts'
import type { TreeFile } from './tree.ts'

const ourCode = /^(src|tests|bench|scripts)\//
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(db\.)?test|\.journey|\.config|\.zh|\.en)?\.[a-z0-9]+$/
const saysNothing = new Set(
  'util utils helper helpers common misc manager data info shared lib new old v2 legacy stuff'.split(
    ' ',
  ),
)

export const nameRules: readonly HouseRule[] = [
  {
    says: 'files are named in kebab-case',
    complaints: (tree) =>
      named(tree)
        .filter(({ base }) => !kebabCase.test(base) && base !== 'README.md')
        .map(({ path }) => `${path}: write it in lower-case words joined by hyphens`),
    broken: { 'src/kernel/workingDays.ts': '', 'src/desk/Button.tsx': '' },
    kept: { 'src/kernel/working-days.ts': '', 'src/modules/cases/README.md': '' },
  },
  {
    says: 'a file or folder is named for what it holds',
    complaints: (tree) =>
      named(tree)
        .filter(({ path }) =>
          path.split('/').some((part) => saysNothing.has(part.replace(/\..*$/, ''))),
        )
        .map(({ path }) => `${path}: name it for what it holds`),
    broken: { 'src/kernel/utils.ts': '', 'src/platform/common/money.ts': '' },
    kept: { 'src/kernel/data-catalogue.ts': '' },
  },
  {
    says: 'a word the glossary says never to say is in no name',
    complaints: (tree) => {
      const banned = neverSaid(tree)
      return tree
        .filter(({ path }) => path.startsWith('src/'))
        .flatMap((file) => namesIn(file))
        .flatMap(({ path, name }) =>
          wordsOf(name)
            .filter((word) => banned.has(word))
            .map((word) => `${path}: ${name} says “${word}”, say “${banned.get(word) ?? ''}”`),
        )
    },
    broken: {
      'docs/glossary.md':
        '| 政务服务事项 | `serviceItem` | what is applied for | `matter`, entry |\n',
      'src/modules/cases/matter.ts': '',
      'src/modules/cases/case.ts': 'export interface OpenMatter {}\n',
    },
    kept: {
      'docs/glossary.md':
        '| 政务服务事项 | `serviceItem` | what is applied for | `matter`, entry |\n',
      'src/modules/cases/smatter.ts': 'export const journalEntry = 1\n',
    },
  },
]

function named(tree: readonly TreeFile[]): readonly { path: string; base: string }[] {
  return tree
    .filter(({ path }) => ourCode.test(path))
    .map(({ path }) => ({ path, base: path.slice(path.lastIndexOf('/') + 1) }))
}

/** Word never said → what to say, from the glossary's rows `term | code name | meaning | never say`. */
function neverSaid(tree: readonly TreeFile[]): ReadonlyMap<string, string> {
  const glossary = tree.find(({ path }) => path === 'docs/glossary.md')?.text ?? ''
  const rows = glossary.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  return new Map(
    rows.flatMap(([, , codeName = '', , never = '']) =>
      // Only words in backticks: the others mislead in speech but are right in another name.
      [...never.matchAll(/`([a-zA-Z]+)`/g)].map(
        ([, word = '']) => [word.toLowerCase(), codeName.replaceAll('`', '')] as const,
      ),
    ),
  )
}

function namesIn({ path, text }: TreeFile): readonly { path: string; name: string }[] {
  const declared = /^export (?:async )?(?:const|function|interface|type|class) (\w+)/gm
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '')
  return [base, ...[...text.matchAll(declared)].map(([, name = '']) => name)].map((name) => ({
    path,
    name,
  }))
}

function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]/)
}
