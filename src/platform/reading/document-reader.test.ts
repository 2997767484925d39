import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#kernel/refusal.ts'
import { archiveOf } from '../../../tests/support/archive-of.ts'
import { assertRefused, paragraphsOf } from '../../../tests/support/read-blocks.ts'
import { aReport } from '../documents/example-report.ts'
import { createPdfRenderer } from '../documents/pdf.ts'
import { renderWord } from '../documents/word.ts'
import { readDocument } from './document-reader.ts'
import { readContent } from './read-content.ts'
import { readingLimits } from './reading-limits.ts'

const word =
  '<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>支出80万元。</w:t></w:r></w:p></w:body></w:document>'

/** The start of an older Word file, as far as it tells what it is. */
const olderWord = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(1024),
  Buffer.from('WordDocument', 'utf16le'),
])

test('a document is read by its content in a thread of its own', async () => {
  const read = await readDocument(await archiveOf({ 'word/document.xml': word }))
  assert.equal(read.format, 'docx')
  assert.deepEqual(paragraphsOf(read), ['支出80万元。'])
})

test('many at once are read one after the other, and too many are asked to come back', async () => {
  const all = Array.from({ length: readingLimits.atOnce + readingLimits.waiting + 1 }, async () =>
    readDocument(Buffer.from('支出80万元。')).then(
      () => 'read',
      (reason: unknown) => (reason instanceof Refusal ? reason.code : String(reason)),
    ),
  )
  const answers = await Promise.all(all)
  assert.equal(answers.filter((answer) => answer === 'read').length, all.length - 1)
  assert.equal(answers.filter((answer) => answer === 'not-ready').length, 1)
})

test('a file that takes too long or too much is refused, and the next one is read', async () => {
  const large = Buffer.from(`<p>${'<b>字</b>'.repeat(400_000)}`)
  await assertRefused(readDocument(large, { seconds: 0.01 }), 'too-large', /0.01 seconds/)
  const cells = Buffer.from(`<table>${`<tr>${'<td>字'.repeat(150)}`.repeat(1300)}`)
  await assertRefused(readDocument(cells, { heapMegabytes: 16 }), 'too-large', /memory/)
  const sparse = await archiveOf({ 'word/document.xml': `${word}${' '.repeat(100_000_000)}` })
  await assertRefused(readDocument(sparse, { bufferMegabytes: 1 }), 'too-large', /memory/)
  assert.equal((await readDocument(Buffer.from('支出80万元。'))).blocks.length, 1)
})

test('what unpacks to more than is read is refused, whatever it says of its size', async () => {
  const zeros = Buffer.alloc(readingLimits.unpackedBytes + 1)
  for (const name of ['word/document.xml', 'xl/workbook.xml', 'OFD.xml']) {
    const bomb = Buffer.from(await archiveOf({ [name]: zeros }))
    assert.ok(bomb.length < 1_000_000)
    await assertRefused(readDocument(bomb), 'too-large', /bytes when unpacked/)
    // In the directory the size as it would be unpacked is made one byte.
    bomb.writeUInt32LE(1, bomb.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24)
    await assertRefused(readDocument(bomb), 'too-large', /bytes when unpacked/)
  }
})

test('a file of a hundred megabytes is refused before it is read', async () => {
  const started = performance.now()
  await assertRefused(readDocument(Buffer.alloc(100 * 1024 * 1024, 'a')), 'too-large', /bytes in/)
  assert.ok(performance.now() - started < 2000)
})

test('an older Word file says to save it as docx where no word processor is', async () => {
  const office = '/nowhere/soffice'
  await assertRefused(readDocument(olderWord, { office }), 'wrong-file-type', /save it as docx/)
  await assertRefused(
    readDocument(Buffer.from('{\\rtf1 x}'), { office }),
    'wrong-file-type',
    /docx/,
  )
})

test('each kind of file that is not read says why', async () => {
  const compound = (name: string): Buffer =>
    Buffer.concat([olderWord.subarray(0, 1032), Buffer.from(name, 'utf16le'), Buffer.alloc(1024)])
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  await assertRefused(readContent(png), 'picture-only', /picture/)
  await assertRefused(readContent(compound('EncryptedPackage')), 'file-encrypted')
  await assertRefused(readContent(compound('Workbook')), 'wrong-file-type', /xlsx/)
  await assertRefused(readContent(await archiveOf({ 'a.txt': 'a' })), 'wrong-file-type')
  await assertRefused(readContent(Buffer.from('%PDF-1.7\nnothing')), 'file-broken')
  await assertRefused(readContent(Buffer.from('PK\u0003\u0004')), 'file-broken')
  await assertRefused(readContent(new Uint8Array()), 'no-text')
})

/** Read or refused, never anything else. */
async function readOrRefused(content: Uint8Array): Promise<void> {
  try {
    await readContent(content)
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason
  }
}

test('random bytes, behind whatever a file begins with, are read or refused', async () => {
  const starts = [
    '',
    '%PDF-1.7\n',
    'PK\u0003\u0004',
    '<html>',
    '\u00ff\u00fe',
    '<?xml version="1.0"?>',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 4000 }),
      async (start, bytes) => readOrRefused(Buffer.concat([Buffer.from(start, 'latin1'), bytes])),
    ),
    { numRuns: 200 },
  )
})

test('a file cut off anywhere, or changed in a byte, is read or refused', async (t) => {
  const renderer = createPdfRenderer()
  t.after(() => renderer.close())
  const samples = [
    await renderWord(aReport()),
    await renderer.render(aReport()),
    await archiveOf({
      'OFD.xml': '<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>',
      'D.xml': '<Document><Pages><Page BaseLoc="P.xml"/></Pages></Document>',
      'P.xml':
        '<Page><TextObject Size="5"><TextCode X="9" Y="9">支出80万元。</TextCode></TextObject></Page>',
    }),
    Buffer.from('<html><table><tr><td rowspan=3>支出<td>80</table><p>万元&amp;'),
  ]
  for (const sample of samples)
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.integer({ min: 0, max: 255 }),
        async (cut, place, byte) => {
          await readOrRefused(sample.subarray(0, Math.floor(cut * sample.length)))
          const changed = Uint8Array.from(sample)
          changed[Math.floor(place * changed.length)] = byte
          await readOrRefused(changed)
        },
      ),
      { numRuns: 25 },
    )
})
