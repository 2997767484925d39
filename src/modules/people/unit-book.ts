import type { Fact, FactValue } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { byId, textFilter, wordFilter } from '#platform/records/list-filter.ts'
import { defineBook, type Choice } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { listAccountsInUse } from './account-store.ts'
import { getUnits } from './accounts.ts'
import { closeUnit } from './actions/close-unit.ts'
import { establishUnit } from './actions/establish-unit.ts'
import { renameUnit } from './actions/rename-unit.ts'
import { reopenUnit } from './actions/reopen-unit.ts'
import { seatMember } from './actions/seat-member.ts'
import { unseatMember } from './actions/unseat-member.ts'
import { dateOrDash, periodText, text, written } from './facts.ts'
import { unitKind } from './unit-kind.ts'
import { unitKindLabels, type RecordOfUnit } from './unit-schema.ts'
import { listOrganHistory, listUnitsInUse } from './unit-store.ts'

export const unitBook = defineBook<RecordOfUnit>({
  kind: unitKind,
  actions: [renameUnit, seatMember, unseatMember, closeUnit, reopenUnit],
  creations: [establishUnit],
  async describe(tx, unit, { language }) {
    const facts: Fact[] = [
      fact('类别', 'Kind', text(say(unitKindLabels[unit.unitKind], language))),
      fact('名称', 'Name', written(unit.name)),
      fact('英文名称', 'English name', text(unit.nameEnglish ?? '—')),
      fact('代码', 'Code', text(unit.code ?? '—')),
      fact('上级', 'Parent', await parentOf(tx, unit)),
    ]
    if (unit.unitKind === 'organ') facts.push(await membersOf(tx, unit.id, language))
    return { facts }

    function fact(zh: string, en: string, value: FactValue): Fact {
      return { label: say(label(zh, en), language), value }
    }
  },
  async choices(tx, action, ...[unit, { language }]) {
    switch (action) {
      case 'establish':
        return { parentId: await unitChoices(tx) }
      case 'seat-member':
        return { accountId: await accountChoices(tx) }
      case 'unseat-member':
        return { memberId: unit ? await memberChoices(tx, unit.id, language) : [] }
      default:
        return {}
    }
  },
  listing: {
    defaultSort: 'name',
    columns: [
      {
        name: 'name',
        label: label('名称', 'Name'),
        sort: sql`own.name`,
        cell: (unit: RecordOfUnit) => written(unit.name),
      },
      {
        name: 'kind',
        label: label('类别', 'Kind'),
        sort: sql`own.unit_kind`,
        cell: (unit: RecordOfUnit, language: Language) =>
          text(say(unitKindLabels[unit.unitKind], language)),
      },
      {
        name: 'code',
        label: label('代码', 'Code'),
        sort: sql`coalesce(own.code, '')`,
        cell: (unit: RecordOfUnit) => text(unit.code ?? '—'),
      },
    ],
    title: label('机构', 'Units'),
    filters: {
      kind: wordFilter(label('类别', 'Kind'), sql`own.unit_kind`, unitKindLabels),
      name: textFilter(label('名称', 'Name'), sql`own.name || coalesce(own.name_english, '')`),
      parent: byId(sql`own.parent_id`),
      department: byId(sql`own.department_id`),
    },
  },
})

export async function unitChoices(tx: Tx): Promise<readonly Choice[]> {
  const units = await listUnitsInUse(tx, ['county', 'department', 'section', 'town'])
  return units.map(({ id, name }) => ({ value: id, label: name }))
}

export async function accountChoices(tx: Tx): Promise<readonly Choice[]> {
  const accounts = await listAccountsInUse(tx)
  return accounts.map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }))
}

async function memberChoices(
  tx: Tx,
  organId: string,
  language: Language,
): Promise<readonly Choice[]> {
  const members = await listOrganHistory(tx, organId)
  return members
    .filter(({ to }) => to === null)
    .map(({ id, name, post, from }) => ({
      value: id,
      label: `${name} · ${post} · ${periodText(from, null, language)}`,
    }))
}

async function parentOf(tx: Tx, unit: RecordOfUnit): Promise<FactValue> {
  const parent = unit.parentId === null ? undefined : await getUnits(tx, [unit.parentId])
  const [found] = [...(parent?.values() ?? [])]
  return found ? { type: 'record', collection: 'units', id: found.id, text: found.name } : text('—')
}

async function membersOf(tx: Tx, organId: string, language: Language): Promise<Fact> {
  const members = await listOrganHistory(tx, organId)
  const columns = [
    label('姓名或职务', 'Name'),
    label('组内职务', 'Post'),
    label('起始日', 'From'),
    label('最后一天', 'Last day'),
  ]
  return {
    label: say(label('成员', 'Members'), language),
    value: {
      type: 'table',
      columns: columns.map((words) => ({ label: say(words, language) })),
      rows: members.map(({ name, post, from, to }) => [
        written(name),
        written(post),
        dateOrDash(from),
        dateOrDash(to),
      ]),
    },
  }
}
