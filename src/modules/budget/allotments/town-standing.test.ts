import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TownShare } from './allotment.ts'
import { isPaidOut, mayBePaid, standingOf, wantingOf, type TownProof } from './town-standing.ts'

const share: TownShare = {
  townId: 'longsheng',
  what: '便民服务中心建设',
  amountFen: 300,
  payee: { name: '样例镇人民政府', bank: '样例银行', account: '6200' },
  plannedOn: '2023-06-30',
}

function proof(over: Partial<TownProof>): TownProof {
  return {
    kind: 'acceptance',
    townId: share.townId,
    happenedOn: '2023-05-01',
    conclusion: 'passed',
    amountFen: 0,
    note: null,
    fileIds: [],
    ...over,
  }
}

const receipt = (amountFen: number): TownProof =>
  proof({ kind: 'receipt', conclusion: null, amountFen })
const drawn = (amountFen: number, paidOn: string | null = null, part = share.townId) => ({
  part,
  amountFen,
  paidOn,
})

describe('where a town stands', () => {
  it('is the sum of what claims draw and pay of its share alone, and of its receipts', () => {
    const standing = standingOf(
      share,
      [drawn(100, '2023-05-09'), drawn(50, '2023-05-04'), drawn(20), drawn(7, null, 'penglai')],
      [receipt(120), receipt(-20), proof({ townId: 'penglai', kind: 'receipt', amountFen: 9 })],
    )
    const { drawnFen, paidFen, firstPaidOn, lastPaidOn, receivedFen } = standing
    assert.deepEqual([drawnFen, paidFen, receivedFen], [170, 150, 100])
    assert.deepEqual([firstPaidOn, lastPaidOn], ['2023-05-04', '2023-05-09'])
  })

  it('goes by the last conclusion of its acceptance', () => {
    const passed = standingOf(share, [], [proof({ conclusion: 'failed' }), proof({})])
    const failed = standingOf(share, [], [proof({}), proof({ conclusion: 'failed' })])
    const built = { paymentOrder: 'acceptance-first' } as const
    assert.deepEqual([mayBePaid(built, passed), mayBePaid(built, failed)], [true, false])
    assert.equal(mayBePaid({ paymentOrder: 'payment-first' }, failed), true)
  })

  it('says what is wanting, and of a share of nothing that nothing is', () => {
    assert.deepEqual(wantingOf(standingOf(share, [], [])), ['acceptance', 'payment'])
    const paid = standingOf(share, [drawn(300, '2023-05-04')], [proof({})])
    assert.deepEqual(wantingOf(paid), ['receipt'])
    assert.equal(isPaidOut([paid]), true)
    assert.deepEqual(wantingOf(standingOf({ ...share, amountFen: 0 }, [], [])), [])
  })
})
