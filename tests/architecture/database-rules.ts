import type { HouseRule } from './house-rule.ts'
import type { TreeFile } from './tree.ts'

const migrationName = /^db\/migrations\/(\d{4})_([a-z][a-z0-9_]*)_[a-z0-9_]+\.sql$/
const notOurs = 'jobs.'

export const databaseRules: readonly HouseRule[] = [
  {
    says: 'a migration is called number, module, verb phrase',
    complaints: (tree) =>
      migrations(tree)
        .filter(({ path }) => !migrationName.test(path))
        .map(({ path }) => `${path}: call it like 0042_licences_add_expiry.sql`),
    broken: { 'db/migrations/42-add-expiry.sql': '' },
    kept: { 'db/migrations/0001_licences_add_expiry.sql': '' },
  },
  {
    says: 'migrations are numbered one after the other, each number once',
    complaints: (tree) =>
      migrations(tree)
        .map(({ path }, index) => ({ path, expected: String(index + 1).padStart(4, '0') }))
        .filter(({ path, expected }) => !path.startsWith(`db/migrations/${expected}_`))
        .map(({ path, expected }) => `${path}: number ${expected} is expected here`),
    broken: {
      'db/migrations/0001_platform_begin.sql': '',
      'db/migrations/0001_platform_begin_again.sql': '',
    },
    kept: {
      'db/migrations/0001_platform_begin.sql': '',
      'db/migrations/0002_people_add_posts.sql': '',
    },
  },
  {
    says: 'a migration that takes something away says why it breaks older programs',
    complaints: (tree) =>
      migrations(tree)
        .filter(({ text }) =>
          /\b(drop\s+(table|column|schema)|rename\s+(to|column))\b/i.test(code(text)),
        )
        .filter(({ text }) => !/^-- breaking: \S/.test(text))
        .map(({ path }) => `${path}: begin with -- breaking: and the reason`),
    broken: {
      'db/migrations/0001_people_drop_fax.sql': 'alter table people.person drop column fax;',
    },
    kept: {
      'db/migrations/0001_people_drop_fax.sql':
        '-- breaking: nobody sends one\nalter table people.person drop column fax;',
      'db/migrations/0002_people_add_note.sql': '-- we drop table nothing here\n',
    },
  },
  {
    says: 'a table carries its comment in the migration that makes it',
    complaints: (tree) =>
      migrations(tree).flatMap(({ path, text }) =>
        [...code(text).matchAll(/create\s+table\s+(?:if\s+not\s+exists\s+)?"?([\w."]+)/gi)]
          .map(([, table = '']) => table.replaceAll('"', ''))
          .filter((table) => !table.startsWith(notOurs) && !commentsOn(text, table))
          .map((table) => `${path}: comment on table ${table} is missing`),
      ),
    broken: { 'db/migrations/0001_people_begin.sql': 'create table people.person (id uuid);' },
    kept: {
      'db/migrations/0001_people_begin.sql':
        "create table people.person (id uuid);\ncomment on table people.person is 'Who';",
      'db/migrations/0002_jobs_begin.sql': 'create table jobs.job (id uuid);',
    },
  },
]

function migrations(tree: readonly TreeFile[]): readonly TreeFile[] {
  return tree.filter(({ path }) => path.startsWith('db/migrations/') && path.endsWith('.sql'))
}

function code(sql: string): string {
  return sql.replaceAll(/--.*$/gm, '')
}

function commentsOn(sql: string, table: string): boolean {
  return new RegExp(
    String.raw`comment\s+on\s+table\s+${table.replaceAll('.', String.raw`\.`)}\b`,
    'i',
  ).test(sql)
}
