import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { chooseSteps, readRequest, unknownNames } from './check-request.ts'
import { steps } from './check-steps.ts'
import { interruptSteps, runStep, type Outcome } from './run-step.ts'

// `npm test`: every check of the house, two at a time. The last line is the sum of all of them.

const request = readRequest(process.argv.slice(2))
const unknown = unknownNames(steps, request)
const chosen = unknown.length > 0 ? [] : chooseSteps(steps, request)
if (chosen.length === 0) {
  const asked = [...unknown, ...request.paths].join(', ')
  console.log(`Nothing is called ${asked}. Steps: ${steps.map(({ name }) => name).join(', ')}`)
}

// Whatever the steps leave behind, even when interrupted, lies in one folder that goes with the run.
// PostgreSQL may run as another account and has to pass through it.
const folder = mkdtempSync(join(tmpdir(), 'tongban-check-'))
chmodSync(folder, 0o711)
process.env['TMPDIR'] = folder
// Each file of tests is a process that loads the same house.
process.env['NODE_COMPILE_CACHE'] ??= resolve('.cache/compiled')
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    interruptSteps()
    process.exit(1)
  })
}

const waiting = [...chosen]
const outcomes: Outcome[] = []
// One more than two on larger machines: the test steps run two files at a time themselves.
const atOnce = availableParallelism() > 2 ? 3 : 2
await Promise.all(Array.from({ length: atOnce }, work))

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
for (const outcome of outcomes) {
  if (outcome.failed > 0) console.log(`\n── ${outcome.name} ──\n${complaint(outcome.output)}`)
}
process.exitCode = failed > 0 || chosen.length === 0 ? 1 : 0
console.log(`\n${passed} passed, ${failed} failed`)

async function work(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const outcome = await runStep(step)
    outcomes.push(outcome)
    console.log(line(outcome))
  }
}

function line({ name, passed, failed, skipped, seconds }: Outcome): string {
  const ran = passed + failed > 0
  const mark = failed > 0 ? '✗' : ran ? '✓' : '–'
  const result = [
    ...(ran ? [`${passed} passed, ${failed} failed`] : []),
    ...(skipped === null ? [] : [`SKIPPED: ${skipped}`]),
  ]
  return `${mark} ${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s  ${result.join('  ')}`
}

/** Of a test run only what failed, unless a file broke before its tests; of any other program everything it said. */
function complaint(output: string): string {
  const failures = output.slice(Math.max(0, output.lastIndexOf('✖ failing tests:')))
  const brokenFile = failures.includes("'test failed'")
  return (brokenFile ? output : failures).trim()
}
