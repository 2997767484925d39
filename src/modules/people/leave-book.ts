import type { Check } from '#kernel/face.ts'
import { label, say } from '#kernel/label.ts'
import { stateColumn } from '#platform/records/list-columns.ts'
import { onDayFilter } from '#platform/records/list-filter.ts'
import { defineBook } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { getAccounts } from './accounts.ts'
import { cancelLeave } from './actions/cancel-leave.ts'
import { noteLeave } from './actions/note-leave.ts'
import { dayColumns } from './day-columns.ts'
import { isCovered } from './delegation-store.ts'
import { text, written } from './facts.ts'
import { leaveKind } from './leave-kind.ts'
import { leaveProcess } from './leave-process.ts'
import { leaveKindLabels, type RecordOfLeave } from './leave-schema.ts'
import { unitFilter } from './unit-filter.ts'

export const leaveBook = defineBook<RecordOfLeave>({
  kind: leaveKind,
  actions: [cancelLeave],
  creations: [noteLeave],
  async describe(tx, leave, { language }) {
    const people = await getAccounts(tx, [leave.accountId])
    const days = { from: leave.fromOn, to: leave.toOn }
    const needsHelp = leave.state === 'noted' && !(await isCovered(tx, leave.accountId, days))
    const checks: readonly Check[] = needsHelp
      ? [{ result: 'look', sentence: say(nobodyActs, language) }]
      : []
    return {
      checks,
      facts: [
        {
          label: say(label('姓名', 'Name'), language),
          value: written(people.get(leave.accountId)?.name ?? '—'),
        },
        {
          label: say(label('类别', 'Kind'), language),
          value: text(say(leaveKindLabels[leave.leaveKind], language)),
        },
        {
          label: say(label('起始日', 'From day'), language),
          value: { type: 'date', date: leave.fromOn },
        },
        {
          label: say(label('最后一天', 'Last day'), language),
          value: { type: 'date', date: leave.toOn },
        },
      ],
    }
  },
  listing: {
    defaultSort: '-from',
    columns: [
      {
        name: 'title',
        label: label('请假', 'Leave'),
        personal: true,
        cell: (leave: RecordOfLeave) => written(leave.title),
      },
      ...dayColumns,
      stateColumn(leaveProcess),
    ],
    title: label('请假', 'Leave'),
    filters: {
      unit: unitFilter,
      day: onDayFilter(label('这一天不在', 'Away on'), sql`own.from_on`, sql`own.to_on`),
    },
  },
})

const nobodyActs = label(
  '这几天还没有人代办。急件会停在您这里，可以先办一个委托。',
  'Nobody acts for you in these days, and urgent work would wait. You can delegate it first.',
)
