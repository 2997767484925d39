import { fixedExpressions } from '../rules-in-force.ts'
import { rulesOfYear } from '../rule-row.ts'
import { parseNarrative } from '../narrative/narrative.ts'
import { findUnboundFigures } from '../narrative/unbound-figures.ts'
import type { Report, ReportCell, ReportFigure } from './report.ts'
import type { ReportPart } from './report-face.ts'

/** Reads what a report holds as parts. */
export interface PartsReader {
  /** One list of parts for each paragraph. */
  readonly paragraphs: (raw: string) => readonly (readonly ReportPart[])[]
  readonly cell: (cell: ReportCell) => readonly ReportPart[]
}

/** Reads texts and cells of one report into parts: words, figures with their source, and numbers nothing vouches for. */
export function partsReader(report: Pick<Report, 'figures' | 'quoted' | 'year'>): PartsReader {
  const figures = new Map(report.figures.map((one) => [one.name, one]))
  const fixed = [
    ...rulesOfYear(fixedExpressions, report.year),
    ...report.quoted.map((text) => ({ text })),
  ]
  const partOf = (name: string, said?: string): ReportPart => {
    const found = figures.get(name)
    return found === undefined || found.number === null
      ? { type: 'unsourced', text: said ?? name, why: unknown }
      : figurePart(found, found.number, said)
  }
  const ofText = (raw: string): ReportPart[] => {
    const typed = findUnboundFigures(raw, fixed)
    return parseNarrative(raw).flatMap((part) =>
      part.type === 'figure'
        ? [partOf(part.name)]
        : splitTyped(
            part.text,
            typed.map(({ from, to }) => [from - part.from, to - part.from]),
          ),
    )
  }
  return {
    paragraphs: (raw) =>
      raw
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ofText(line.trim())),
    cell: ({ raw, vouchedBy, isWritten }) => {
      if (vouchedBy !== undefined) return [partOf(vouchedBy, raw)]
      return isWritten === true ? ofText(raw) : cellParts(raw)
    },
  }

  // Targets and weights in a table are what was approved, not what is claimed.
  function cellParts(raw: string): ReportPart[] {
    return parseNarrative(raw).map((part) =>
      part.type === 'figure' ? partOf(part.name) : { type: 'text', text: part.text },
    )
  }
}

const unknown = '系统里没有这个数'
const typedByHand = '手写的数，没有来源'

function figurePart({ name, text, face }: ReportFigure, source: number, said?: string): ReportPart {
  return { type: 'figure', name, text: said ?? text, source, figure: face }
}

function splitTyped(text: string, spans: readonly (readonly [number, number])[]): ReportPart[] {
  const parts: ReportPart[] = []
  let at = 0
  for (const [from, to] of spans) {
    if (from < at || to > text.length) continue
    if (from > at) parts.push({ type: 'text', text: text.slice(at, from) })
    parts.push({ type: 'unsourced', text: text.slice(from, to), why: typedByHand })
    at = to
  }
  if (at < text.length) parts.push({ type: 'text', text: text.slice(at) })
  return parts
}
