import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, describe, it } from 'node:test'
import exceljs from 'exceljs'
import { label } from '#kernel/label.ts'
import { createPdfRenderer } from '#platform/documents/pdf.ts'
import { fileRoutes } from '#platform/files/file-routes.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import { recordRoutes } from '#platform/http/record-routes.ts'
import { aCounty, anAccount, realClock } from '../../../tests/support/county.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { aHouse, aServer, Browser } from '../../../tests/support/house.ts'
import { reading, tablesOf } from '#platform/database/transaction.ts'
import { addNotes, noteBook } from '../../../tests/support/toy-note.ts'
import type { AuditResult } from './audit-result.ts'
import { reportAuditModule } from './module.ts'
import { reportAuditBook } from './report-audit-book.ts'
import { reportAuditRoutes } from './report-audit-routes.ts'

const database = await freshDatabase()
await addNotes(database)
const folder = mkdtempSync(join(tmpdir(), 'report-audit-'))
const toys = { name: 'toy', label: label('便条', 'Notes'), indicators: [], permissions: {} }
const house = await aHouse(database, [reportAuditModule, { ...toys, books: [noteBook] }], {
  files: await openFileStore(folder),
})
const pdf = createPdfRenderer({})
const app = await aServer(house)
recordRoutes(app, house, reportAuditBook)
reportAuditRoutes(app, house, pdf)
fileRoutes(app, house)
after(async () => {
  await app.close()
  await pdf.close()
  rmSync(folder, { recursive: true })
})

const county = await aCounty(database, realClock())
const password = 'Zhi-Ma 2026 kaimen'

async function someone(loginName: string, unitId: string): Promise<Browser> {
  const posts = [{ role: 'section-clerk', unitId }]
  await anAccount(database, { loginName, unitId, posts, password, at: realClock() })
  return new Browser(app).enter(loginName, password)
}

const clerk = await someone('clerk', county.service)
const colleague = await someone('colleague', county.service)
const stranger = await someone('stranger', county.town)

const boundary = 'xxBOUNDARYxx'
async function send(browser: Browser, name: string, content: string | Buffer): Promise<string> {
  const body = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const type = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  const sent = await browser.ask('POST', '/api/v1/files', body, type)
  assert.equal(sent.statusCode, 201, sent.body)
  return sent.json<{ id: string }>().id
}

const report = `政务服务年度总结
=一、办理情况
全年编制数据目录900条，上线880条，上线率97.78%。
三个项目支出80万元、15万元、60万元，合计165万元。`

async function audit(browser: Browser, text: string, title?: string): Promise<string> {
  const fileId = await send(browser, '总结.txt', text)
  const made = await browser.ask('POST', '/api/v1/report-audits', { input: { fileId, title } })
  assert.equal(made.statusCode, 201, made.body)
  return made.json<{ id: string }>().id
}

describe('a report that is audited', async () => {
  const id = await audit(clerk, report)
  const url = `/api/v1/report-audits/${id}`

  it('is called as it calls itself, numbered, and counted', async () => {
    const list = await clerk.ask('GET', '/api/v1/report-audits')
    const [row] = list.json<{ rows: { cells: { text: string }[] }[] }>().rows
    const year = String(realClock().getFullYear())
    assert.deepEqual(
      row?.cells.slice(0, 5).map(({ text }) => text),
      ['政务服务年度总结', `SH-${year}-0001`, '8', '1', '0'],
    )
  })

  it('opens with every figure marked, and each finding linked to its place', async () => {
    const result = (await clerk.ask('GET', `${url}/result`)).json<AuditResult>()
    const { figures, follows, contradicts } = result.tally
    assert.deepEqual({ figures, contradicts }, { figures: 8, contradicts: 1 })
    assert.ok(follows >= 1)
    const [wrong] = result.findings
    assert.equal(wrong?.verdict, 'contradicts')
    const marked = result.blocks.flatMap((block) => (block.is === 'paragraph' ? block.pieces : []))
    const mark = marked.find(({ figure }) => figure?.id === wrong.figureId)
    assert.deepEqual([mark?.text, mark?.figure?.findings], ['165万元', [1]])
    assert.equal(marked.map(({ text }) => text).join(''), report.replaceAll('\n', ''))
  })

  it('is said in the reader’s language, the report’s own words left as they are', async () => {
    const english = await clerk.ask('GET', `${url}/result`, undefined, { 'accept-language': 'en' })
    const [wrong] = english.json<AuditResult>().findings
    assert.equal(wrong?.verdictLabel, 'Contradicts')
    assert.match(wrong.quote, /合计165万元/)
  })

  it('is seen by the section, and by nobody of another', async () => {
    for (const end of ['', '/result', '/audit.pdf', '/audit.xlsx']) {
      assert.equal((await colleague.ask('GET', url + end)).statusCode, 200, end)
      assert.equal((await stranger.ask('GET', url + end)).statusCode, 404, end)
    }
  })

  it('comes on paper and as a table whose cells are never formulas', async () => {
    const paper = await clerk.ask('GET', `${url}/audit.pdf`)
    assert.equal(paper.rawPayload.subarray(0, 5).toString(), '%PDF-')
    const table = await clerk.ask('GET', `${url}/audit.xlsx`)
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.read(Readable.from([table.rawPayload]))
    const cells: unknown[] = []
    workbook.worksheets[0]?.eachRow((row) => {
      row.eachCell((cell) => cells.push([cell.type, cell.numFmt]))
    })
    assert.ok(cells.length > 10)
    for (const cell of cells) assert.deepEqual(cell, [exceljs.ValueType.String, '@'])
  })

  it('is put away with a reason and stays readable', async () => {
    const input = { reason: '重复了' }
    const put = await clerk.ask('POST', `${url}/put-away`, { version: 1, input })
    assert.equal(put.statusCode, 200, put.body)
    assert.equal((await clerk.ask('GET', `${url}/result`)).statusCode, 200)
    const again = await clerk.ask('POST', `${url}/put-away`, { version: 2, input })
    assert.equal(again.statusCode, 409)
  })
})

describe('the journal', () => {
  it('keeps the digest of the file and the counts, and nothing of the text', async () => {
    const id = await audit(clerk, report, '另一个标题')
    const rows = await reading(database, (tx) =>
      tablesOf<'platform'>(tx)
        .selectFrom('platform.journal')
        .select('body')
        .where('recordId', '=', id)
        .execute(),
    )
    const body = rows.map((row) => row.body).join('')
    assert.match(body, /"fileDigest":"[0-9a-f]{64}"/)
    assert.match(body, /"contradictions":1/)
    assert.ok(!body.includes('165万元'))
  })
})

describe('a file', () => {
  it('that is a web page belongs to an audit, and to no other record', async () => {
    const page = '<!doctype html><html><body><p>编制900条，上线880条。</p></body></html>'
    const fileId = await send(clerk, '网页.html', page)
    const kept = await clerk.ask('POST', '/api/v1/report-audits', { input: { fileId } })
    assert.equal(kept.statusCode, 201, kept.body)
    const { id } = kept.json<{ id: string }>()
    const served = await clerk.ask('GET', `/api/v1/report-audits/${id}/files/${fileId}`)
    assert.match(String(served.headers['content-type']), /^text\/plain/)
    assert.match(String(served.headers['content-disposition']), /^attachment/)
  })

  it('of somebody else is not audited', async () => {
    const fileId = await send(stranger, '总结.txt', report)
    const made = await clerk.ask('POST', '/api/v1/report-audits', { input: { fileId } })
    assert.equal(made.statusCode, 422)
  })
})
