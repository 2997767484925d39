import type { Actor } from '#kernel/actor.ts'
import { shanghaiDate, yearOf, yearPeriod, type Period } from '#kernel/dates.ts'
import type { FigureFace } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'
import { sayWan, sayYuan } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { sayInstant, sayPeriod } from '#kernel/spoken-dates.ts'
import { sm3Hex } from '../crypto/sm3.ts'
import { withStatements } from '../database/statement-log.ts'
import type { Tx } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { canonicalJson } from '../journal/canonical-json.ts'
import { resolveAsOf, type AsOf, type AsOfRequest } from '../journal/as-of.ts'
import type { Indicator, IndicatorAnswer, IndicatorUnit } from './indicator.ts'

/** A figure computed: the answer, what was asked, and the digest of the very statements that gave it. */
export interface Figure {
  readonly indicator: Indicator
  readonly period: Period
  readonly asOf: AsOf
  readonly subject: string | null
  readonly answer: IndicatorAnswer
  readonly queryDigest: string
}

export interface FigureRequest {
  readonly code: string
  readonly period: Period
  readonly asOf: AsOf
  readonly subject?: string | null
}

export function findIndicator(house: Pick<House, 'modules'>, code: string): Indicator | undefined {
  for (const module of house.modules) {
    const found = module.indicators.find((indicator) => indicator.code === code)
    if (found) return found
  }
  return undefined
}

export function getIndicator(house: Pick<House, 'modules'>, code: string): Indicator {
  const found = findIndicator(house, code)
  if (found) return found
  throw new Refusal(
    'not-found',
    label(`没有叫“${code}”的指标。`, `There is no indicator called “${code}”.`),
  )
}

/** Computes an indicator. Same code, period, as-of and subject: same value and same digest, whenever it is asked. */
export async function computeFigure(
  house: Pick<House, 'modules'>,
  tx: Tx,
  request: FigureRequest,
): Promise<Figure> {
  const indicator = getIndicator(house, request.code)
  const { period, asOf, subject = null } = request
  const { result: answer, statements } = await withStatements(() =>
    indicator.value(tx, { period, asOf, subject }),
  )
  const asked = {
    code: request.code,
    from: period.from,
    to: period.to,
    seal: asOf.sealNumber,
    subject,
    statements,
  }
  return { indicator, period, asOf, subject, answer, queryDigest: sm3Hex(canonicalJson(asked)) }
}

/** The figure as a face shows it. */
export function faceOfFigure(figure: Omit<Figure, 'queryDigest'>, language: Language): FigureFace {
  const { indicator, period, asOf, subject, answer } = figure
  const query = new URLSearchParams({
    from: period.from,
    to: period.to,
    ...(asOf.provisional ? {} : { asOf: `seal:${String(asOf.sealNumber)}` }),
    ...(subject === null ? {} : { subject }),
  })
  return {
    code: indicator.code,
    text: sayValue(answer.value, indicator.unit, language),
    label: say(indicator.label, language),
    definition: say(indicator.definition, language),
    period: sayPeriod(period, language),
    asOf: sayAsOf(asOf, language),
    provisional: asOf.provisional,
    recordCount: answer.recordCount,
    recordsHref: `/api/v1/indicators/${indicator.code}/records?${query.toString()}`,
  }
}

/** `2026年11月24日 9:20，封签第 402 号`. */
export function sayAsOf(asOf: AsOf, language: Language): string {
  const at = sayInstant(Date.parse(asOf.at), language)
  const seal = String(asOf.sealNumber)
  if (asOf.provisional) return language === 'zh' ? `${at}，还没有封签` : `${at}, not sealed yet`
  return language === 'zh' ? `${at}，封签第 ${seal} 号` : `${at}, seal ${seal}`
}

/** A value in its unit, as people read it; `—` when there is nothing to count or divide by. */
export function sayValue(value: string | null, unit: IndicatorUnit, language: Language): string {
  if (value === null) return '—'
  switch (unit.kind) {
    case 'percent':
      return `${value}%`
    case 'fen':
      // Ten thousands are a Chinese way of counting: in English an amount is said in yuan.
      return unit.said === 'wan' && language === 'zh'
        ? `${sayWan(Number(value))} 万元`
        : `${sayYuan(Number(value))} ${language === 'zh' ? '元' : 'yuan'}`
    case 'count':
    case 'number':
      return `${value} ${say(unit.label, language)}`.trim()
  }
}

/** Opens figures for one reader within one request: the latest as-of, this year unless said. */
export function figureReader(
  house: House,
  tx: Tx,
  reader: { readonly actor: Actor; readonly language: Language },
) {
  let latest: Promise<AsOf> | undefined
  return async (
    code: string,
    of: { readonly subject?: string; readonly from?: string; readonly to?: string } = {},
  ): Promise<FigureFace> => {
    latest ??= resolveAsOf(tx, 'latest')
    const thisYear = yearPeriod(yearOf(shanghaiDate(house.clock().getTime())))
    const period = { from: of.from ?? thisYear.from, to: of.to ?? thisYear.to }
    return faceOfFigure(
      await computeFigure(house, tx, {
        code,
        period,
        asOf: await latest,
        subject: of.subject ?? null,
      }),
      reader.language,
    )
  }
}

/** What was sealed by when, as an address says it: a calendar day (its end), an instant, `seal:402`, or nothing for now. */
export function parseAsOf(text: string | undefined): AsOfRequest {
  if (text === undefined || text === 'latest') return 'latest'
  const seal = /^seal:(\d{1,9})$/.exec(text)?.[1]
  if (seal !== undefined) return { seal: Number(seal) }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return new Date(Date.parse(`${text}T23:59:59.999+08:00`))
  const instant = new Date(text)
  if (!Number.isNaN(instant.getTime())) return instant
  throw new Refusal(
    'invalid',
    label(
      '时点写成 2023-12-31、2023-12-31T09:20:00Z 或 seal:402。',
      'Write the moment as 2023-12-31, 2023-12-31T09:20:00Z or seal:402.',
    ),
  )
}
