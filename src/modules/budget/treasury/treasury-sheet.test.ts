import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { readCsv } from '#platform/documents/read-sheet.ts'
import columns from '../../../../db/seed/treasury-matching.json' with { type: 'json' }
import {
  findHeader,
  proposeColumns,
  readAmount,
  readDay,
  readLines,
  refuseProblems,
} from './treasury-sheet.ts'
import { wordsOf } from './treasury-rules.ts'
import { sayMaskedPayee } from './treasury.ts'

const words = wordsOf(columns)
const list = `大英县国库支付清单,,,,,
支付日期,支付金额（元）,收款人全称,收款人账号,支付凭证号,项目编码
2023-11-03,"30,400.00",成都某某科技有限公司,2310000123456789,GK-1,51092321T000000000001
45237,(15.5),李四,6200000000000042,GK-2,
合计,"30,384.50",,,,
`

function read(text: string) {
  const rows = readCsv(text)
  const header = findHeader(rows, words)
  const mapping = proposeColumns(header.cells, words)
  return readLines(rows, header, { mapping, month: '2023-11' })
}

describe('a treasury list', () => {
  it('has its header found below the title, and its columns proposed by their usual words', () => {
    const header = findHeader(readCsv(list), words)
    assert.equal(header.rowNumber, 2)
    assert.deepEqual(proposeColumns(header.cells, words), {
      paidOn: '支付日期',
      amount: '支付金额（元）',
      payee: '收款人全称',
      account: '收款人账号',
      voucher: '支付凭证号',
      projectCode: '项目编码',
    })
  })

  it('is read line by line, without the sum below', () => {
    const { lines, problems } = read(list)
    assert.deepEqual(problems, [])
    assert.deepEqual(
      lines.map(({ rowNumber, paidOn, amountFen, voucher, projectCode }) => [
        rowNumber,
        paidOn,
        amountFen,
        voucher,
        projectCode,
      ]),
      [
        [3, '2023-11-03', 3_040_000, 'GK-1', '51092321T000000000001'],
        [4, '2023-11-07', -1550, 'GK-2', null],
      ],
    )
  })

  it('comes back whole with each bad row named when a row of it is wrong', () => {
    const bad = list.replace('45237', '下周').replace('2023-11-03', '2023-12-03')
    const { problems } = read(bad)
    assert.deepEqual(
      problems.map(({ rowNumber }) => rowNumber),
      [3, 4],
    )
    assert.throws(
      () => {
        refuseProblems(problems, '/fileId')
      },
      (error) => error instanceof Refusal && error.fields.length === 2,
    )
  })

  it('may hold one voucher twice, and counts which time it is', () => {
    assert.deepEqual(
      read(list.replace('GK-2', 'ＧＫ-1')).lines.map(({ voucher, occurrence }) => [
        voucher,
        occurrence,
      ]),
      [
        ['GK-1', 1],
        ['GK-1', 2],
      ],
    )
  })

  it('is refused when nothing in it is a header', () => {
    assert.throws(() => findHeader(readCsv('甲,乙\n1,2\n'), words), Refusal)
  })
})

it('days are read as text and as Excel counts them', () => {
  for (const cell of ['2023-11-03', '2023/11/3', '2023年11月3日', '20231103', '45233', '45233.5'])
    assert.equal(readDay(cell), '2023-11-03')
  assert.equal(readDay('2023-11-03 10:20:00'), '2023-11-03')
  assert.throws(() => readDay('3/11/2023'), Refusal)
})

it('amounts are read with thousands, in full width, in brackets; nothing is guessed', () => {
  assert.equal(readAmount('1,234.50'), 123_450)
  assert.equal(readAmount('１２３４．５'), 123_450)
  assert.equal(readAmount('-12'), -1200)
  assert.equal(readAmount('（12.30）'), -1230)
  assert.equal(readAmount('12.3000'), 1230)
  for (const cell of ['0', '1,23', '12.345', '约12']) assert.throws(() => readAmount(cell), Refusal)
})

it('a person among the payees is masked, an organisation is not, and an account shows its end', () => {
  assert.equal(sayMaskedPayee('李四', '6200 0000 0000 0042'), '李*（尾号 0042）')
  for (const payee of ['成都某某科技有限公司', '样例银行大英支行', '回马镇人民政府（财政所）'])
    assert.equal(sayMaskedPayee(payee, null), payee)
})
