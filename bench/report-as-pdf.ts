/** Milliseconds a page of a report as PDF, warm, beside a cold LibreOffice on the same content. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { paragraph, type OfficialDocument } from '#platform/documents/document.ts'
import { aForm } from '#platform/documents/example-form.ts'
import { aReport } from '#platform/documents/example-report.ts'
import { createPdfRenderer } from '#platform/documents/pdf.ts'
import { renderWord } from '#platform/documents/word.ts'
import type { Effort, Measured, Part } from './measured.ts'

const run = promisify(execFile)
interface ReportAsPdf {
  readonly pages: number
  readonly medianMsPerPage: number
  /** The whole conversion by a LibreOffice that was not running; null where there is none. */
  readonly libreOfficeMs: number | null
  readonly timesFaster: number | null
}

/** A paper of one page, a report of some pages and a long one, each beside LibreOffice, which is passed over aloud where it is missing. */
export async function measureReports({ isFull }: Effort): Promise<Part> {
  const lines: Measured[] = []
  for (const copies of [0, 1, 6])
    lines.push(lineOf(await measureReportAsPdf(copies, isFull ? 15 : 7)))
  lines.push(lineOfForms(await measureForms(isFull ? 300 : 60)))
  return { lines, commands: ['soffice --headless --convert-to pdf report.docx'] }
}

function lineOf({ pages, medianMsPerPage, libreOfficeMs, timesFaster }: ReportAsPdf): Measured {
  const isQuick = medianMsPerPage <= 6
  // A cold LibreOffice takes a second whatever the length: see decision 0015.
  const isShort = pages <= 2
  return {
    part: 'pdf',
    what: `a paper of ${String(pages)} pages as PDF`,
    measured: `${medianMsPerPage.toFixed(1)} ms a page`,
    beside:
      libreOfficeMs === null
        ? 'SKIPPED: there is no LibreOffice on this machine'
        : `a cold LibreOffice on the same content: ${(libreOfficeMs / pages).toFixed(0)} ms a page`,
    ratio: timesFaster === null ? '' : `${timesFaster.toFixed(0)} times faster`,
    budget: isShort ? '≤ 6 ms a page, 100 times faster' : '≤ 6 ms a page',
    isReached:
      isQuick && isShort && timesFaster === null
        ? null
        : isQuick && (!isShort || (timesFaster ?? 0) >= 100),
  }
}

function lineOfForms(medianMs: number): Measured {
  return {
    part: 'pdf',
    what: 'the paper of a claim as PDF',
    measured: `${medianMs.toFixed(1)} ms a page`,
    beside: 'its own budget only',
    ratio: '',
    budget: '≤ 6 ms a page',
    isReached: medianMs <= 6,
  }
}

async function measureForms(rounds: number): Promise<number> {
  const renderer = createPdfRenderer()
  await renderer.renderForm(aForm())
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const form = aForm({ organ: `大英县第${String(round)}局（样例）` })
    times.push(await timed(() => renderer.renderForm(form)))
  }
  await renderer.close()
  return times.sort((left, right) => left - right)[Math.floor(rounds / 2)] ?? 0
}

/** Sets a report of prose, tables and figures again and again; `copies` makes it as many times as long. */
async function measureReportAsPdf(copies: number, rounds: number): Promise<ReportAsPdf> {
  const renderer = createPdfRenderer()
  await renderer.warmUp()
  const times: number[] = []
  let pages = 0
  for (let round = 0; round < rounds; round += 1) {
    const report = aReportOf(copies, round)
    let pdf = new Uint8Array()
    times.push(await timed(async () => void (pdf = new Uint8Array(await renderer.render(report)))))
    pages = countPages(pdf)
  }
  await renderer.close()
  const median = times.sort((left, right) => left - right)[Math.floor(rounds / 2)] ?? 0
  const libreOfficeMs = await findLibreOfficeMs(aReportOf(copies, rounds))
  return {
    pages,
    medianMsPerPage: median / pages,
    libreOfficeMs,
    timesFaster: libreOfficeMs === null ? null : libreOfficeMs / median,
  }
}

/** A new organ each time, so that nothing can be answered from memory. */
function aReportOf(copies: number, round: number): OfficialDocument {
  const body = aReport().blocks.filter((block) => block.kind !== 'signature')
  const opening = paragraph(`第${String(round)}份：收到材料，按规定办理。`)
  const blocks = [
    opening,
    ...Array.from({ length: copies }, () => body).flat(),
    { kind: 'signature' } as const,
  ]
  return aReport({ blocks, organ: `大英县第${String(round)}局（样例）` })
}

function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  )
}

async function findLibreOfficeMs(report: OfficialDocument): Promise<number | null> {
  const folder = await mkdtemp(join(tmpdir(), 'report-'))
  try {
    await writeFile(join(folder, 'report.docx'), await renderWord(report))
    const options = [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
    ]
    return await timed(() => run('soffice', [...options, join(folder, 'report.docx')]))
  } catch (reason) {
    if (reason instanceof Error && 'code' in reason && reason.code === 'ENOENT') return null
    throw reason
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
