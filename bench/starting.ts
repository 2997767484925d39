/** How long the program takes to start on the embedded database, and what it holds a minute later. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { startServer, type BenchServer } from './bench-county.ts'
import type { Effort, Measured, Part } from './measured.ts'

const run = promisify(execFile)

/** A first start without and with the sample county, then the same county again. */
export async function measureStarting({ isFull }: Effort): Promise<Part> {
  const folder = await mkdtemp(join(tmpdir(), 'tongban-start-'))
  const started = async (name: string, sample: string): Promise<BenchServer> =>
    startServer({ DATA_DIR: join(folder, name), SAMPLE: sample })
  try {
    const [bareNode, cold] = [await timeOfNode(), await started('empty', 'none')]
    await cold.stop()
    const begun = performance.now()
    const first = await started('sample', 'daying')
    await untilReady(first.port)
    const firstMs = performance.now() - begun
    await first.stop()
    const warm: number[] = []
    for (let round = 0; round < (isFull ? 5 : 2); round += 1) {
      const server = await started('sample', 'daying')
      warm.push(server.startedInMs)
      await server.stop()
    }
    const last = await started('sample', 'daying')
    await sleep(60_000)
    const memory = residentMegabytes(last.processId)
    await last.stop()
    const line = lineBeside(`Node with an empty program: ${inSeconds(bareNode)}`, bareNode)
    return {
      lines: [
        line('a first start, empty county', cold.startedInMs, null),
        line('a first start with the whole sample county', firstMs, 90_000),
        line('a warm start with the sample county', Math.min(...warm, last.startedInMs), 3000),
        ofMemory(memory),
      ],
      commands: [],
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function lineBeside(beside: string, peerMs: number) {
  return (what: string, ms: number, limitMs: number | null): Measured => ({
    part: 'start',
    what,
    measured: inSeconds(ms),
    beside,
    ratio: `${(ms / peerMs).toFixed(0)} times as long`,
    budget: limitMs === null ? '' : `≤ ${inSeconds(limitMs)}`,
    isReached: limitMs === null ? null : ms <= limitMs,
  })
}

function ofMemory(megabytes: number | null): Measured {
  return {
    part: 'start',
    what: 'memory, 60 s after a warm start',
    measured: megabytes === null ? 'not told by this system' : `${megabytes.toFixed(0)} MB`,
    beside: '',
    ratio: '',
    budget: '≤ 500 MB',
    isReached: megabytes === null ? null : megabytes <= 500,
  }
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}

async function timeOfNode(): Promise<number> {
  const start = performance.now()
  await run(process.execPath, ['--eval', '0'])
  return performance.now() - start
}

async function untilReady(port: number): Promise<void> {
  for (;;) {
    const { status } = await fetch(`http://127.0.0.1:${String(port)}/health`)
    if (status === 200) return
    await sleep(100)
  }
}

function residentMegabytes(processId: number): number | null {
  try {
    const status = readFileSync(`/proc/${String(processId)}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
  } catch {
    return null
  }
}
