/** `npm run bench`: measures each part beside a peer or a limit; `--only pdf,portal` picks some, `--full` measures a million. */
import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { measureActions } from './actions-over-http.ts'
import { measureDossier } from './dossier.ts'
import type { Effort, Measured, Part } from './measured.ts'
import { measurePortal } from './portal-page.ts'
import { measureReports } from './report-as-pdf.ts'
import { measureSpending } from './ten-years-of-spending.ts'
import { measureStarting } from './starting.ts'
import { measureTakeMany } from './take-many.ts'
import { measureReading } from './worklist-and-indicators.ts'

const parts: Readonly<Record<string, (effort: Effort) => Promise<Part>>> = {
  action: measureActions,
  reading: measureReading,
  spending: measureSpending,
  pdf: measureReports,
  dossier: measureDossier,
  portal: measurePortal,
  start: measureStarting,
  many: measureTakeMany,
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, full: { type: 'boolean', default: false } },
})
const loadBefore = loadavg()[0] ?? 0
const measured: Part[] = []
for (const name of values.only?.split(',') ?? Object.keys(parts)) {
  const measure = parts[name]
  if (!measure) throw new Error(`There is no part “${name}”: ${Object.keys(parts).join(', ')}.`)
  process.stderr.write(`measuring ${name} …\n`)
  measured.push(await measure({ isFull: values.full }))
}
process.stdout.write(result(measured))

function result(all: readonly Part[]): string {
  const [processor] = cpus()
  const commands = [
    `npm run bench -- ${process.argv.slice(2).join(' ')}`.trim(),
    ...all.flatMap((part) => part.commands),
  ]
  return `# Measured on ${new Date().toISOString().slice(0, 10)}

${String(cpus().length)} cores (${processor?.model ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB; load average ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after.
PostgreSQL's commits do not wait for the disk, the peer's neither, where a line does not say that both do.

Node ${process.version}; ${versionOf('pgbench')}; ${versionOf('soffice')}

${commands.map((command) => `    ${command}`).join('\n')}

| part | what | measured | beside | ratio | budget | reached |
| --- | --- | --- | --- | --- | --- | --- |
${all
  .flatMap((part) => part.lines)
  .map(rowOf)
  .join('\n')}
`
}

function rowOf({ part, what, measured, beside, ratio, budget, isReached }: Measured): string {
  const reached = isReached === null ? '' : isReached ? 'yes' : 'no'
  return `| ${[part, what, measured, beside, ratio, budget, reached].join(' | ')} |`
}

function versionOf(program: string): string {
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8' }).trim()
  } catch {
    return `no ${program}`
  }
}
