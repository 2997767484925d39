import assert from 'node:assert/strict'
import { test } from 'node:test'
import { archiveOf } from '../../../../tests/support/archive-of.ts'
import {
  assertRefused,
  paragraphsOf,
  readHere,
  rowsOf,
  tablesOf,
} from '../../../../tests/support/read-blocks.ts'

/** An OFD of pages with this content. */
function anOfd(...pages: readonly string[]): Promise<Uint8Array> {
  const list = pages.map(
    (_page, at) => `<ofd:Page ID="${String(at)}" BaseLoc="Pages/P${String(at)}/Content.xml"/>`,
  )
  const parts = pages.map((page, at) => [
    `Doc_0/Pages/P${String(at)}/Content.xml`,
    `<ofd:Page xmlns:ofd="urn:ofd"><ofd:Content><ofd:Layer>${page}</ofd:Layer></ofd:Content></ofd:Page>`,
  ])
  return archiveOf({
    'OFD.xml':
      '<ofd:OFD xmlns:ofd="urn:ofd"><ofd:DocBody><ofd:DocInfo><ofd:Title>自评报告</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml': `<ofd:Document xmlns:ofd="urn:ofd"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages></ofd:Document>`,
    ...(Object.fromEntries(parts) as Record<string, string>),
  })
}

function words(text: string, x: number, y: number): string {
  const steps = `g ${String([...text].length - 1)} 5`
  return `<ofd:TextObject ID="1" Boundary="${String(x)} ${String(y)} 150 6" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="${steps}">${text}</ofd:TextCode></ofd:TextObject>`
}

test('lines that the page broke are paragraphs again, over pages too, without page numbers', async () => {
  const read = await readHere(
    await anOfd(
      words('一、项目概况', 40, 30) +
        words('全年支出八十万元，支持隆盛镇象山镇盐井街道天保镇建', 40, 40) +
        words('设便民服务中心，全部验收启用。', 30, 48) +
        words('资金由县财政局拨付，没有发现截留挪用，群众满意度达', 40, 56) +
        words('—1—', 100, 285),
      words('到预期，比上年提高。', 30, 30) + words('—2—', 100, 285),
    ),
  )
  assert.equal(read.format, 'ofd')
  assert.equal(read.title, '自评报告')
  assert.deepEqual(paragraphsOf(read), [
    '一、项目概况',
    '全年支出八十万元，支持隆盛镇象山镇盐井街道天保镇建设便民服务中心，全部验收启用。',
    '资金由县财政局拨付，没有发现截留挪用，群众满意度达到预期，比上年提高。',
  ])
})

test('columns that stand clearly under one another over three rows are a table', async () => {
  const rows = [
    ['镇', '预算', '支出'],
    ['隆盛镇', '12', '11'],
    ['象山镇', '10', '9'],
    ['合计', '22', '20'],
  ]
  const text = rows.flatMap((row, at) =>
    row.map((cell, column) => words(cell, 30 + column * 50, 40 + at * 8)),
  )
  assert.deepEqual(rowsOf(tablesOf(await readHere(await anOfd(text.join(''))))[0]), rows)
})

test('an OFD of pictures is a picture, and one without its pages is broken', async () => {
  await assertRefused(
    readHere(await anOfd('<ofd:ImageObject ID="1" Boundary="0 0 210 297"/>')),
    'picture-only',
  )
  await assertRefused(
    readHere(await archiveOf({ 'OFD.xml': '<OFD><DocRoot>a.xml</DocRoot></OFD>' })),
    'file-broken',
  )
})

test('a part named outside the archive is only a name', async () => {
  const file = await archiveOf({
    'OFD.xml': '<OFD><DocBody><DocRoot>../../../etc/passwd</DocRoot></DocBody></OFD>',
    'xx/xx/xx/etc/passwd': '<Document/>',
  })
  const outside = Buffer.from(file).toString('latin1').replaceAll('xx/xx/xx', '../../..')
  await assertRefused(readHere(Buffer.from(outside, 'latin1')), 'file-broken')
})
