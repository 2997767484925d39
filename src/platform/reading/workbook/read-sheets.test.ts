import assert from 'node:assert/strict'
import { test } from 'node:test'
import exceljs from 'exceljs'
import { archiveOf } from '../../../../tests/support/archive-of.ts'
import { assertRefused, readHere, rowsOf, tablesOf } from '../../../../tests/support/read-blocks.ts'

test('cells are read as they are shown, merged ones once, hidden sheets not at all', async () => {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('自评表')
  sheet.addRow(['项目资金（万元）', null, null])
  sheet.mergeCells('A1:C1')
  sheet.addRow(['预算', '支出', '执行率'])
  sheet.addRow([1200.5, 1140.12, 0.9497])
  sheet.getCell('A3').numFmt = '#,##0.00'
  sheet.getCell('C3').numFmt = '0.00%'
  sheet.getCell('A4').value = { formula: 'A3-B3', result: 60.38 }
  sheet.getCell('B4').value = new Date('2024-01-31T00:00:00Z')
  sheet.getCell('B4').numFmt = 'yyyy"年"m"月"d"日"'
  sheet.getCell('C4').value = { richText: [{ text: '已' }, { text: '完成' }] }
  book.addWorksheet('草稿', { state: 'hidden' }).addRow(['不看'])
  book.addWorksheet('空')
  const read = await readHere(Buffer.from(await book.xlsx.writeBuffer()))
  assert.equal(read.format, 'xlsx')
  const [table, ...others] = tablesOf(read)
  assert.equal(others.length, 0)
  assert.equal(table?.name, '自评表')
  assert.deepEqual(rowsOf(table), [
    ['项目资金（万元） ×3'],
    ['预算', '支出', '执行率'],
    ['1,200.50', '1140.12', '94.97%'],
    ['60.38', '2024年1月31日', '已完成'],
  ])
})

/** A workbook with one sheet of this XML. */
function aBookOf(sheet: string): Promise<Uint8Array> {
  return archiveOf({
    'xl/workbook.xml':
      '<workbook xmlns:r="urn:r"><sheets><sheet name="表" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
  })
}

test('a sheet of a million cells is refused, and so is a merge over all of it', async () => {
  const row = `<row>${'<c><v>1</v></c>'.repeat(500)}</row>`
  const million = await aBookOf(`<worksheet><sheetData>${row.repeat(2000)}</sheetData></worksheet>`)
  await assertRefused(readHere(million), 'too-large', /200000 cells/)
  const merged = await aBookOf(
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
  )
  await assertRefused(readHere(merged), 'too-large', /cells/)
})
