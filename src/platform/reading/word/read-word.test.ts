import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
  type INumberingOptions,
} from 'docx'
import { aReport } from '../../documents/example-report.ts'
import { renderWord } from '../../documents/word.ts'
import { archiveOf } from '../../../../tests/support/archive-of.ts'
import {
  assertRefused,
  paragraphsOf,
  readHere,
  rowsOf,
  tablesOf,
} from '../../../../tests/support/read-blocks.ts'

async function aWordFile(
  children: readonly FileChild[],
  over: {
    numbering?: INumberingOptions
    footnotes?: Record<string, { children: Paragraph[] }>
  } = {},
): Promise<Uint8Array> {
  return Packer.toBuffer(new Document({ ...over, sections: [{ children: [...children] }] }))
}

/** A Word file whose body is this XML. */
async function aRawFile(body: string): Promise<Uint8Array> {
  const xml = `<?xml version="1.0"?><w:document xmlns:w="urn:w" xmlns:mc="urn:mc" xmlns:v="urn:v" xmlns:m="urn:m"><w:body>${body}</w:body></w:document>`
  return archiveOf({ 'word/document.xml': xml })
}

test('a report of our own reads back with whole sentences and its table', async () => {
  const read = await readHere(await renderWord(aReport()))
  assert.equal(read.title, '镇（街道）便民服务中心建设奖补项目2023年度绩效自评报告')
  assert.ok(
    paragraphsOf(read).includes(
      '依据大行审〔2023〕9号，全年支出80.00万元，支持隆盛、象山、盐井、天保、卓筒井、蓬莱、金元七个镇（街道）建设便民服务中心，预算执行率100.00%。',
    ),
  )
  const rows = rowsOf(tablesOf(read)[0])
  assert.deepEqual(rows.slice(0, 3), [
    ['类别', '指标', '指标值', '完成值', '权重', '得分'],
    ['预算执行（10分） ×6'],
    ['执行', '预算执行率', '＝100%', '100.00%', '10', '10.00'],
  ])
  assert.deepEqual(rows.at(-1), ['合计 ×4', '100', '97.43'])
  const headings = read.blocks.flatMap((block) =>
    block.is === 'paragraph' && block.level !== null
      ? [`${String(block.level)} ${block.text}`]
      : [],
  )
  assert.deepEqual(headings.slice(2, 4), ['1 一、项目概况', '2 （一）设立背景及基本情况'])
})

test('what a tracked change deleted is not read, and what it inserted is', async () => {
  const change = { id: 1, author: '龚䶮', date: '2024-01-31T00:00:00Z' }
  const read = await readHere(
    await aWordFile([
      new Paragraph({
        children: [
          new TextRun('支出'),
          new DeletedTextRun({ ...change, text: '70万元' }),
          new InsertedTextRun({ ...change, id: 2, text: '80万元' }),
          new TextRun('。'),
        ],
      }),
    ]),
  )
  assert.deepEqual(paragraphsOf(read), ['支出80万元。'])
})

test('a deleted paragraph end joins two, a deleted row is gone, and moved text is read once', async () => {
  const read = await readHere(
    await aRawFile(
      '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>支出80</w:t></w:r></w:p><w:p><w:r><w:t>万元。</w:t></w:r></w:p>' +
        '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>' +
        '<w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc><w:p><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>' +
        '<w:p><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo></w:p>',
    ),
  )
  assert.deepEqual(paragraphsOf(read), ['支出80万元。', '移来'])
  assert.deepEqual(rowsOf(tablesOf(read)[0]), [['甲', '1']])
})

