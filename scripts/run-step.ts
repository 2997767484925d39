import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

import type { Step } from './check-steps.ts'

/** How one step ended. A skipped step counts as nothing, so it is always said aloud. */
export interface Outcome {
  readonly name: string
  readonly passed: number
  readonly failed: number
  /** Why the step, or how many of its tests, did not run. */
  readonly skipped: string | null
  readonly seconds: number
  readonly output: string
}

const Counts = z.object({
  tests: z.number(),
  passed: z.number(),
  skipped: z.number(),
})

const running = new Set<ChildProcess>()
// node's own time limit ends a test, but not a file that never gets as far as its first test.
const minutesMax = 20

/** Runs one step to its end. Never throws: a step that cannot be run has failed. */
export async function runStep(step: Step): Promise<Outcome> {
  const startedAt = performance.now()
  const ended = await attempt(step).catch((reason: unknown) => ({
    passed: 0,
    failed: 1,
    skipped: null,
    output: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason),
  }))
  return { name: step.name, seconds: (performance.now() - startedAt) / 1000, ...ended }
}

/** Ends whatever still runs, so that an interrupted run leaves no test behind. */
export function interruptSteps(): void {
  for (const program of running) program.kill('SIGTERM')
}

type Ended = Omit<Outcome, 'name' | 'seconds'>

const notRun = (why: string): Ended => ({ passed: 0, failed: 0, skipped: why, output: '' })

async function attempt(step: Step): Promise<Ended> {
  if (step.awaits !== undefined && !existsSync(step.awaits)) {
    return notRun(`there is no ${step.awaits} yet`)
  }
  if (step.tests?.length === 0) return notRun('there is no such test')
  const prepared = (await step.prepare?.()) ?? { env: {} }
  if ('skip' in prepared) return notRun(prepared.skip)
  try {
    return step.tests
      ? await runTests(step.command, step.tests, prepared.env)
      : await runCheck(step.command, prepared.env)
  } finally {
    await prepared.finish?.()
  }
}

async function runCheck(command: readonly string[], env: Environment): Promise<Ended> {
  const { code, output } = await run(command, env)
  return code === 0
    ? { passed: 1, failed: 0, skipped: null, output }
    : { passed: 0, failed: 1, skipped: null, output }
}

async function runTests(
  command: readonly string[],
  files: readonly string[],
  env: Environment,
): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'tongban-counts-'))
  try {
    const counts = join(folder, 'counts.json')
    const reporter = [
      '--test-reporter=./scripts/test-counts.ts',
      `--test-reporter-destination=${counts}`,
    ]
    const { code, output } = await run([...command, ...reporter, ...files], env)
    return { ...countTests(readIfWritten(counts), code), output }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * A test that was cancelled or left to do has not passed, and a runner that broke has failed once.
 * A test that skipped itself, for want of a program on this machine, is neither, and is said aloud.
 */
export function countTests(counts: string | null, code: number | null): Omit<Ended, 'output'> {
  if (counts === null || counts === '') return { passed: 0, failed: 1, skipped: null }
  const { tests, passed, skipped } = Counts.parse(JSON.parse(counts))
  const failed = tests - passed - skipped
  return {
    passed,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: skipped === 0 ? null : `${skipped} ${skipped === 1 ? 'test' : 'tests'}`,
  }
}

function readIfWritten(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

type Environment = Readonly<Record<string, string>>

async function run(
  command: readonly string[],
  env: Environment,
): Promise<{ readonly code: number | null; readonly output: string }> {
  // NODE_TEST_CONTEXT would tell a nested test runner that it is only a file of another run.
  const { NODE_TEST_CONTEXT: ofAnotherRun, ...outside } = process.env
  const program = spawn(process.execPath, command, {
    env: { ...outside, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(program)
  let output = ''
  for (const stream of [program.stdout, program.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const deadline = setTimeout(() => {
    output += `\nThis step did not end within ${minutesMax} minutes and was stopped.\n`
    program.kill('SIGTERM')
  }, minutesMax * 60_000)
  const code = await new Promise<number | null>((resolve, reject) => {
    program.once('error', reject)
    program.once('close', resolve)
  })
  clearTimeout(deadline)
  running.delete(program)
  return { code, output }
}
