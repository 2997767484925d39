import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { pino } from 'pino'
import type { FastifyInstance } from 'fastify'
import { parseSettings } from '#platform/settings.ts'
import { freshDatabase } from '../tests/support/fresh-database.ts'
import { aHouse, Browser } from '../tests/support/house.ts'
import { aTerminal } from '../tests/support/terminal.ts'
import { buildApp, modules } from './app.ts'
import { newSetUpCodeCommand } from './new-set-up-code-command.ts'
import { setUpLines } from './offer-set-up.ts'

const database = await freshDatabase()
const dataDirectory = await mkdtemp(join(tmpdir(), 'set-up-'))
after(() => rm(dataDirectory, { recursive: true }))
const settings = parseSettings({ DATA_DIR: dataDirectory })
const house = await aHouse(database, modules, { settings })
const type = aTerminal([newSetUpCodeCommand], house)

async function start(): Promise<FastifyInstance> {
  const app = await buildApp(house, pino({ level: 'silent' }), () => null)
  after(() => app.close())
  return app
}

describe('an empty county that two processes started on', () => {
  const code = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b/
  const input = {
    ...{ name: '蓬溪县', code: '510921' },
    system: { loginName: 'xitong', displayName: '系统管理员' },
    security: { loginName: 'anquan', displayName: '安全管理员' },
    audit: { loginName: 'shenji', displayName: '审计管理员' },
  }

  it('has its code printed by one, and the other says how to make a new one', async () => {
    const [first, second] = await Promise.all([setUpLines(house, ''), setUpLines(house, '')])
    const printed = [first, second].map((lines) => code.exec(lines.join())?.[0] ?? '')
    assert.equal(printed.filter((one) => one !== '').length, 1)
    assert.equal(await readFile(join(dataDirectory, 'setup-code'), 'utf8'), `${printed.join('')}\n`)
    assert.equal(
      [first, second].filter((lines) => lines.join().includes('new-set-up-code')).length,
      1,
    )
  })

  it('bears its name on the site of both from the moment on which one opens it', async () => {
    const [one, other] = [await start(), await start()]
    const addresses = ['/', '/en', '/?size=large', '/faults']
    for (const app of [one, other])
      for (const address of addresses)
        assert.doesNotMatch((await app.inject(address)).body, /蓬溪县/)
    const made = await type(['new-set-up-code'])
    assert.equal(made.code, 0, made.said)
    const body = { code: code.exec(made.said)?.[0], input }
    const opened = await new Browser(one).ask('POST', '/api/v1/set-up', body)
    assert.equal(opened.statusCode, 201, opened.body)
    for (const address of addresses)
      assert.match((await one.inject(address)).body, /蓬溪县/, address)
    // Another process looks once a second.
    await new Promise((resolve) => setTimeout(resolve, 1000))
    for (const address of addresses)
      assert.match((await other.inject(address)).body, /蓬溪县/, address)
  })

  it('needs no code any more', async () => {
    const refused = await type(['new-set-up-code'])
    assert.equal(refused.code, 1)
    assert.match(refused.said, /已经开通/)
    assert.deepEqual(await setUpLines(house, ''), [])
    await assert.rejects(readFile(join(dataDirectory, 'setup-code')))
  })
})
