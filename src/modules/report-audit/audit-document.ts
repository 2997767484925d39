import type { ReadDocument } from '#platform/reading/read-document.ts'
import { compare, rounded, dividedBy, exactInteger } from '#kernel/exact.ts'
import type { Audit, Figure, Finding, Knowledge, Place } from './audit.ts'
import type { Quantity } from './quantities/quantity.ts'
import { allRules } from './rules/all-rules.ts'
import { placeOf } from './say-finding.ts'
import { understand } from './understood.ts'

/** Reads every figure of a document and says which follow, which contradict and which deserve a look. Pure. */
export function auditDocument(document: ReadDocument, knowledge: Knowledge): Audit {
  const text = understand(document, knowledge)
  const findings = allRules.flatMap((rule) => rule(text))
  return {
    figures: [...text.quantities, ...text.cellQuantities]
      .map(figureOf)
      .toSorted((a, b) => comparePlaces(a.place, b.place)),
    findings: withoutRepeats(findings).toSorted((a, b) => comparePlaces(a.place, b.place)),
  }
}

function figureOf(quantity: Quantity): Figure {
  const { text, value, unit, high, bound } = quantity
  const bounds = { exact: '', about: '约 ', over: '≥ ', odd: '≥ ', under: '≤ ' }
  const inUnit = dividedBy(value, unit.factor)
  const digits = [0, 2, 4, 8].find((one) => comesOut(inUnit.over, inUnit.under, one)) ?? 2
  const top = high === null ? '' : `–${rounded(dividedBy(high, unit.factor), digits)}`
  return {
    place: placeOf(quantity),
    text,
    reading: `${bounds[bound]}${rounded(inUnit, digits)}${top} ${unit.name}`.trim(),
  }
}

function comesOut(over: bigint, under: bigint, digits: number): boolean {
  return compare({ over: (over * 10n ** BigInt(digits)) % under, under: 1n }, exactInteger(0)) === 0
}

// Of one figure by one rule the gravest finding is told, once.
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const kept = new Map<string, Finding>()
  for (const finding of findings) {
    const key = `${finding.rule} ${JSON.stringify(finding.place)}`
    const known = kept.get(key)
    if (!known || gravity[finding.verdict] > gravity[known.verdict]) kept.set(key, finding)
  }
  return [...kept.values()]
}

const gravity = { contradicts: 2, look: 1, follows: 0 } as const

function comparePlaces(a: Place, b: Place): number {
  const inCell = (place: Place): number =>
    place.cell ? place.cell.row * 1000 + place.cell.column : 0
  return a.block - b.block || inCell(a) - inCell(b) || a.from - b.from
}
