import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import exceljs from 'exceljs'
import { Refusal } from '#kernel/refusal.ts'
import { readCsv, readSheet } from './read-sheet.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

describe('a table that somebody sent', () => {
  it('is read from a CSV with quotes, commas and line ends inside its cells', () => {
    assert.deepEqual(readCsv('名称,金额\r\n"甲, ""乙""\n公司","1,234.50"\n\n,\n丙,2\n'), [
      { number: 1, cells: ['名称', '金额'] },
      { number: 2, cells: ['甲, "乙"\n公司', '1,234.50'] },
      { number: 5, cells: ['丙', '2'] },
    ])
  })

  it('is read in UTF-8 and in GB 18030', async () => {
    const gb18030 = Uint8Array.from([0xbd, 0xf0, 0xb6, 0xee, 0x2c, 0x31])
    assert.deepEqual(await readSheet(gb18030, 'text/csv'), [{ number: 1, cells: ['金额', '1'] }])
    const utf8 = new TextEncoder().encode('\uFEFF金额,1')
    assert.deepEqual(await readSheet(utf8, 'text/csv'), [{ number: 1, cells: ['金额', '1'] }])
  })

  it('is read from the first sheet of a workbook, dates and sums as they are shown', async () => {
    const book = new exceljs.Workbook()
    const sheet = book.addWorksheet('清单')
    sheet.addRow(['日期', '金额', '名称', '合计'])
    sheet.addRow([
      new Date('2023-11-03T00:00:00Z'),
      0.1 + 0.2,
      { richText: [{ text: '甲' }, { text: '公司' }] },
      { formula: 'B2', result: 0.3 },
    ])
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    assert.deepEqual(await readSheet(bytes, xlsx), [
      { number: 1, cells: ['日期', '金额', '名称', '合计'] },
      { number: 2, cells: ['2023-11-03', '0.3', '甲公司', '0.3'] },
    ])
  })

  it('is refused when it is no table', async () => {
    const wrong = new Uint8Array([1, 2, 3])
    await assert.rejects(readSheet(wrong, 'application/pdf'), Refusal)
    await assert.rejects(readSheet(wrong, xlsx), Refusal)
  })

  it('is refused when it is longer than anybody’s month', () => {
    assert.throws(() => readCsv('1,2\n'.repeat(5002)), Refusal)
  })
})
