import assert from 'node:assert/strict'
import { inflateRawSync } from 'node:zlib'
import { test } from 'node:test'
import { drawBars } from './chart.ts'
import { figure, paragraph } from './document.ts'
import { aReport, aReportWithChart, centres } from './example-report.ts'
import { renderWord } from './word.ts'

/** The parts of a zip file by name, read from its central directory. */
function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes)
  const parts = new Map<string, string>()
  for (
    let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1 && zip.readUInt32LE(at) === 0x02014b50;
  ) {
    const [method, size, nameLength] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
    ]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + size)
    parts.set(
      zip.toString('utf8', at + 46, at + 46 + nameLength),
      (method === 0 ? packed : inflateRawSync(packed)).toString(),
    )
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}

function getPart(parts: ReadonlyMap<string, string>, name: string): string {
  const part = parts.get(name)
  if (part === undefined) throw new Error(`No ${name} among ${[...parts.keys()].join(', ')}`)
  return part
}

test('a Word report has the page, fonts and line pitch of an official document', async () => {
  const parts = unzip(await renderWord(aReport()))
  const styles = getPart(parts, 'word/styles.xml')
  for (const font of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312'])
    assert.ok(styles.includes(font), font)
  assert.match(styles, /w:line="578" w:lineRule="exact"|w:lineRule="exact" w:line="578"/)
  assert.match(getPart(parts, 'word/document.xml'), /w:top="37mm"/)
  assert.match(getPart(parts, 'word/document.xml'), /<w:tblHeader\/>/)
})

test('each figure leads to its source, and each source to its records', async () => {
  const parts = unzip(await renderWord(aReport(), { baseUrl: 'https://daying.example/reports/' }))
  const words = getPart(parts, 'word/document.xml')
  assert.match(words, /w:anchor="source_1"/)
  assert.match(words, /w:bookmarkStart[^>]*w:name="source_1"/)
  assert.match(
    getPart(parts, 'word/_rels/document.xml.rels'),
    /https:\/\/daying\.example\/figures\/7/,
  )
})

test('what people write is never read as XML', async () => {
  const hostile = ['<w:t>', '&amp;', '"\'', ']]>', '=1+1', '#let x=1', '坏\u0000字\u000b']
  const parts = unzip(
    await renderWord(
      aReport({ blocks: hostile.map((words) => paragraph(words, figure(words, 1))) }),
    ),
  )
  const words = getPart(parts, 'word/document.xml')
  assert.ok(words.includes('&lt;w:t&gt;'))
  assert.ok(words.includes('&amp;amp;'))
  assert.ok(words.includes('坏字'))
  assert.doesNotMatch(words, /<w:t>\s*<w:t>|<w:t xml:space="preserve"><w:t>/)
})

test('a chart is drawn by Word from its own numbers', async () => {
  const chart = await drawBars({
    title: '三个镇过了60%',
    points: centres,
    target: { value: 60, text: '目标60%' },
  })
  const parts = unzip(await renderWord(aReportWithChart(chart)))
  const drawn = [...parts.keys()].find((name) => /^word\/charts\/chart\d*\.xml$/.test(name))
  assert.ok(drawn !== undefined)
  assert.match(getPart(parts, drawn), /盐井街道/)
})
