import { isWithinReach, type Actor } from '#kernel/actor.ts'
import type { Fact, FactValue } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { sayYuan, sumFen } from '#kernel/money.ts'
import type { Unit } from '#modules/people/index.ts'
import { maySeeClaim } from '../claims/claim-policy.ts'
import { claimProcess, type ClaimState } from '../claims/claim-process.ts'
import { maskAccount } from '../claims/claim.ts'
import { amount, date, fact, text, written } from '../face-values.ts'
import type { AllotmentChange, AllotmentClaim } from './allotment-store.ts'
import { conclusionLabels } from './allotment.ts'
import { wantingOf, type TownStanding, type Wanting } from './town-standing.ts'

/** What the tables of the page are drawn from, for one reader. */
export interface Around {
  readonly standings: readonly TownStanding[]
  readonly claims: readonly AllotmentClaim[]
  readonly towns: ReadonlyMap<string, Unit>
  readonly actor: Actor
  readonly language: Language
}

const wantingLabels: Readonly<Record<Wanting, Label>> = {
  acceptance: label('验收', 'acceptance'),
  payment: label('拨付', 'payment'),
  receipt: label('收据', 'receipt'),
}

/** By town: what it was allotted, what was paid and by which claim, what it received, its acceptance, and what is missing. */
export function townsFact(around: Around, totalFen: number): Fact {
  const { standings, language } = around
  const columns: readonly (readonly [Label, boolean])[] = [
    [label('镇（街道）', 'Town'), false],
    [label('分配', 'Allotted'), true],
    [label('已付', 'Paid'), true],
    [label('已收', 'Received'), true],
    [label('验收', 'Acceptance'), false],
    [label('还缺', 'Missing'), false],
  ]
  const sumOf = (fen: (standing: TownStanding) => number) => amount(sumFen(standings.map(fen)))
  return fact(
    label('分配明细', 'Shares'),
    {
      type: 'table',
      columns: columnsOf(columns, language),
      rows: standings.map((standing) => townRow(standing, around)),
      total: [
        text(say(label('合计', 'Total'), language)),
        amount(totalFen),
        sumOf(({ paidFen }) => paidFen),
        sumOf(({ receivedFen }) => receivedFen),
        text(''),
        text(''),
      ],
    },
    language,
  )
}

type Cell = Exclude<FactValue, { readonly type: 'table' }>

function townRow(standing: TownStanding, around: Around): readonly Cell[] {
  const { language } = around
  const { share, receivedFen } = standing
  const wanting = wantingOf(standing).map((one) => say(wantingLabels[one], language))
  return [
    townName(share.townId, around),
    amount(share.amountFen),
    paidCell(standing, around),
    amount(receivedFen),
    acceptanceCell(standing, language),
    text(wanting.join(language === 'zh' ? '、' : ', ') || '—'),
  ]
}

function townName(townId: string, { towns, language }: Around): Cell {
  const town = towns.get(townId)
  return language === 'en' && town?.nameEnglish
    ? text(town.nameEnglish)
    : written(town?.name ?? '—')
}

/** The amount paid leads to the claim that paid it, where one did and this reader may see it. */
function paidCell({ share, paidFen }: TownStanding, { claims, actor }: Around): Cell {
  const paying = claims.filter(({ drawings }) =>
    drawings.some(({ part, paidOn }) => part === share.townId && paidOn !== null),
  )
  const [claim] = paying
  return paying.length === 1 && claim && isWithinReach(actor, maySeeClaim, claim)
    ? { type: 'record', collection: 'claims', id: claim.id, text: sayYuan(paidFen) }
    : amount(paidFen)
}

/** The day on which it passed, or what was found instead. */
function acceptanceCell({ acceptance }: TownStanding, language: Language): Cell {
  if (!acceptance?.conclusion) return text('—')
  return acceptance.conclusion === 'passed'
    ? date(acceptance.happenedOn)
    : text(say(conclusionLabels[acceptance.conclusion], language))
}

/** What each town is given its share for, until when it should be accepted, and where it is paid. */
export function accountsFact(around: Around): Fact {
  const { standings, language } = around
  const columns: readonly (readonly [Label, boolean])[] = [
    [label('镇（街道）', 'Town'), false],
    [label('补什么', 'What for'), false],
    [label('计划验收日期', 'Acceptance planned on'), false],
    [label('收款账户', 'Account'), false],
  ]
  const rows = standings.map(({ share }): readonly Cell[] => [
    townName(share.townId, around),
    written(share.what),
    date(share.plannedOn),
    written(sayAccount(share.payee, language)),
  ])
  const value = { type: 'table' as const, columns: columnsOf(columns, language), rows }
  return fact(label('内容和账户', 'What for and where to'), value, language)
}

function sayAccount(
  { name, account }: { readonly name: string; readonly account: string },
  language: Language,
): string {
  const tail = maskAccount(account)
  return language === 'zh' ? `${name}，尾号 ${tail}` : `${name}, ending ${tail}`
}

/** The claims on the table that this reader may see. */
export function claimsFacts({ claims, actor, language }: Around): readonly Fact[] {
  const seen = claims.filter((claim) => isWithinReach(actor, maySeeClaim, claim))
  if (seen.length === 0) return []
  const columns: readonly (readonly [Label, boolean])[] = [
    [label('报账单', 'Claim'), false],
    [label('事由', 'Purpose'), false],
    [label('金额', 'Amount'), true],
    [label('状态', 'State'), false],
  ]
  const rows = seen.map(({ id, number, title, state, drawings }): readonly Cell[] => [
    { type: 'record', collection: 'claims', id, text: number ?? title },
    written(title),
    amount(sumFen(drawings.map(({ amountFen }) => amountFen))),
    text(say(claimProcess.states[state as ClaimState], language)),
  ])
  const value = { type: 'table' as const, columns: columnsOf(columns, language), rows }
  return [fact(label('拨付的报账单', 'Claims that pay it'), value, language)]
}

/** How shares were changed after the decision. */
export function changesFacts(changes: readonly AllotmentChange[], around: Around): readonly Fact[] {
  if (changes.length === 0) return []
  const { language } = around
  const columns: readonly (readonly [Label, boolean])[] = [
    [label('决定日期', 'Decided on'), false],
    [label('镇（街道）', 'Town'), false],
    [label('原金额', 'Before'), true],
    [label('现金额', 'From then on'), true],
    [label('原因', 'Reason'), false],
    [label('文件', 'Document'), false],
  ]
  const rows = changes.map((change): readonly Cell[] => [
    date(change.decidedOn),
    townName(change.townId, around),
    amount(change.beforeFen),
    amount(change.afterFen),
    written(change.reason),
    written(change.document ?? '—'),
  ])
  const value = { type: 'table' as const, columns: columnsOf(columns, language), rows }
  return [fact(label('变更', 'Changes'), value, language)]
}

function columnsOf(columns: readonly (readonly [Label, boolean])[], language: Language) {
  return columns.map(([words, numeric]) => ({
    label: say(words, language),
    ...(numeric ? { numeric } : {}),
  }))
}
