import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { unitFilter } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { stateColumn } from '#platform/records/list-columns.ts'
import { textFilter } from '#platform/records/list-filter.ts'
import { defineBook, type Choice } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { closeTreasuryList } from '../actions/close-treasury-list.ts'
import { discardTreasuryList } from '../actions/discard-treasury-list.ts'
import { explainDifference } from '../actions/explain-difference.ts'
import { importTreasuryList } from '../actions/import-treasury-list.ts'
import { mapColumns } from '../actions/map-columns.ts'
import { matchTreasuryList } from '../actions/match-treasury-list.ts'
import { reopenTreasuryList } from '../actions/reopen-treasury-list.ts'
import { tieTreasuryLine } from '../actions/tie-treasury-line.ts'
import { untieTreasuryLine } from '../actions/untie-treasury-line.ts'
import { text, written } from '../face-values.ts'
import { choicesOf } from './treasury-choices.ts'
import { describeTreasuryList } from './treasury-face.ts'
import { treasuryKind, type TreasuryList } from './treasury-kind.ts'
import { treasuryProcess } from './treasury-process.ts'
import { readTreasuryRules } from './treasury-rules.ts'
import { findHeader } from './treasury-sheet.ts'
import { readStanding } from './treasury-sides.ts'
import { readKeptSheet } from './treasury-store.ts'
import { treasuryColumns } from './treasury.ts'

/** Treasury lists as every face meets them. */
export const treasuryBook = defineBook<TreasuryList>({
  kind: treasuryKind,
  actions: [
    closeTreasuryList,
    mapColumns,
    matchTreasuryList,
    tieTreasuryLine,
    explainDifference,
    untieTreasuryLine,
    discardTreasuryList,
    reopenTreasuryList,
  ],
  creations: [importTreasuryList],
  describe: describeTreasuryList,
  async choices(tx, action, ...[list, { language, now }]) {
    if (list === null) return {}
    const onDate = shanghaiDate(now.getTime())
    if (action === 'map-columns') return columnChoices(tx, list, onDate)
    if (!['tie', 'untie', 'explain'].includes(action)) return {}
    const { window } = await readTreasuryRules(tx, onDate)
    return choicesOf(action, await readStanding(tx, list, window), { window, language })
  },
  listing: {
    defaultSort: '-month',
    columns: [
      {
        name: 'title',
        label: label('清单', 'List'),
        cell: (list: TreasuryList) => written(list.title),
      },
      {
        name: 'month',
        label: label('月份', 'Month'),
        sort: sql`own.month`,
        cell: (list: TreasuryList) => text(list.month),
      },
      {
        name: 'account',
        label: label('账户', 'Account'),
        sort: sql`own.account`,
        cell: (list: TreasuryList) => written(list.account),
      },
      {
        name: 'lines',
        label: label('笔数', 'Payments'),
        numeric: true,
        cell: (list: TreasuryList) => text(String(list.lineCount)),
      },
      stateColumn(treasuryProcess),
    ],
    title: label('国库支付清单', 'Treasury payment lists'),
    filters: { month: textFilter(label('月份', 'Month'), sql`own.month`), unit: unitFilter },
  },
})

/** The words of the list's own header, for every column that may be said. */
async function columnChoices(
  tx: Tx,
  { id }: TreasuryList,
  onDate: string,
): Promise<Readonly<Record<string, readonly Choice[]>>> {
  const { words } = await readTreasuryRules(tx, onDate)
  const { cells } = findHeader(await readKeptSheet(tx, id), words)
  const choices = [...new Set(cells.filter((cell) => cell !== ''))].map((cell) => ({
    value: cell,
    label: cell,
  }))
  return Object.fromEntries(Object.keys(treasuryColumns).map((column) => [column, choices]))
}
