import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** The whole program with the sample county in it, as an operator starts it. */
export interface SampleServer {
  readonly address: string
  readonly dataDirectory: string
  readonly stop: () => Promise<void>
}

/** Starts the program on a free port and waits until the sample county is ready to use. */
export async function startSampleServer(): Promise<SampleServer> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'tongban-journeys-'))
  const program = spawn(process.execPath, ['src/main.ts'], {
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDirectory,
      SAMPLE: 'daying',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(program, 'exit')
  let said = ''
  for (const stream of [program.stdout, program.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  async function stop(): Promise<void> {
    program.kill('SIGTERM')
    await ended
    rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
  }
  for (;;) {
    if (program.exitCode !== null) throw new Error(`The program ended before it answered:\n${said}`)
    const address = /answers at (http:\S+)/.exec(said)?.[1]
    if (address !== undefined && (await isReady(address))) return { address, dataDirectory, stop }
    await setTimeout(200)
  }
}

/** Each account's password, as its operator reads them. */
export function readPasswords(dataDirectory: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(dataDirectory, 'sample-accounts.json'), 'utf8')
  const known = JSON.parse(text) as readonly { account: string; password: string }[]
  return new Map(known.map(({ account, password }) => [account, password]))
}

async function isReady(address: string): Promise<boolean> {
  return (await fetch(`${address}/health`)).ok
}