test('numbers that Word draws stand before their paragraphs, apart from a figure', async () => {
  const levels = [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
    { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
  ]
  const numbered = (level: number, words: string): Paragraph =>
    new Paragraph({ numbering: { reference: 'list', level }, children: [new TextRun(words)] })
  const read = await readHere(
    await aWordFile(
      [
        numbered(0, '概况'),
        numbered(1, '2023年'),
        numbered(1, '其他'),
        numbered(0, '评分'),
        numbered(1, '得分'),
      ],
      { numbering: { config: [{ reference: 'list', levels }] } },
    ),
  )
  assert.deepEqual(paragraphsOf(read), ['一、概况', '1. 2023年', '2. 其他', '二、评分', '1. 得分'])
})

test('merged cells stand once, and say how far they reach', async () => {
  const cell = (words: string, over = {}): TableCell =>
    new TableCell({ ...over, children: [new Paragraph(words)] })
  const read = await readHere(
    await aWordFile([
      new Table({
        rows: [
          new TableRow({ children: [cell('镇', { rowSpan: 2 }), cell('资金', { columnSpan: 2 })] }),
          new TableRow({ children: [cell('预算'), cell('支出')] }),
          new TableRow({ children: [cell('隆盛镇'), cell('12'), cell('11.43')] }),
        ],
      }),
    ]),
  )
  const [table] = tablesOf(read)
  assert.deepEqual(rowsOf(table), [
    ['镇 ↓2', '资金 ×2'],
    ['预算', '支出'],
    ['隆盛镇', '12', '11.43'],
  ])
  assert.deepEqual([table?.rowCount, table?.columnCount], [3, 3])
})

test('the number of a note is no part of a figure, the note follows at the end, and an exponent stays', async () => {
  const raised = (text: string): TextRun => new TextRun({ text, superScript: true })
  const read = await readHere(
    await aWordFile(
      [
        new Paragraph({
          children: [
            new TextRun('满意率97.62'),
            raised('3'),
            new TextRun('，面积30m'),
            raised('2'),
          ],
        }),
        new Paragraph({
          children: [new TextRun('支出12'), new FootnoteReferenceRun(1), new TextRun('万元')],
        }),
      ],
      { footnotes: { 1: { children: [new Paragraph('来自县财政局。')] } } },
    ),
  )
  assert.deepEqual(paragraphsOf(read), ['满意率97.62，面积30m²', '支出12万元', '来自县财政局。'])
})

test('a text box is read once and apart, a fraction keeps its line, and hidden text is not read', async () => {
  const box = '<w:txbxContent><w:p><w:r><w:t>框内12</w:t></w:r></w:p></w:txbxContent>'
  const read = await readHere(
    await aRawFile(
      `<w:p><w:r><w:t>框外</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>34</w:t></w:r></w:p>` +
        '<w:p><m:oMath><m:f><m:num><m:r><m:t>7602</m:t></m:r></m:num><m:den><m:r><m:t>14000</m:t></m:r></m:den></m:f></m:oMath></w:p>' +
        '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>露</w:t></w:r></w:p>',
    ),
  )
  assert.deepEqual(paragraphsOf(read), ['框外34', '框内12', '7602/14000', '露'])
})

test('a page laid out in one cell is text, and a table within a cell stands by itself', async () => {
  const p = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
  const inner = `<w:tbl><w:tr><w:tc>${p('内1')}</w:tc><w:tc>${p('内2')}</w:tc></w:tr></w:tbl>`
  const read = await readHere(
    await aRawFile(
      `<w:tbl><w:tr><w:tc>${p('一句。')}${p('二句。')}${inner}<w:p/></w:tc></w:tr></w:tbl>`,
    ),
  )
  assert.deepEqual(paragraphsOf(read), ['一句。', '二句。'])
  assert.deepEqual(rowsOf(tablesOf(read)[0]), [['内1', '内2']])
})

test('a table of contents is not read: its numbers count pages', async () => {
  const styles =
    '<w:styles xmlns:w="urn:w"><w:style w:styleId="a"><w:name w:val="toc 1"/></w:style></w:styles>'
  const document =
    '<w:document xmlns:w="urn:w"><w:body><w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>一、概况</w:t><w:tab/><w:t>3</w:t></w:r></w:p><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>'
  const read = await readHere(
    await archiveOf({ 'word/document.xml': document, 'word/styles.xml': styles }),
  )
  assert.deepEqual(paragraphsOf(read), ['正文'])
})

test('entities that multiply, files of others, and a document type at all are refused', async () => {
  const laughs =
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
  const outside = laughs.replace(/\[.*\]/, '[<!ENTITY b SYSTEM "file:///etc/passwd">]')
  const undeclared = laughs.replace(/<!DOCTYPE.*\]>/, '')
  const harmless = '<!DOCTYPE d><w:document xmlns:w="urn:w"/>'
  for (const xml of [laughs, outside, undeclared, harmless])
    await assertRefused(readHere(await archiveOf({ 'word/document.xml': xml })), 'file-broken')
})

test('a cell that says it covers a million columns is refused', async () => {
  const file = await aRawFile(
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  )
  await assertRefused(readHere(file), 'too-large', /columns/)
})
