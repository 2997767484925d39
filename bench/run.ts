/** `npm run bench`: measures beside a peer or a limit and writes the result; `--only a,b` picks parts, `--quick` is small. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureActions } from './actions-over-http.ts'
import type { Effort, Measured, Part } from './measured.ts'
import { measureReportAsPdf } from './report-as-pdf.ts'
import { measureReading } from './worklist-and-indicators.ts'

const parts: Readonly<Record<string, (effort: Effort) => Promise<Part>>> = {
  a: measureActions,
  b: measureReading,
  d: measureReports,
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
})
const wanted = values.only?.split(',') ?? Object.keys(parts)
const loadBefore = loadavg()[0] ?? 0
const lines: Measured[] = []
const commands = [`node bench/run.ts ${process.argv.slice(2).join(' ')}`.trim()]
for (const name of wanted) {
  const measure = parts[name]
  if (!measure) throw new Error(`There is no part “${name}”.`)
  const part = await measure({ quick: values.quick })
  lines.push(...part.lines)
  commands.push(...part.commands)
}
const text = result()
process.stdout.write(text)
const folder = join(import.meta.dirname, 'results')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, `${new Date().toISOString().slice(0, 10)}.md`), text)

async function measureReports(): Promise<Part> {
  const { pages, medianMsPerPage, timesFaster } = await measureReportAsPdf(6)
  const line: Measured = {
    part: 'd',
    what: `a report of ${String(pages)} pages as PDF`,
    measured: `${medianMsPerPage.toFixed(1)} ms a page`,
    beside: 'a cold LibreOffice on the same content',
    ratio: timesFaster === null ? '' : `${timesFaster.toFixed(0)} times faster`,
    budget: '≤ 6 ms a page, 100 times faster',
    isReached: medianMsPerPage <= 6 && (timesFaster ?? 0) >= 100,
  }
  return { lines: [line], commands: [] }
}

function result(): string {
  const [processor] = cpus()
  const rows = lines.map(({ part, what, measured, beside, ratio, budget, isReached }) => {
    const reached = isReached === null ? '' : isReached ? 'yes' : 'no'
    return `| ${[part, what, measured, beside, ratio, budget, reached].join(' | ')} |`
  })
  return `# Measured on ${new Date().toISOString().slice(0, 10)}

${String(cpus().length)} cores (${processor?.model ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB; load average ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after: above the number of cores, others shared the machine, and only ratios count.
PostgreSQL's durability is off, for the peer too.

Node ${process.version}; ${versionOf('pgbench')}; ${versionOf('soffice')}

${commands.map((command) => `    ${command}`).join('\n')}

| part | what | measured | beside | ratio | budget | reached |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}

function versionOf(program: string): string {
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8' }).trim()
  } catch {
    return `no ${program}`
  }
}
