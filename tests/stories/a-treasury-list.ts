import type { Actor } from '#kernel/actor.ts'
import type { Spine } from '#kernel/action.ts'
import { create } from '#platform/actions/create.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { take } from '#platform/actions/take.ts'
import type { Database } from '#platform/database/database.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { readSheet } from '#platform/documents/read-sheet.ts'
import { noteFile } from '#platform/files/note-file.ts'
import { newId } from '#platform/ids.ts'
import { importTreasuryList } from '../../src/modules/budget/actions/import-treasury-list.ts'
import { readTreasuryMatch } from '../../src/modules/budget/queries/treasury-match.ts'
import type {
  MatchRow,
  TreasuryMatch,
} from '../../src/modules/budget/queries/treasury-match-face.ts'
import { treasuryBook } from '../../src/modules/budget/treasury/treasury-book.ts'
import { treasuryKind, type TreasuryList } from '../../src/modules/budget/treasury/treasury-kind.ts'
import { actorOf, morning } from '../support/county.ts'
import { act, bringOn, claimForm, fileAClaim, today, type Bureau } from './a-bureau.ts'
import { claimKind } from '../../src/modules/budget/claims/claim-kind.ts'
import { recordPayment } from '../../src/modules/budget/actions/record-payment.ts'

export const headerCells = [
  '支付日期',
  '支付金额',
  '收款人全称',
  '收款人账号',
  '支付凭证号',
  '项目编码',
]

/** What the mapping form says of that header. */
export const mapping = {
  paidOn: '支付日期',
  amount: '支付金额',
  payee: '收款人全称',
  account: '收款人账号',
  voucher: '支付凭证号',
  projectCode: '项目编码',
}

export interface ListedPayment {
  readonly on?: string
  readonly yuan?: string
  readonly payee?: string
  readonly account?: string
  readonly voucher: string
  readonly project?: string
}

/** A list as CSV: one line for each payment, of the bureau's usual claim unless said. */
export function csvOf(payments: readonly ListedPayment[], header = headerCells): string {
  const rows = payments.map((payment) =>
    [
      payment.on ?? today,
      payment.yuan ?? '"30,400.00"',
      payment.payee ?? '成都某某科技有限公司',
      payment.account ?? '2310000123456789',
      payment.voucher,
      payment.project ?? '',
    ].join(','),
  )
  return [header.join(','), ...rows].join('\n')
}

/** Uploads a file and imports it, as the desk does in two steps. */
export async function importList(
  database: Database,
  actor: Actor,
  given: { readonly csv: string; readonly month?: string; readonly at?: Date },
): Promise<string> {
  const { csv, month = today.slice(0, 7), at = morning } = given
  const content = await readSheet(new TextEncoder().encode(csv), 'text/csv')
  const fileId = newId()
  const kept = {
    digest: fileId.replaceAll('-', '').padEnd(64, '0'),
    sizeBytes: 1,
    mediaType: 'text/csv',
  }
  return inTransaction(database, async (tx) => {
    await noteFile(tx, { id: fileId, name: '清单.csv', kept, accountId: actor.accountId, at })
    const { record } = await create(tx, treasuryKind, importTreasuryList, {
      actor,
      input: { month, account: '零余额账户', fileId },
      happenedAt: at,
      content,
    })
    return record.id
  })
}

/** Takes one of a list's actions by its name. */
export async function doToList(
  database: Database,
  recordId: string,
  name: string,
  {
    actor,
    input = {},
    at = morning,
  }: { readonly actor: Actor; readonly input?: object; readonly at?: Date },
): Promise<void> {
  const action = treasuryBook.actions.find((one) => one.name === name)
  if (!action) throw new Error(`Nothing on a list is called ${name}.`)
  await inTransaction(database, (tx) =>
    take(tx, treasuryBook.kind, action, { recordId, version: null, actor, input, happenedAt: at }),
  )
}

export async function getList(database: Database, id: string): Promise<TreasuryList> {
  return reading(database, async (tx) => {
    const found = await findRecord<Spine>(tx, treasuryBook.kind, id)
    if (!found) throw new Error('There is no such list.')
    return found as TreasuryList
  })
}

export async function readMatch(database: Database, id: string): Promise<TreasuryMatch> {
  const list = await getList(database, id)
  const actor = await actorOf(database, list.importerAccountId)
  return reading(database, (tx) =>
    readTreasuryMatch(tx, list, { actor, onDate: today, language: 'zh' }),
  )
}

/** The rows of a match that stand so. */
export function rowsThat(
  { rows }: TreasuryMatch,
  standing: MatchRow['standing'],
): readonly MatchRow[] {
  return rows.filter((row) => row.standing === standing)
}

/** A claim of 30,400 yuan paid today under a reference of its own; answers the claim. */
export async function aPaidClaim(
  database: Database,
  bureau: Bureau,
  projectId: string,
  { reference, payee }: { readonly reference: string; readonly payee?: object },
): Promise<string> {
  const claim = await fileAClaim(
    database,
    bureau,
    claimForm(projectId, payee === undefined ? {} : { payee }),
  )
  await bringOn(database, bureau, claim, { to: 5 })
  await act(database, claimKind, recordPayment as never, {
    recordId: claim,
    actor: bureau.cashier,
    input: { paidOn: today, reference, amountFen: 3_040_000 },
  })
  return claim
}

/** What the journal says of a record, as text: to look for what must not stand in it. */
export async function journalOf(database: Database, recordId: string): Promise<string> {
  const rows = await reading(database, (tx) =>
    tablesOf<'platform'>(tx)
      .selectFrom('platform.journal')
      .select('body')
      .where('recordId', '=', recordId)
      .orderBy('id')
      .execute(),
  )
  return rows.map(({ body }) => body).join('\n')
}
