import assert from 'node:assert/strict'
import { test } from 'node:test'
import exceljs from 'exceljs'
import { aSelfEvaluationTable } from './example-workbook.ts'
import { renderWorkbook, type SheetCell } from './workbook.ts'

async function reopen(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(Buffer.from(bytes).buffer)
  return book
}

function getSheet(book: exceljs.Workbook): exceljs.Worksheet {
  const sheet = book.worksheets[0]
  if (sheet === undefined) throw new Error('The workbook has no sheet.')
  return sheet
}

test('text that looks like a formula stays text', async () => {
  const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x")', '<t>&']
  const cells = hostile.map((text): SheetCell => ({ value: { kind: 'text', text } }))
  const book = await reopen(
    await renderWorkbook({
      title: '样例',
      author: '样例',
      sheets: [{ name: '[表]/1', columnWidths: [10], paper: 'portrait', rows: [{ cells }] }],
    }),
  )
  const row = getSheet(book).getRow(1)
  hostile.forEach((text, index) => {
    const cell = row.getCell(index + 1)
    assert.equal(cell.type, exceljs.ValueType.String)
    assert.equal(cell.value, text)
  })
})

test('numbers, money and percentages stay numbers a clerk can add up', async () => {
  const values: SheetCell[] = [
    { value: { kind: 'number', number: 7 } },
    { value: { kind: 'money', fen: 80_000_000, unit: '万元' } },
    { value: { kind: 'money', fen: 12_345, unit: '元' } },
    { value: { kind: 'percent', ratio: 0.543 } },
  ]
  const sheet = {
    name: '表',
    columnWidths: [10],
    paper: 'portrait',
    rows: [{ cells: values }],
  } as const
  const row = getSheet(
    await reopen(await renderWorkbook({ title: '样例', author: '样例', sheets: [sheet] })),
  ).getRow(1)
  assert.deepEqual(
    [1, 2, 3, 4].map((column) => row.getCell(column).value),
    [7, 80, 123.45, 0.543],
  )
  assert.equal(row.getCell(2).numFmt, '#,##0.00')
  assert.equal(row.getCell(4).numFmt, '0.00%')
})

test('the provincial self-evaluation table prints on A4, as wide as the page, with its head repeated', async () => {
  const sheet = getSheet(await reopen(await renderWorkbook(aSelfEvaluationTable())))
  assert.equal(sheet.pageSetup.paperSize, 9)
  assert.equal(sheet.pageSetup.fitToWidth, 1)
  assert.equal(sheet.pageSetup.printTitlesRow, '1:3')
  const firstBlock = sheet.getCell('A5')
  assert.equal(firstBlock.text, '一、项目基本情况')
  assert.equal(sheet.getCell('A6').master, firstBlock)
})
