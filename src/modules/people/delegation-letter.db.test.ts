import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { shanghaiDate } from '#kernel/dates.ts'
import type { RecordFace } from '#kernel/face.ts'
import { fileRoutes } from '#platform/files/file-routes.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import { recordRoutes } from '#platform/http/record-routes.ts'
import { aCounty, anAccount, realClock } from '../../../tests/support/county.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { aHouse, aServer, Browser } from '../../../tests/support/house.ts'
import { aSmallPdf } from '../../../tests/support/small-pdf.ts'
import { delegationBook } from './delegation-book.ts'
import { peopleModule } from './module.ts'

const database = await freshDatabase()
const county = await aCounty(database, realClock())
const folder = mkdtempSync(join(tmpdir(), 'letters-'))
const house = await aHouse(database, [peopleModule], { files: await openFileStore(folder) })
const app = await aServer(house)
recordRoutes(app, house, delegationBook)
fileRoutes(app, house)
after(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const password = 'Zhi-Ma 2026 kaimen'
const today = shanghaiDate(realClock().getTime())
const maker = await someone('leader', 'leader-in-charge')
const deputy = await someone('deputy', 'section-head')
const stranger = await someone('stranger', 'section-clerk')

async function someone(loginName: string, role: string) {
  const unitId = county.service
  const story = { loginName, unitId, password, at: realClock(), posts: [{ role, unitId }] }
  const accountId = await anAccount(database, story)
  return { accountId, browser: await new Browser(app).enter(loginName, password) }
}

async function upload({ browser }: typeof maker, name: string): Promise<string> {
  const data = new FormData()
  data.append('file', new Blob([new Uint8Array(aSmallPdf(name))]), name)
  const sent = new Response(data)
  const body = Buffer.from(await sent.arrayBuffer())
  const type = sent.headers.get('content-type') ?? ''
  const response = await browser.ask('POST', '/api/v1/files', body, { 'content-type': type })
  assert.equal(response.statusCode, 201, response.body)
  return response.json<{ id: string }>().id
}

async function aDelegation(letterFileIds?: readonly string[]) {
  const response = await maker.browser.ask('POST', '/api/v1/delegations', {
    input: {
      toAccountId: deputy.accountId,
      from: today,
      to: today,
      reason: '出差',
      ...(letterFileIds ? { letterFileIds } : {}),
    },
  })
  return { status: response.statusCode, ...response.json<{ id: string; code?: string }>() }
}

async function papersOf(id: string) {
  const response = await maker.browser.ask('GET', `/api/v1/delegations/${id}`)
  return response.json<RecordFace>().papers
}

async function attach(id: string, letterFileIds: readonly string[]) {
  const url = `/api/v1/delegations/${id}/attach-letter`
  return maker.browser.ask('POST', url, { version: 1, input: { letterFileIds } })
}

describe('the letter of authority of a delegation', () => {
  it('stands among its papers, and whoever may see the record opens it there', async () => {
    const { id } = await aDelegation([await upload(maker, '委托书.pdf')])
    const [paper] = await papersOf(id)
    assert.equal(paper?.title, '委托书：委托书.pdf')
    const href = paper.href ?? ''
    house.visitors.drop()
    for (const { browser } of [maker, deputy])
      assert.equal((await browser.ask('GET', href)).statusCode, 200)
    assert.equal((await stranger.browser.ask('GET', href)).statusCode, 404)
    assert.equal((await new Browser(app).ask('GET', href)).statusCode, 401)
  })

  it('is reached through its own record alone', async () => {
    const file = await upload(maker, '另一份.pdf')
    const { id } = await aDelegation([file])
    const other = await aDelegation()
    const asked = async (record: string) =>
      (await maker.browser.ask('GET', `/api/v1/delegations/${record}/files/${file}`)).statusCode
    assert.deepEqual([await asked(id), await asked(other.id)], [200, 404])
  })

  it('may be attached when it is signed later, beside what is there', async () => {
    const { id } = await aDelegation([await upload(maker, '一.pdf')])
    const response = await attach(id, [await upload(maker, '二.pdf')])
    assert.ok(response.statusCode < 300, response.body)
    const titles = (await papersOf(id)).map(({ title }) => title)
    assert.deepEqual(titles, ['委托书：一.pdf', '委托书：二.pdf'])
  })

  it('is nobody else’s file, nor more than five', async () => {
    const foreign = await upload(stranger, '别人的.pdf')
    assert.equal((await aDelegation([foreign])).code, 'invalid')
    const { id } = await aDelegation([await upload(maker, '甲.pdf')])
    const files = []
    for (const name of ['乙', '丙', '丁', '戊', '己'])
      files.push(await upload(maker, `${name}.pdf`))
    assert.equal((await attach(id, files)).json<{ code: string }>().code, 'invalid')
    assert.equal((await papersOf(id)).length, 1)
  })
})
