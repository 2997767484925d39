import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { aCounty, anAccount, realClock } from '../../../tests/support/county.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { aHouse, aServer, Browser } from '../../../tests/support/house.ts'
import {
  addNotes,
  aPerson,
  noteBook,
  noteKind,
  writeNote,
} from '../../../tests/support/toy-note.ts'
import { label } from '#kernel/label.ts'
import { create } from '../actions/create.ts'
import { inTransaction, reading, tablesOf } from '../database/transaction.ts'
import { recordRoutes } from '../http/record-routes.ts'
import { newId } from '../ids.ts'
import { fileRoutes } from './file-routes.ts'
import { fileBytesMax, openFileStore } from './file-store.ts'
import { ownFiles } from './record-files.ts'

const database = await freshDatabase()
await addNotes(database)
const folder = mkdtempSync(join(tmpdir(), 'file-routes-'))
const toys = { name: 'toy', label: label('便条', 'Notes'), indicators: [], permissions: {} }
const house = await aHouse(database, [{ ...toys, books: [noteBook] }], {
  files: await openFileStore(folder),
})
const app = await aServer(house)
recordRoutes(app, house, noteBook)
fileRoutes(app, house)
after(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const county = await aCounty(database, realClock())
const password = 'Zhi-Ma 2026 kaimen'
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')

async function someone(loginName: string): Promise<{ accountId: string; browser: Browser }> {
  const story = { loginName, unitId: county.service, password, at: realClock() }
  const posts = [{ role: 'section-clerk', unitId: county.service }]
  const accountId = await anAccount(database, { ...story, posts })
  return { accountId, browser: await new Browser(app).enter(loginName, password) }
}

const boundary = 'xxBOUNDARYxx'
const type = { 'content-type': `multipart/form-data; boundary=${boundary}` }

function form(name: string, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n` +
        'content-type: application/pdf\r\n\r\n',
    ),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
}

interface Answer {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly code: string
}

async function send(browser: Browser, name: string, content: Buffer) {
  const response = await browser.ask('POST', '/api/v1/files', form(name, content), type)
  return { status: response.statusCode, ...response.json<Answer>() }
}

async function aNote(accountId: string): Promise<string> {
  const actor = aPerson({ accountId, unitId: county.service, grants: { 'toy.write': 'county' } })
  const request = { actor, input: { title: '便条', body: '内容' }, happenedAt: realClock() }
  return inTransaction(database, async (tx) => {
    const { record } = await create(tx, noteKind, writeNote, request)
    return record.id
  })
}

function countFiles(): Promise<number> {
  return reading(database, async (tx) => {
    const rows = await tablesOf<'platform'>(tx).selectFrom('platform.file').select('id').execute()
    return rows.length
  })
}

const arriving = (): readonly string[] => readdirSync(join(folder, 'arriving'))

describe('sending a file', () => {
  let clerk: Awaited<ReturnType<typeof someone>>
  before(async () => {
    clerk = await someone('sender')
  })

  it('is for whoever is signed in, on a page of his own', async () => {
    const nobody = await send(new Browser(app), 'a.png', png)
    assert.equal(nobody.status, 401)
    const forged = new Browser(app)
    forged.token = clerk.browser.token
    assert.equal((await send(forged, 'a.png', png)).status, 403)
    assert.equal(await countFiles(), 0)
  })

  it('is of the kind that its content shows, whatever it is called', async () => {
    const sent = await send(clerk.browser, 'invoice.pdf', png)
    assert.deepEqual([sent.status, sent.mediaType], [201, 'image/png'])
  })

  it('refuses what would run, under the name and type of a paper', async () => {
    for (const content of ['MZ\u0090\0\u0003', '<script>1</script>', '#!/bin/sh\n']) {
      const sent = await send(clerk.browser, '发票.pdf', Buffer.from(content, 'latin1'))
      assert.deepEqual([sent.status, sent.code], [415, 'wrong-file-type'], content)
    }
    assert.deepEqual(arriving(), [])
  })

  it('keeps the last part of the name alone', async () => {
    const sent = await send(clerk.browser, '../../etc/..\\合同\u202e.png', png)
    assert.equal(sent.name, '合同.png')
  })

  it('takes as much as is allowed and refuses one byte more, leaving nothing behind', async () => {
    const before = await countFiles()
    const most = Buffer.alloc(fileBytesMax, 'a')
    assert.equal((await send(clerk.browser, 'most.txt', most)).status, 201)
    const tooMuch = await send(clerk.browser, 'more.txt', Buffer.alloc(fileBytesMax + 1, 'a'))
    assert.deepEqual([tooMuch.status, tooMuch.code], [413, 'too-large'])
    assert.equal(await countFiles(), before + 1)
    assert.deepEqual(arriving(), [])
  })

  it('says what is missing in a form without a file', async () => {
    const empty = Buffer.from(`--${boundary}--\r\n`)
    const response = await clerk.browser.ask('POST', '/api/v1/files', empty, type)
    assert.equal(response.statusCode, 422, response.body)
  })

  it('leaves nothing of a sending that broke off', async () => {
    const before = await countFiles()
    const half = form('half.png', Buffer.concat([png, Buffer.alloc(100_000)])).subarray(0, 50_000)
    const { browser } = clerk
    const cut = await browser.ask('POST', '/api/v1/files', half, type)
    assert.ok(cut.statusCode >= 400 && cut.statusCode < 500, cut.body)
    const address = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
    const socket = connect(Number(address.port), address.hostname)
    socket.write(
      `POST /api/v1/files HTTP/1.1\r\nhost: x\r\ncookie: tongban_session=${browser.token}\r\n` +
        `x-csrf-token: ${browser.csrf}\r\ncontent-type: ${type['content-type']}\r\n` +
        'content-length: 1000000\r\n\r\n',
    )
    socket.write(half)
    while (arriving().length === 0) await sleep(20)
    socket.destroy()
    while (arriving().length > 0) await sleep(20)
    assert.equal(await countFiles(), before)
  })

  it('stops who only ever sends and never uses', async () => {
    const hoarder = await someone('hoarder')
    const { accountId: uploadedBy } = hoarder
    await inTransaction(database, (tx) =>
      tablesOf<'platform'>(tx)
        .insertInto('platform.file')
        .values(
          Array.from({ length: 200 }, () => ({
            ...{ id: newId(), name: 'a', digest: 'a'.repeat(64), sizeBytes: 1 },
            ...{ mediaType: 'text/plain', uploadedBy, uploadedAt: realClock() },
          })),
        )
        .execute(),
    )
    assert.equal((await send(hoarder.browser, 'a.png', png)).status, 429)
  })
})

describe('a file', () => {
  it('is read through the record that owns it, by whoever sees that record', async () => {
    const owner = await someone('owner')
    const other = await someone('other')
    const [note, second] = [await aNote(owner.accountId), await aNote(owner.accountId)]
    const { id } = await send(owner.browser, '照片.png', png)
    const read = (browser: Browser, record: string) =>
      browser.ask('GET', `/api/v1/notes/${record}/files/${id}`)
    assert.equal((await read(owner.browser, note)).statusCode, 404, 'nobody owns it yet')
    await own(note, owner.accountId, id)
    const found = await read(owner.browser, note)
    assert.equal(found.statusCode, 200)
    assert.deepEqual(found.rawPayload, png)
    assert.equal(found.headers['content-type'], 'image/png')
    assert.equal(found.headers['x-content-type-options'], 'nosniff')
    assert.equal(found.headers['cache-control'], 'private, no-store')
    assert.equal((await read(owner.browser, second)).statusCode, 404, 'another record')
    assert.equal((await read(other.browser, note)).statusCode, 404, 'another person')
    assert.equal((await read(new Browser(app), note)).statusCode, 401)
  })

  it('becomes the record’s of nobody but its sender, and of one record only', async () => {
    const sender = await someone('first-sender')
    const thief = await someone('thief')
    const { id } = await send(sender.browser, '照片.png', png)
    const theirs = await aNote(thief.accountId)
    await assert.rejects(own(theirs, thief.accountId, id), { code: 'invalid' })
    const mine = await aNote(sender.accountId)
    await own(mine, sender.accountId, id)
    await own(mine, sender.accountId, id)
    const again = await aNote(sender.accountId)
    await assert.rejects(own(again, sender.accountId, id), { code: 'invalid' })
  })
})

function own(recordId: string, accountId: string, id: string): Promise<void> {
  const owner = { kind: 'toy.note', recordId, accountId }
  return inTransaction(database, (tx) => ownFiles(tx, owner, [id]))
}
