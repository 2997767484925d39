import type { Actor } from '#kernel/actor.ts'
import { yearPeriod } from '#kernel/dates.ts'
import { say, type Language } from '#kernel/label.ts'
import { sumFen } from '#kernel/money.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { itemOf } from '../treasury/treasury-choices.ts'
import type { TreasuryList } from '../treasury/treasury-kind.ts'
import { arrangeLeft, isOpen, sidesToExplain, type LeftRow } from '../treasury/treasury-rows.ts'
import { treasuryProcess } from '../treasury/treasury-process.ts'
import { readTreasuryRules } from '../treasury/treasury-rules.ts'
import { readStanding } from '../treasury/treasury-sides.ts'
import type {
  StandingPayment,
  StandingSide,
  TreasuryStanding,
} from '../treasury/treasury-standing.ts'
import {
  certaintyLabels,
  differenceCauses,
  differenceLabels,
  sayMaskedPayee,
} from '../treasury/treasury.ts'
import type { MatchRow, MatchSide, MatchSum, TreasuryMatch } from './treasury-match-face.ts'
import { drawFigures, readLatest, readProjects } from './dashboard-figures.ts'

export async function readTreasuryMatch(
  tx: Tx,
  list: TreasuryList,
  asked: { readonly actor: Actor; readonly onDate: string; readonly language: Language },
): Promise<TreasuryMatch> {
  const { actor, onDate, language } = asked
  const { window } = await readTreasuryRules(tx, onDate)
  const standing = await readStanding(tx, list, window)
  const isCompared = list.state === 'matching' || list.state === 'closed'
  const rows = isCompared
    ? [
        ...arrangeLeft(standing, window).map((row) => leftRow(row, language)),
        ...matchedRows(standing, language),
      ]
    : standing.lines.map((line) => rowAside(line, list, language))
  return {
    rows,
    totals: totalsOf(standing),
    open: rows.filter((row) => row.standing === 'open').length,
    figures: await figuresOf(tx, { actor, language, year: Number(list.month.slice(0, 4)) }),
  }
}

const shownFigures = [
  'budget.execution-rate-matched',
  'budget.paid-matched',
  'budget.paid-unmatched',
]

async function figuresOf(
  tx: Tx,
  asked: { readonly actor: Actor; readonly language: Language; readonly year: number },
): Promise<TreasuryMatch['figures']> {
  const projects = await readProjects(tx, asked)
  if (projects.length === 0) return []
  const { language, year } = asked
  const drawn = { language, period: yearPeriod(year), asOf: await readLatest(tx) }
  return drawFigures(projects, drawn).filter(({ code }) => shownFigures.includes(code))
}

function rowAside(
  line: StandingSide,
  { state }: Pick<TreasuryList, 'state'>,
  language: Language,
): MatchRow {
  return {
    standing: 'aside',
    code: state,
    codeLabel: say(treasuryProcess.states[state], language),
    line: faceOf(line, language),
    payment: null,
    reason: null,
    begins: [],
  }
}

/** A row of what is left as its page shows it. */
export function leftRow(row: LeftRow, language: Language): MatchRow {
  const { difference, line, payment } = row
  const toExplain = sidesToExplain(row)
  const tie =
    difference === 'payee' && line && payment
      ? [{ action: 'tie', values: { lineId: line.id, paymentId: payment.id } }]
      : []
  return {
    standing: isOpen(row) ? 'open' : 'explained',
    code: difference,
    codeLabel: say(differenceLabels[difference], language),
    line: line && faceOf(line, language),
    payment: payment && faceOf(payment, language),
    reason: null,
    begins: [...tie, { action: 'explain', values: { item: itemOf(toExplain) } }],
  }
}

function matchedRows({ lines, payments }: TreasuryStanding, language: Language): MatchRow[] {
  const byId = new Map(payments.map((payment) => [payment.id, payment]))
  return lines.flatMap((line) => {
    if (line.pair === null) return []
    const { certainty, reason, otherId } = line.pair
    const payment = byId.get(otherId)
    return {
      standing: 'matched' as const,
      code: certainty,
      codeLabel: say(certaintyLabels[certainty], language),
      line: faceOf(line, language),
      payment: payment ? faceOf(payment, language) : null,
      reason,
      begins: [{ action: 'untie', values: { lineId: line.id } }],
    }
  })
}

function faceOf(side: StandingSide | StandingPayment, language: Language): MatchSide {
  return {
    id: side.id,
    date: side.date,
    fen: side.fen,
    payee: sayMaskedPayee(side.payee, side.account),
    reference: side.reference,
    title: side.title,
    projectCode: side.projectCode,
    claimId: 'claimId' in side ? side.claimId : null,
    explanation: side.explanation && {
      cause: say(differenceCauses[side.explanation.cause], language),
      note: side.explanation.note,
    },
  }
}

/** What is compared: the whole list on one side, the payments of the month that no other list has on the other. */
function totalsOf({ lines, payments }: TreasuryStanding): TreasuryMatch['totals'] {
  const tied = new Set(lines.flatMap(({ pair }) => (pair ? [pair.otherId] : [])))
  const here = payments.filter(
    ({ id, pair, isOfMonth }) => tied.has(id) || (isOfMonth && pair === null),
  )
  const treasury = sumOf(lines)
  const recorded = sumOf(here)
  return {
    treasury,
    here: recorded,
    matched: sumOf(lines.filter(({ pair }) => pair !== null)),
    differenceFen: treasury.fen - recorded.fen,
  }
}

function sumOf(sides: readonly { readonly fen: number }[]): MatchSum {
  return { count: sides.length, fen: sumFen(sides.map(({ fen }) => fen)) }
}
