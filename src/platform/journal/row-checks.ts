import { type Label, label } from '#kernel/label.ts'

import { type Finding, type Findings, rowFinding, sayPlace } from './findings.ts'
import type { JournalSource } from './journal-lines.ts'
import { type JournalRow, agreesWithBody, hasOwnDigest } from './journal-row.ts'
import { type Gap, RecordChains } from './record-chains.ts'

/** A row that may be a copy of another, or that shares its place with another. */
interface Suspect {
  readonly row: JournalRow
  /** Of its finding. */
  readonly place: number
}

/** Checks every row by itself and within the chain of its record. */
export class RowChecks {
  readonly #findings: Findings
  readonly #chains = new RecordChains()
  readonly #byDigest = new Map<string, Suspect>()
  readonly #byPlace = new Map<string, Suspect>()
  #count = 0

  constructor(findings: Findings) {
    this.#findings = findings
  }

  get count(): number {
    return this.#count
  }

  add(row: JournalRow, seal: number | null): void {
    this.#count += 1
    if (!hasOwnDigest(row)) {
      this.#suspect(this.#byDigest, row.digest, row, rowFinding('altered', row, seal, altered))
      this.#chains.addDoubtful(row)
      return
    }
    if (!agreesWithBody(row)) {
      this.#findings.add(rowFinding('altered', row, seal, columnsAltered))
    }
    const step = this.#chains.add(row)
    if (step === 'does-not-follow') {
      this.#findings.add(rowFinding('forked', row, seal, broken))
    }
    if (step === 'second-in-its-place') {
      this.#suspect(this.#byPlace, placeOf(row), row, rowFinding('forked', row, seal, forked))
    }
  }

  /** Reports the steps that are missing, then reads the journal again where a row looks like a copy of another. */
  async finish(source: JournalSource): Promise<void> {
    for (const gap of this.#chains.gaps()) {
      this.#reportGap(gap)
    }
    if (this.#byDigest.size + this.#byPlace.size === 0) {
      return
    }
    for await (const line of source.lines()) {
      if (line.type === 'row' && hasOwnDigest(line.row)) {
        this.#compare(line.row, line.seal)
      }
    }
  }

  #suspect(among: Map<string, Suspect>, key: string, row: JournalRow, finding: Finding): void {
    const place = this.#findings.add(finding)
    if (place !== null && !among.has(key)) {
      among.set(key, { row, place })
    }
  }

  #reportGap(gap: Gap): void {
    for (
      let sequence = gap.first;
      sequence <= gap.last && sequence < gap.first + 100;
      sequence += 1
    ) {
      this.#findings.add(missing(gap, sequence))
    }
  }

  #compare(row: JournalRow, seal: number | null): void {
    const copy = this.#byDigest.get(row.digest)
    if (copy !== undefined && copy.row.id !== row.id) {
      this.#findings.explain(copy.place, rowFinding('replayed', copy.row, seal, copyOf(row)))
    }
    const second = this.#byPlace.get(placeOf(row))
    if (second !== undefined && second.row.id !== row.id) {
      const explained =
        second.row.digest === row.digest
          ? rowFinding('replayed', second.row, seal, copyOf(row))
          : rowFinding('forked', second.row, seal, forkedWith(row))
      this.#findings.explain(second.place, explained)
    }
  }
}

function placeOf({ kind, recordId, sequence }: JournalRow): string {
  return `${recordId} ${kind} ${String(sequence)}`
}

const altered = label('与它的摘要不符，被人改过。', 'does not match its digest: it was altered.')

const columnsAltered = label(
  '的列与正文不一致，列被人改过。',
  'has columns that its digested body contradicts: they were altered.',
)

const broken = label(
  '接不上它前一步：两步之中有一步被换过。',
  'does not follow the step before it: one of the two was replaced.',
)

const forked = label('的位置上另有一行。', 'stands where there is a row already.')

const forkedWith = ({ id }: JournalRow): Label =>
  label(
    `与第 ${String(id)} 行占同一步：记录分了叉。`,
    `and row ${String(id)} both claim that step: the record was forked.`,
  )

const copyOf = ({ id }: JournalRow): Label =>
  label(`是第 ${String(id)} 行的副本。`, `is a copy of row ${String(id)}.`)

function missing({ kind, recordId }: Gap, sequence: number): Finding {
  const row = { id: null, kind, recordId, sequence }
  const place = sayPlace(row)
  const sentence = label(`缺${place.zh}，被人删了。`, `There is no ${place.en}: it was deleted.`)
  return { kind: 'deleted', row, seal: null, sentence }
}
