import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { aBureau, aProject } from '../../../../tests/stories/a-bureau.ts'
import {
  aPaidClaim,
  csvOf,
  doToList,
  getList,
  headerCells,
  importList,
  journalOf,
  mapping,
  readMatch,
  rowsThat,
} from '../../../../tests/stories/a-treasury-list.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'

const database = await freshDatabase()
const bureau = await aBureau(database)
const { accountant, bookkeeper, cashier, clerk } = bureau
const project = await aProject(database, bureau, { amountFen: 800_000_000 })
const person = { name: '李四', bank: '工行', account: '6200000000000042' }

function refusedWith(code: string, sentence = /./) {
  return (error: unknown): boolean =>
    error instanceof Refusal &&
    error.code === code &&
    sentence.test([error.sentence.zh, ...error.fields.map((one) => one.sentence.zh)].join('\n'))
}

describe('a month’s list of the treasury', () => {
  let list = ''

  it('is imported by the accountant, and asks once what its columns mean', async () => {
    await aPaidClaim(database, bureau, project, { reference: '国库-1' })
    await aPaidClaim(database, bureau, project, { reference: '别的号' })
    await aPaidClaim(database, bureau, project, { reference: '国库-9', payee: person })
    const csv = csvOf([
      { voucher: '国库-1' },
      { voucher: 'GK-2' },
      { voucher: 'GK-3', payee: '李 思', account: '' },
      { voucher: 'GK-4', yuan: '12.50' },
    ])
    list = await importList(database, accountant, { csv })
    const { state, waitingFor, title, dueOn, assigneeKey, lineCount } = await getList(
      database,
      list,
    )
    assert.deepEqual(
      { state, waitingFor, title, lineCount },
      { state: 'imported', waitingFor: 'map', title: '2026年3月国库支付清单', lineCount: 0 },
    )
    assert.equal(dueOn, '2026-03-09')
    assert.equal(assigneeKey, `account:${accountant.accountId}`)
    await assert.rejects(
      doToList(database, list, 'match', { actor: accountant }),
      refusedWith('wrong-state', /表头/),
    )
  })

  it('is read by the columns that were said, each another column of its header', async () => {
    const say = (input: object) =>
      doToList(database, list, 'map-columns', { actor: accountant, input })
    await assert.rejects(say({ ...mapping, amount: '支付日期' }), refusedWith('invalid'))
    await assert.rejects(say({ ...mapping, amount: '没有这列' }), refusedWith('invalid'))
    await assert.rejects(
      say({ ...mapping, amount: '收款人账号', account: '支付金额' }),
      refusedWith('invalid', /第 4 行/),
    )
    await say(mapping)
    assert.equal((await getList(database, list)).lineCount, 4)
    await assert.rejects(say(mapping), refusedWith('wrong-state'))
  })

  it('is matched as surely as can be; what is left stands on both sides, with totals', async () => {
    await doToList(database, list, 'match', { actor: accountant })
    const match = await readMatch(database, list)
    assert.deepEqual(
      match.rows.map(({ line, payment, code }) => [line?.reference, payment?.reference, code]),
      [
        ['GK-3', '国库-9', 'payee'],
        ['GK-4', undefined, 'only-treasury'],
        ['国库-1', '国库-1', 'voucher'],
        ['GK-2', '别的号', 'payee'],
      ],
    )
    assert.equal(match.rows[0]?.payment?.payee, '李*（尾号 0042）')
    assert.equal(match.totals.differenceFen, 1250)
    assert.deepEqual(match.totals.treasury, { count: 4, fen: 9_121_250 })
    assert.equal(match.open, 2)
    assert.equal((await getList(database, list)).waitingFor, 'settle')
  })

  it('is not confirmed while anything is open', async () => {
    await assert.rejects(
      doToList(database, list, 'close', { actor: bookkeeper }),
      refusedWith('not-ready', /还有 2 笔/),
    )
  })

  it('is tied by hand with a reason, never over a difference of amount', async () => {
    const [alike, strange] = rowsThat(await readMatch(database, list), 'open')
    const begun = alike?.begins.find(({ action }) => action === 'tie')?.values
    const tie = (over: object = {}) =>
      doToList(database, list, 'tie', {
        actor: accountant,
        input: { ...begun, reason: '收款人写法不同，已核对回单', ...over },
      })
    await assert.rejects(tie({ lineId: strange?.line?.id }), refusedWith('invalid', /金额不同/))
    await assert.rejects(tie({ reason: '' }), refusedWith('invalid'))
    await tie()
    await assert.rejects(tie(), refusedWith('invalid', /还没勾对/))
    const matched = rowsThat(await readMatch(database, list), 'matched')
    assert.equal(matched.at(-1)?.code, 'by-hand')
  })

  it('has what is left explained from the coded list, and then waits for somebody else', async () => {
    const [left] = rowsThat(await readMatch(database, list), 'open')
    const item = left?.begins[0]?.values['item']
    const explain = (input: object) =>
      doToList(database, list, 'explain', { actor: accountant, input })
    await assert.rejects(
      explain({ item, cause: 'because', note: '不知道' }),
      refusedWith('invalid'),
    )
    await assert.rejects(
      explain({ item: 'payment:1-1', cause: 'other-unit', note: '别的' }),
      refusedWith('invalid', /没有对上/),
    )
    await explain({ item, cause: 'other-unit', note: '行政审批局代付' })
    const { waitingFor, assigneeKey } = await getList(database, list)
    assert.equal(waitingFor, 'confirm')
    assert.equal(assigneeKey, `post:bookkeeper@${bureau.bureau}`)
  })

  it('is confirmed by somebody who neither paid nor settled anything', async () => {
    const close = (actor = bookkeeper) => doToList(database, list, 'close', { actor })
    await assert.rejects(close(accountant), refusedWith('separation-of-duties'))
    await assert.rejects(close(cashier), refusedWith('not-allowed'))
    await assert.rejects(close(clerk), refusedWith('not-found'))
    await close()
    const { state, assigneeKey } = await getList(database, list)
    assert.deepEqual({ state, assigneeKey }, { state: 'closed', assigneeKey: null })
  })

  it('is taken up again with a reason, and a wrong match undone', async () => {
    await doToList(database, list, 'reopen', { actor: bookkeeper, input: { reason: '勾错了一笔' } })
    const matched = rowsThat(await readMatch(database, list), 'matched')
    const line = matched.find(({ code }) => code === 'by-hand')?.line
    const input = { lineId: line?.id, reason: '不是一笔' }
    await doToList(database, list, 'untie', { actor: accountant, input })
    const after = await readMatch(database, list)
    assert.equal(after.open, 2)
    await assert.rejects(
      doToList(database, list, 'untie', { actor: accountant, input }),
      refusedWith('invalid', /已经勾对/),
    )
    await assert.rejects(
      doToList(database, list, 'match', { actor: accountant }),
      refusedWith('not-ready', /没有能自动勾对的/),
    )
  })

  it('never has a payee in its journal', async () => {
    const told = await journalOf(database, list)
    for (const personal of ['李四', '李 思', '6200000000000042', '2310000123456789'])
      assert.equal(told.includes(personal), false, personal)
    assert.match(told, /收款人写法不同/)
  })

  it('is not imported again: a voucher stands once over all lists, and bad rows come back by number', async () => {
    const again = csvOf([
      { voucher: 'GK-7' },
      { voucher: 'GK-2' },
      { voucher: 'GK-8', yuan: '约十元' },
    ])
    await assert.rejects(
      importList(database, accountant, { csv: again }),
      refusedWith('invalid', /第 3 行：凭证号 GK-2 已经导入过[\s\S]*第 4 行/),
    )
    const good = await importList(database, bookkeeper, { csv: csvOf([{ voucher: 'GK-7' }]) })
    const { waitingFor, lineCount } = await getList(database, good)
    assert.deepEqual({ waitingFor, lineCount }, { waitingFor: 'match', lineCount: 1 })
  })

  it('is refused from a file that is not his, for a month to come, without lines, or by whoever may not', async () => {
    await assert.rejects(
      importList(database, accountant, { csv: csvOf([{ voucher: 'X' }]), month: '2026-04' }),
      refusedWith('invalid', /还没到/),
    )
    await assert.rejects(
      importList(database, accountant, { csv: csvOf([]) }),
      refusedWith('invalid'),
    )
    await assert.rejects(
      importList(database, accountant, { csv: csvOf([{ voucher: 'X', on: '2026-02-27' }]) }),
      refusedWith('invalid', /第 2 行：日期 2026-02-27 不在 2026-03/),
    )
    await assert.rejects(
      importList(database, cashier, { csv: csvOf([{ voucher: 'X' }]) }),
      refusedWith('not-allowed'),
    )
  })

  it('that was wrong is discarded with a reason: it can still be read, and its vouchers are free', async () => {
    const wrong = await importList(database, accountant, {
      csv: csvOf([{ voucher: 'W-1' }, { voucher: 'W-2', yuan: '7' }]),
    })
    await aPaidClaim(database, bureau, project, { reference: 'W-1' })
    await doToList(database, wrong, 'match', { actor: accountant })
    const before = rowsThat(await readMatch(database, wrong), 'matched')
    assert.equal(before.length, 1)
    const discard = (actor = accountant, reason = '导错了账户') =>
      doToList(database, wrong, 'discard', { actor, input: { reason } })
    await assert.rejects(discard(cashier), refusedWith('not-allowed'))
    await assert.rejects(discard(accountant, ''), refusedWith('invalid'))
    await discard()
    const { state, assigneeKey } = await getList(database, wrong)
    assert.deepEqual({ state, assigneeKey }, { state: 'discarded', assigneeKey: null })
    const { rows } = await readMatch(database, wrong)
    assert.deepEqual(
      rows.map(({ line, payment }) => [line?.reference, payment]),
      [
        ['W-1', null],
        ['W-2', null],
      ],
    )
    const right = await importList(database, accountant, { csv: csvOf([{ voucher: 'W-1' }]) })
    await doToList(database, right, 'match', { actor: accountant })
    const [pair] = rowsThat(await readMatch(database, right), 'matched')
    assert.deepEqual([pair?.line?.reference, pair?.payment?.id], ['W-1', before[0]?.payment?.id])
  })

  it('says what stands in it twice, and what differs in its amount, and both sides are explained at once', async () => {
    await aPaidClaim(database, bureau, project, { reference: 'D-1' })
    await aPaidClaim(database, bureau, project, { reference: 'D-2' })
    const twice = await importList(database, accountant, {
      csv: csvOf([{ voucher: 'D-1' }, { voucher: 'D-1' }, { voucher: 'D-2', yuan: '30401.00' }]),
    })
    await doToList(database, twice, 'match', { actor: accountant })
    const of = async (standing: 'open' | 'explained') =>
      rowsThat(await readMatch(database, twice), standing)
        .filter(({ line }) => line !== null)
        .map(({ code, line, payment }) => [code, line?.reference, payment?.reference])
    assert.deepEqual(await of('open'), [
      ['repeated', 'D-1', undefined],
      ['amount', 'D-2', 'D-2'],
    ])
    const rows = rowsThat(await readMatch(database, twice), 'open')
    const { values } = rows.find(({ code }) => code === 'amount')?.begins[0] ?? {}
    const said = { cause: 'wrong-amount', note: '国库多付一元，已去函' }
    const input = { ...values, ...said }
    await doToList(database, twice, 'explain', { actor: accountant, input })
    assert.deepEqual(await of('explained'), [['amount', 'D-2', 'D-2']])
  })

  it('with another header asks anew, and remembers that one too', async () => {
    const header = ['清算日期', ...headerCells.slice(1)]
    const csv = (voucher: string) => csvOf([{ voucher }], header)
    const first = await importList(database, accountant, { csv: csv('N-1') })
    assert.equal((await getList(database, first)).waitingFor, 'map')
    await doToList(database, first, 'map-columns', {
      actor: accountant,
      input: { ...mapping, paidOn: '清算日期' },
    })
    const second = await importList(database, accountant, { csv: csv('N-2') })
    assert.equal((await getList(database, second)).waitingFor, 'match')
  })
})

it('two who match at once leave each payment in one pair', async () => {
  const csv = (voucher: string) => csvOf([{ voucher }])
  await aPaidClaim(database, bureau, project, { reference: 'r' })
  const lists = [
    await importList(database, accountant, { csv: csv('A-1') }),
    await importList(database, bookkeeper, { csv: csv('A-2') }),
  ]
  await Promise.all(
    lists.map((id, at) =>
      doToList(database, id, 'match', { actor: at === 0 ? accountant : bookkeeper }),
    ),
  )
  const pairs = (await Promise.all(lists.map((id) => readMatch(database, id)))).flatMap((match) =>
    rowsThat(match, 'matched').map(({ payment }) => payment?.id),
  )
  assert.equal(new Set(pairs).size, pairs.length)
  assert.ok(pairs.length >= 1)
})
