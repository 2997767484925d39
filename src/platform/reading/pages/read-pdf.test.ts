import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aLongReport, aReport } from '../../documents/example-report.ts'
import { paragraph } from '../../documents/document.ts'
import { createPdfRenderer } from '../../documents/pdf.ts'
import { renderWord } from '../../documents/word.ts'
import {
  assertRefused,
  paragraphsOf,
  readHere,
  rowsOf,
  tablesOf,
} from '../../../../tests/support/read-blocks.ts'
import { type ReadDocument } from '../read-document.ts'

const renderer = createPdfRenderer()
after(() => renderer.close())

/** The sentences of a document, without the spaces that one setter draws and another one writes. */
function sentencesOf(read: ReadDocument): readonly string[] {
  return paragraphsOf(read)
    .flatMap((text) => text.split(/(?<=。)/))
    .filter((text) => text.endsWith('。'))
    .map((text) => text.replaceAll(/[\s\u3000]/g, ''))
}

test('a report of our own reads back with the sentences and the table of its Word file', async () => {
  const read = await readHere(await renderer.render(aReport()))
  const word = await readHere(await renderWord(aReport()))
  assert.deepEqual(sentencesOf(read), sentencesOf(word))
  const cellsOf = (document: ReadDocument): readonly string[] =>
    tablesOf(document)[0]?.cells.map(({ text }) => text) ?? []
  assert.deepEqual(cellsOf(read), cellsOf(word))
  assert.ok(paragraphsOf(read).every((text) => !/样例，不具法律效力|^— \d/.test(text)))
})

test('a paragraph over two pages is one, and so is a table, with its head once', async () => {
  const sentence = '七个镇（街道）居民全年办件14000件，在本镇办结7602件，就近办率54.30%。'
  const prose = aReport({ blocks: [paragraph(sentence.repeat(40))] })
  const long = paragraphsOf(await readHere(await renderer.render(prose))).filter((text) =>
    text.startsWith('七个镇'),
  )
  assert.deepEqual(long, [sentence.repeat(40)])
  const [table, ...others] = tablesOf(await readHere(await renderer.render(aLongReport(90))))
  assert.equal(others.length, 0)
  const rows = rowsOf(table)
  assert.equal(rows.filter(([first]) => first === '类别').length, 1)
  // Its head, ninety rows, and the sum.
  assert.equal(rows.length, 92)
})

/** A PDF of these objects, the first of them the catalogue. */
function aPdf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${String(at + 1)} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  const size = String(objects.length + 1)
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${String(start)}\n%%EOF`
  return Buffer.from(file, 'latin1')
}

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const drawing = '0 0 100 100 re f'
const picture = [
  catalogue,
  onePage,
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
  `<< /Length ${String(drawing.length)} >>\nstream\n${drawing}\nendstream`,
]

/** One page that writes words with Helvetica at places, and draws. */
function aPage(content: string): Uint8Array {
  return aPdf([
    catalogue,
    onePage,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])
}

function words(text: string, x: number, y: number, size = 10): string {
  return `BT /F ${String(size)} Tf ${String(x)} ${String(y)} Td (${text}) Tj ET\n`
}

test('a PDF without text is a picture, of which nothing was checked', async () => {
  await assertRefused(readHere(aPdf(picture)), 'picture-only', /nothing was checked/)
})

test('a PDF with a password is refused as such', async () => {
  const key = `<${'00'.repeat(32)}>`
  const protection = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`
  await assertRefused(readHere(aPdf(picture, protection)), 'file-encrypted', /password/)
})

test('a tree of pages that leads back to itself is refused, and one that lies of millions is read', async () => {
  const loop = ['<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>']
  await assertRefused(readHere(aPdf([catalogue, ...loop])), 'file-broken')
  const many = ['<< /Type /Pages /Kids [3 0 R] /Count 9000000 >>', ...picture.slice(2)]
  await assertRefused(readHere(aPdf([catalogue, ...many])), 'picture-only')
})

test('what is drawn with lines around it is a table: merged cells once, lines of a cell together', async () => {
  const across = [700, 680, 650, 630].map((y) => `100 ${String(y)} 300 0.5 re f\n`)
  const down = [100, 200, 400].map((x) => `${String(x)} 630 0.5 70 re f\n`)
  const middle = '300 630 0.5 50 re f\n'
  const read = await readHere(
    aPage(
      [
        ...across,
        ...down,
        middle,
        words('Town', 105, 687),
        words('Budget and spending', 205, 687),
        words('Longsheng with the', 105, 670),
        words('neighbours', 105, 656),
        words('12', 205, 662),
        words('11.43', 305, 662),
        words('Sum', 105, 637),
        words('12', 205, 637),
        words('11.43', 305, 637),
        words('After the table.', 100, 600),
      ].join(''),
    ),
  )
  assert.deepEqual(rowsOf(tablesOf(read)[0]), [
    ['Town', 'Budget and spending ×2'],
    ['Longsheng with the neighbours', '12', '11.43'],
    ['Sum', '12', '11.43'],
  ])
  assert.deepEqual(paragraphsOf(read), ['After the table.'])
})

test('columns of prose are read one after the other', async () => {
  const line = (side: string, at: number): string =>
    `${side} column goes on and on in line ${String(at)}`
  const lines = Array.from({ length: 12 }, (_none, at) =>
    [words(line('left', at), 60, 700 - at * 14), words(line('right', at), 320, 700 - at * 14)].join(
      '',
    ),
  )
  const text = paragraphsOf(await readHere(aPage(lines.join('')))).join(' ')
  assert.ok(
    text.indexOf('left column goes on and on in line 11') < text.indexOf('right column'),
    text,
  )
})

test('what only half looks like a table is told part by part, never glued together', async () => {
  const read = await readHere(
    aPage(
      [
        words('Town', 100, 700),
        words('12', 300, 700),
        words('Longsheng', 100, 680),
        words('11.43', 150, 660),
        words('7', 400, 660),
      ].join(''),
    ),
  )
  assert.equal(tablesOf(read).length, 0)
  assert.deepEqual(paragraphsOf(read), ['Town', '12', 'Longsheng', '11.43', '7'])
})
