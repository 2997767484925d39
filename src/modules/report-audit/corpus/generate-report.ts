import fc from 'fast-check'

import type { ReadBlock } from '#platform/reading/read-document.ts'
import type { Place } from '../audit.ts'
import type { RuleName } from '../rule-name.ts'
import { paragraphOf, tableOf } from './blocks-of.ts'
import { amountStatements } from './generated/amounts.ts'
import { changeStatements } from './generated/changes.ts'
import { drawFrom, type Draw } from './generated/draw.ts'
import { blameCloses, blameOpens } from './generated/figures.ts'
import { rateStatements } from './generated/rates.ts'
import type { Statement, Subject, Written } from './generated/statement.ts'
import { drawSubjects, plainSentences, sectionNames } from './generated/subjects.ts'
import { tableStatements } from './generated/tables.ts'
import { trapStatements } from './generated/traps.ts'
import { wordStatements } from './generated/words.ts'

/** A report in which only what was planted is wrong. */
export interface GeneratedReport {
  readonly blocks: readonly ReadBlock[]
  readonly planted: readonly Planted[]
}

export interface Planted {
  readonly rule: RuleName
  /** The figures that may be blamed: a finding on one of them is enough, and the others are no false alarms. */
  readonly places: readonly Place[]
  /** As written, for whoever reads a failure. */
  readonly text: string
}

const statements: readonly Statement[] = [
  ...rateStatements,
  ...amountStatements,
  ...changeStatements,
  ...wordStatements,
  ...tableStatements,
  ...trapStatements,
]
const errorsMax = 20
const sectionsOfTwentyPages = { min: 9, max: 12 }
const statementsOfSection = { min: 9, max: 11 }

/** Reports of about twenty pages with up to twenty errors. A failure shrinks to fewer sections and fewer errors. */
export function generateReport(): fc.Arbitrary<GeneratedReport> {
  return fc
    .record({
      seed: fc.noShrink(fc.nat()),
      sections: fc.integer(sectionsOfTwentyPages),
      errors: fc.uniqueArray(fc.nat({ max: 999 }), { maxLength: errorsMax, size: 'max' }),
    })
    .map(({ seed, sections, errors }) => reportOf(seed, sections, errors))
}

interface Section {
  readonly name: string
  readonly statements: readonly { readonly statement: Statement; readonly subject: Subject }[]
}

/** The report of a seed; each error picks one of its statements by number, counted round. */
export function reportOf(
  seed: number,
  sectionCount: number,
  errors: readonly number[],
): GeneratedReport {
  const sections = planOf(drawFrom(seed, 0), sectionCount)
  const breakable = sections
    .flatMap((section) => section.statements)
    .flatMap(({ statement }, at) => (statement.rule === null ? [] : [at]))
  const wrong = new Set(errors.map((error) => breakable[error % breakable.length]))
  const report: { blocks: ReadBlock[]; planted: Planted[] } = { blocks: [], planted: [] }
  report.blocks.push(paragraphOf('2023年度部门项目支出绩效自评报告', 1))
  let number = 0
  for (const [at, section] of sections.entries()) {
    report.blocks.push(paragraphOf(`${numerals[at] ?? ''}、${section.name}`, 1))
    for (const { statement, subject } of section.statements) {
      const written = statement.write(drawFrom(seed, 2 * number + 1), subject, wrong.has(number))
      const around = withPlainSentences(drawFrom(seed, 2 * number + 2), written)
      add(report, statement.rule, around, wrong.has(number))
      number++
    }
  }
  return report
}

const numerals = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四'.split(' ')

/** Every kind of statement comes before one comes again. */
function planOf(draw: Draw, sectionCount: number): readonly Section[] {
  const subjects = [...drawSubjects(draw)]
  let kinds: Statement[] = []
  return draw.some(sectionNames, sectionCount).map((name) => ({
    name,
    statements: Array.from(
      { length: draw.integer(statementsOfSection.min, statementsOfSection.max) },
      () => {
        if (kinds.length === 0) kinds = [...draw.some(statements, statements.length)]
        const [statement, subject] = [kinds.pop(), subjects.pop()]
        if (statement === undefined || subject === undefined)
          throw new RangeError('no subject is left')
        return { statement, subject }
      },
    ),
  }))
}

/** What reports say between their figures, before or behind a paragraph or by itself. */
function withPlainSentences(draw: Draw, written: readonly Written[]): readonly Written[] {
  const [before = '', behind = '', alone = '', more = ''] = draw.some(plainSentences, 4)
  const around = written.map((part, at) => {
    if (typeof part !== 'string' || at > 0) return part
    return draw.oneOf([part, part, `${before}${part}`])
  })
  return draw.integer(0, 2) === 0 ? [...around, `${alone}${more}${behind}`] : around
}

function add(
  report: { readonly blocks: ReadBlock[]; readonly planted: Planted[] },
  rule: RuleName | null,
  written: readonly Written[],
  isWrong: boolean,
): void {
  const figures: { place: Place; text: string }[] = []
  for (const part of written) {
    const block = report.blocks.length
    const take = (text: string, cell: Place['cell']): string => {
      const bare = withoutMarks(text)
      figures.push(
        ...bare.figures.map(({ from, to }) => ({
          place: { block, cell, from, to },
          text: bare.text.slice(from, to),
        })),
      )
      return bare.text
    }
    if (typeof part === 'string') report.blocks.push(paragraphOf(take(part, null)))
    else
      report.blocks.push(
        tableOf(part.map((cells, row) => cells.map((text, column) => take(text, { row, column })))),
      )
  }
  if (!isWrong || rule === null) return
  const [places, text] = [
    figures.map(({ place }) => place),
    figures.map((one) => one.text).join(' '),
  ]
  report.planted.push({ rule, places, text })
}

function withoutMarks(marked: string): {
  readonly text: string
  readonly figures: readonly { readonly from: number; readonly to: number }[]
} {
  const figures: { from: number; to: number }[] = []
  let text = ''
  for (const piece of marked.split(blameOpens)) {
    const [figure = '', rest] = piece.split(blameCloses)
    if (rest !== undefined) figures.push({ from: text.length, to: text.length + figure.length })
    text += figure + (rest ?? '')
  }
  return { text, figures }
}
