import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { label } from '#kernel/label.ts'
import { takeDataFolder } from '#platform/database/embedded-lock.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { openKeystore } from '#platform/journal/keystore.ts'
import { noteEvent } from '#platform/journal/note-event.ts'
import { sealJournal } from '#platform/journal/seal.ts'
import { ensureSealKey } from '#platform/journal/seal-key-store.ts'
import { verifyJournalCommand } from '#platform/journal/verify-journal-command.ts'
import { parseSettings } from '#platform/settings.ts'

import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { aTerminal, type Answer } from '../../../tests/support/terminal.ts'
import { askServer } from './ask-server.ts'
import { defineCommand } from './command.ts'
import { serveCommands } from './server-socket.ts'

const database = await freshDatabase()
const folder = mkdtempSync(join(tmpdir(), 'socket-'))
const settings = parseSettings({ DATA_DIR: folder })
const house = { settings, database, modules: [] as House['modules'] } as House
const socket = join(folder, 'server.sock')
let publicKey = ''
let letGo = (): void => undefined

const waits = defineCommand({
  name: 'wait',
  summary: label('等。', 'Wait.'),
  options: {},
  needsHouse: () => true,
  async run(_values, { write }) {
    write('waiting')
    await new Promise<void>((resolve) => {
      letGo = resolve
    })
    write('done')
    return 0
  },
})
const alone = defineCommand({
  name: 'alone',
  summary: label('自己做。', 'Do it here.'),
  options: {},
  run: () => Promise.resolve(0),
})
const commands = [verifyJournalCommand, waits, alone]
const verify = (): readonly string[] => ['verify-journal', '--public-key', publicKey]

before(async () => {
  const keystore = openKeystore({ directory: join(folder, 'keys'), secretKey: 'a'.repeat(32) })
  const now = new Date()
  publicKey = await inTransaction(database, async (tx) => {
    const key = await ensureSealKey(tx, { keystore, now })
    await noteEvent(tx, {
      ...{ name: 'start', about: null, actorId: null, address: 'here', outcome: 'ok' },
      happenedAt: now,
    })
    return key.publicKey
  })
  await inTransaction(database, (tx) => sealJournal(tx, { keystore, now }))
})
after(() => {
  rmSync(folder, { recursive: true })
})

async function ask(argv: readonly string[]): Promise<Answer | null> {
  const lines: string[] = []
  const code = await askServer(argv, {
    ...{ settings, language: 'zh', directory: folder },
    write: (line) => lines.push(line),
  })
  return code === null ? null : { code, said: lines.join('\n') }
}

async function cli(argv: readonly string[], dataDirectory = folder): Promise<Answer> {
  const program = join(import.meta.dirname, '../../cli.ts')
  const { DATABASE_URL: other, LANG: language, LC_ALL: all, ...outside } = process.env
  const child = spawn(process.execPath, [program, ...argv], {
    env: { ...outside, DATA_DIR: dataDirectory },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code: code as Answer['code'], said: said.trimEnd() }
}

test('a terminal beside a running server gets the answer that the server itself would give', async () => {
  const stop = await serveCommands(commands, house)
  try {
    assert.equal(statSync(socket).mode & 0o777, 0o600)
    const direct = await aTerminal(commands, house)(verify())
    assert.match(direct.said, /看了 1 行、1 号封存/)
    assert.deepEqual(await ask(verify()), direct)
    assert.deepEqual(await cli(verify()), direct)
    const wrong = await ask(['verify-journal'])
    assert.equal(wrong?.code, 2)
  } finally {
    await stop()
  }
  assert.equal(existsSync(socket), false)
  assert.equal(await ask(verify()), null)
})

test('the server does only what needs its database, and outlives nonsense', async () => {
  const stop = await serveCommands(commands, house)
  try {
    assert.deepEqual(await ask(['alone']), { code: 1, said: '这个命令不经过服务器。' })
    const stranger = connect(socket)
    stranger.end('hello\n')
    await new Promise((resolve) => stranger.once('close', resolve))
    assert.equal((await ask(verify()))?.code, 0)
  } finally {
    await stop()
  }
})

test('a server that stops ends the running command first, and waits for no terminal that is silent', async () => {
  const stop = await serveCommands(commands, house)
  const silent = connect(socket)
  silent.on('error', () => undefined)
  await new Promise<void>((resolve) => silent.once('connect', resolve))
  const asked = ask(['wait'])
  while (letGo.name === 'letGo') await new Promise((resolve) => setTimeout(resolve, 10))
  const stopped = stop()
  letGo()
  assert.deepEqual(await asked, { code: 0, said: 'waiting\ndone' })
  await stopped
})

test('the socket of a program that was killed is nobody, and the next server takes its place', async () => {
  const dead = spawn(process.execPath, [
    '-e',
    `require('net').createServer().listen(${JSON.stringify(socket)}, () => process.kill(process.pid, 'SIGKILL'))`,
  ])
  await new Promise((resolve) => dead.once('exit', resolve))
  assert.equal(existsSync(socket), true)
  assert.equal(await ask(verify()), null)
  const stop = await serveCommands(commands, house)
  assert.equal((await ask(verify()))?.code, 0)
  await stop()
})

test('a terminal that finds the folder taken, but no server to ask, says who has it', async () => {
  const place = join(folder, 'taken')
  const giveBack = await takeDataFolder(place)
  try {
    const { code, said } = await cli(['migrate'], place)
    assert.equal(code, 1)
    assert.match(said, /^Another Tongban \(process \d+\) is using/)
  } finally {
    giveBack()
  }
})

test('a mistyped folder does not become a new county', async () => {
  const place = join(folder, 'mistyped')
  const { code, said } = await cli(verify(), place)
  assert.deepEqual({ code, said }, { code: 1, said: `${place} 里没有数据库。请检查 DATA_DIR。` })
  writeFileSync(join(folder, 'kept'), '')
  assert.equal(existsSync(place), false)
})
