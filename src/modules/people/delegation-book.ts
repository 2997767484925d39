import { label, say } from '#kernel/label.ts'
import { stateColumn } from '#platform/records/list-columns.ts'
import { byId, onDayFilter } from '#platform/records/list-filter.ts'
import { defineBook } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { roleChoices } from './account-book.ts'
import { getAccounts } from './accounts.ts'
import { attachLetter } from './actions/attach-letter.ts'
import { delegate } from './actions/delegate.ts'
import { endDelegation } from './actions/end-delegation.ts'
import { dayColumns } from './day-columns.ts'
import { delegationKind } from './delegation-kind.ts'
import { delegationPapers } from './delegation-papers.ts'
import { delegationProcess } from './delegation-process.ts'
import type { RecordOfDelegation } from './delegation-schema.ts'
import { text, written } from './facts.ts'
import { accountChoices } from './unit-book.ts'
import { unitFilter } from './unit-filter.ts'

export const delegationBook = defineBook<RecordOfDelegation>({
  kind: delegationKind,
  // Lapsing is the daily upkeep's, by itself.
  actions: [attachLetter, endDelegation],
  creations: [delegate],
  async describe(tx, delegation, { language }) {
    const people = await getAccounts(tx, [delegation.fromAccountId, delegation.toAccountId])
    const roles = await roleChoices(tx, language)
    const nameOf = (id: string): string => people.get(id)?.name ?? '—'
    const posts =
      delegation.roles === null
        ? say(label('全部岗位', 'All posts'), language)
        : delegation.roles
            .map((code) => roles.find(({ value }) => value === code)?.label ?? code)
            .join(language === 'zh' ? '、' : ', ')
    return {
      facts: [
        {
          label: say(label('委托人', 'From'), language),
          value: written(nameOf(delegation.fromAccountId)),
        },
        {
          label: say(label('代办人', 'To'), language),
          value: written(nameOf(delegation.toAccountId)),
        },
        { label: say(label('岗位', 'Posts'), language), value: text(posts) },
        {
          label: say(label('起始日', 'From day'), language),
          value: { type: 'date', date: delegation.fromOn },
        },
        {
          label: say(label('最后一天', 'Last day'), language),
          value: { type: 'date', date: delegation.toOn },
        },
        { label: say(label('事由', 'Reason'), language), value: written(delegation.reason) },
      ],
      papers: await delegationPapers(tx, delegation, language),
    }
  },
  async choices(tx, action, ...[_delegation, { actor, language }]) {
    if (action !== 'delegate') return {}
    const own = new Set(actor.hats.flatMap((hat) => (hat.actingFor ? [] : [hat.post])))
    const colleagues = await accountChoices(tx)
    return {
      toAccountId: colleagues.filter(({ value }) => value !== actor.accountId),
      roles: (await roleChoices(tx, language)).filter(({ value }) => own.has(value)),
    }
  },
  listing: {
    defaultSort: '-to',
    columns: [
      {
        name: 'title',
        label: label('委托', 'Delegation'),
        personal: true,
        cell: (delegation: RecordOfDelegation) => written(delegation.title),
      },
      ...dayColumns,
      stateColumn(delegationProcess),
    ],
    title: label('委托代办', 'Delegations'),
    filters: {
      unit: unitFilter,
      day: onDayFilter(label('这一天有效', 'In force on'), sql`own.from_on`, sql`own.to_on`),
      from: byId(sql`own.from_account_id`),
      to: byId(sql`own.to_account_id`),
    },
  },
})
