import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { cell, figure, heading, paragraph } from './document.ts'
import { aForm } from './example-form.ts'
import { aLongReport, aReport } from './example-report.ts'
import { createPdfRenderer } from './pdf.ts'

const renderer = createPdfRenderer()
after(() => renderer.close())

/** The words of a PDF as a reader would copy them, or null where the machine has no poppler. */
function findWords(pdf: Uint8Array, ...options: string[]): string | null {
  try {
    return execFileSync('pdftotext', [...options, '-', '-'], { input: pdf }).toString()
  } catch {
    return null
  }
}

test('a report is a tagged PDF in its language, with its title', async () => {
  const pdf = Buffer.from(await renderer.render(aReport())).toString('latin1')
  assert.match(pdf, /^%PDF-1\.7/)
  assert.match(pdf, /\/MarkInfo\s*<</)
  assert.match(pdf, /\/Lang \(zh-CN\)/)
  assert.match(pdf, /pdfaid:part>2<.*pdfaid:conformance>A</s)
})

test('the same report is the same file', async () => {
  const [first, second] = [await renderer.render(aReport()), await renderer.render(aReport())]
  assert.deepEqual(first, second)
})

test('a figure says aloud which source it leads to', async () => {
  const pdf = Buffer.from(await renderer.render(aReport())).toString('latin1')
  const said = [...pdf.matchAll(/\/Contents <FEFF([0-9A-F]+)>/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  )
  assert.equal(said.length, 20)
  for (const words of said) assert.match(words, /^来源 \d+$/)
})

test('names with rare characters are printed and can be copied', async (t) => {
  const words = findWords(await renderer.render(aReport()))
  if (words === null) {
    t.skip('no pdftotext here')
    return
  }
  for (const name of ['龚䶮', '李𬀩', '买买提·吐尔逊']) assert.ok(words.includes(name), name)
})

test('what people write is printed as written and never read as markup', async (t) => {
  const hostile = [
    '#let x=1',
    '*粗*',
    '$x^2$',
    '<w:t>',
    '=1+1',
    '@label',
    '`raw`',
    '\\',
    '// 不是注释',
    '#read("/etc/passwd")',
    '[',
    '{',
  ]
  const blocks = [
    heading(2, hostile.join('')),
    ...hostile.map((words) => paragraph(words, figure(words, 1))),
    {
      kind: 'table',
      caption: '#panic()',
      columns: [{ align: 'left', width: 1 }],
      head: [[cell('#x')]],
      rows: [{ kind: 'row', cells: [cell('*不粗*')] }],
    },
  ] as const
  const words = findWords(
    await renderer.render(aReport({ blocks, title: ['#title[x]'] })),
    '-layout',
  )
  if (words === null) {
    t.skip('no pdftotext here')
    return
  }
  for (const written of [...hostile, '#panic()', '*不粗*', '#title[x]'])
    assert.ok(words.includes(written), written)
})

test('a long table says on every page that it goes on, and repeats its head', async (t) => {
  const words = findWords(await renderer.render(aLongReport(90)))
  if (words === null) {
    t.skip('no pdftotext here')
    return
  }
  const pages = words.split('\f').filter((page) => page.includes('得分'))
  assert.equal(pages.length, 3)
  assert.deepEqual(
    pages.map((page) => page.includes('（续）')),
    [false, true, true],
  )
  assert.deepEqual(
    pages.map((page) => page.includes('下页续')),
    [true, true, false],
  )
})

test('every page of a sample says so', async (t) => {
  const words = findWords(await renderer.render(aLongReport(60)))
  if (words === null) {
    t.skip('no pdftotext here')
    return
  }
  const pages = words.split('\f').filter((page) => page !== '')
  assert.ok(pages.every((page) => page.includes('样例，不具法律效力')))
})

test('a form is tagged too, keeps its hands with its code, and goes on over pages', async (t) => {
  const pdf = await renderer.renderForm(aForm())
  assert.match(Buffer.from(pdf).toString('latin1'), /pdfaid:part>2<.*pdfaid:conformance>A</s)
  const [row = []] = aForm().lines.rows
  const lines = { ...aForm().lines, rows: Array.from({ length: 60 }, () => row) }
  const words = findWords(await renderer.renderForm(aForm({ lines, title: '#title[x]' })))
  if (words === null) {
    t.skip('no pdftotext here')
    return
  }
  const pages = words.split('\f').filter((page) => page !== '')
  assert.ok(pages.length > 2 && words.includes('#title[x]'))
  for (const page of pages) assert.match(page, /样例，不具法律效力[\s\S]*7K3QZ-M0XPB/)
  assert.equal(pages.filter((page) => page.includes('李𬀩') && page.includes('分管领导')).length, 1)
})

test('a document that takes too long is refused, and so is the next one, each in its own time', async (t) => {
  const impatient = createPdfRenderer({ secondsMax: 0.05 })
  t.after(() => impatient.close())
  const refused = (reason: unknown): boolean =>
    reason instanceof Refusal && reason.code === 'not-ready'
  await assert.rejects(impatient.render(aReport()), refused)
  await assert.rejects(impatient.render(aReport()), refused)
})

test('a process that has set its share of documents is replaced without anybody noticing', async (t) => {
  const replacing = createPdfRenderer({ documentsPerProcessMax: 1 })
  t.after(() => replacing.close())
  const [first, second] = await Promise.all([
    replacing.render(aReport()),
    replacing.render(aReport()),
  ])
  assert.deepEqual(first, second)
})
