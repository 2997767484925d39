import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'lock-'))
after(() => {
  rmSync(folder, { recursive: true })
})
const lockModule = new URL('./embedded-lock.ts', import.meta.url).href
const program = `
  const { takeDataFolder } = await import(${JSON.stringify(lockModule)})
  try { await takeDataFolder(process.argv[1]); console.log('won') } catch (error) { console.log(error.constructor.name) }
  setInterval(() => {}, 1000)`

/** A program that tries to take the folder and stays; gives what it said of the outcome. */
async function tryIn(
  place: string,
): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, place], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, said: chunk.toString().trim() }
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

void test('Of two programs that start together on one folder exactly one gets it', async () => {
  const both = await Promise.all([tryIn(join(folder, 'two')), tryIn(join(folder, 'two'))])
  await Promise.all(both.map(({ child }) => kill(child)))
  assert.deepEqual(both.map(({ said }) => said).sort(), ['DataFolderTaken', 'won'])
})

void test('The folder of a program that was killed is taken over', async () => {
  const first = await tryIn(join(folder, 'stale'))
  await kill(first.child)
  const second = await tryIn(join(folder, 'stale'))
  await kill(second.child)
  assert.deepEqual([first.said, second.said], ['won', 'won'])
})

void test('Of five programs that find the folder of a killed one exactly one takes it over', async () => {
  const place = join(folder, 'stale-for-five')
  const first = await tryIn(place)
  await kill(first.child)
  const all = await Promise.all(Array.from({ length: 5 }, () => tryIn(place)))
  await Promise.all(all.map(({ child }) => kill(child)))
  assert.equal(all.filter(({ said }) => said === 'won').length, 1)
})
