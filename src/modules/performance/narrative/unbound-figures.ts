import { z } from 'zod'

import { parseNarrative } from './narrative.ts'
import { notFigures } from '#kernel/not-figures.ts'
import { ruleOrigin } from '../rule-row.ts'

/** A saying that holds a number and means none: 6+1类, 三审三校, 一支笔. The county adds its own. */
export const FixedExpression = z
  .object({ text: z.string().min(1), note: z.string(), ...ruleOrigin })
  .readonly()
export type FixedExpression = z.infer<typeof FixedExpression>

/** A number that somebody typed. Offsets are UTF-16 units of the narrative, for an editor to mark. */
export interface UnboundFigure {
  readonly text: string
  readonly from: number
  readonly to: number
}

/**
 * The numbers in a narrative that are bound to no figure. What only dates, names or orders something is
 * none. 一 and 二 before a measure word are none either (一次, 二期): as articles and ordinals they are
 * too common, and an audit that cries over each of them is switched off.
 */
export function findUnboundFigures(
  narrative: string,
  fixed: readonly Pick<FixedExpression, 'text'>[],
): UnboundFigure[] {
  const covered = coverPatterns(coverFixed(coverPlaces(toHalfWidth(narrative)), fixed))
  const spans = figurePatterns
    .flatMap((pattern) => [...covered.matchAll(pattern)])
    .map((match) => ({ from: match.index, to: match.index + match[0].trimEnd().length }))
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
  const figures: UnboundFigure[] = []
  for (const { from, to } of spans) {
    const overlaps = from < (figures.at(-1)?.to ?? 0)
    if (!overlaps) figures.push({ text: narrative.slice(from, to), from, to })
  }
  return figures
}

const measures =
  '(?:个(?:百分点|工作日|月|小时)?|件次?|项|人次|户次|次|台|套|张|条|家|户|人|名|位|份|部|处|所|座|间|块|篇|封|期|批|场|轮|类|种|款|枚|辆|架|只|笔|宗|起|例|桩|页|门|组|层|支|栋|幢|株|头|' +
  '元|亩|公顷|公里|千米|平方米|立方米|平方公里|米|吨|公斤|千克|升|千瓦时?|年|天|日|周|小时|分钟|秒|倍|岁|镇|乡|村|县|街道|社区)'

const numerals = '零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟'
const numeral = `[${numerals}]`
/** Digits of any script, so that nobody hides a figure behind another alphabet. */
const digits = '\\p{Nd}+(?:,\\p{Nd}{3})*(?:\\.\\p{Nd}+)?'

const figurePatterns: readonly RegExp[] = [
  `[-−]?${digits}(?:\\s*(?:%|‰|[十百千万亿]*[多余]?(?:${measures}|[十百千万亿]|分|字|级|MB|GB|TB|KB|M)))?`,
  '[¼-¾⅐-⅞]',
  `百分之(?:${numeral}|点)+|百分百`,
  `${numeral}+分之${numeral}+`,
  `[几数]?(?!(?:[一二]|[百千万亿]+)[多余]?(?:${measures}))${numeral}+[多余几]?(?:点${numeral}+)?${measures}`,
  `[几数][十百千万亿]+[多余]?${measures}`,
  `(?<=[上近成逾超约达])[百千万亿]+[多余]?${measures}`,
  '一(?:倍|亩|公里|公顷|吨|平方米)',
  '[二两三四五六七八九]成|一半|半数|过半',
  '[一二三四五六七八九][十百千][零一二三四五六七八九十百千万]+',
  '(?<=前)[二三四五六七八九十百]+(?![季年月天期个届\\p{Nd}])',
].map((pattern) => new RegExp(pattern, 'gu'))

/** Stands where something was covered: no pattern knows it, and every offset stays. */
const cover = '\u0000'

function coverPlaces(text: string): string {
  const parts = parseNarrative(text)
  return parts
    .map((part) => (part.type === 'text' ? part.text : cover.repeat(part.to - part.from)))
    .join('')
}

/** Longest first. `6+1类` is covered, but in `16+1类` the number goes on to its left, and it stays. */
function coverFixed(text: string, fixed: readonly Pick<FixedExpression, 'text'>[]): string {
  if (fixed.length === 0) return text
  const expressions = fixed
    .map((expression) => toHalfWidth(expression.text))
    .toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(
    expressions.map((one) => one.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'),
    'gu',
  )
  return text.replace(pattern, (match, at: number) =>
    cutsNumber(text, at) || cutsNumber(text, at + match.length)
      ? match
      : cover.repeat(match.length),
  )
}

/** Whether a number runs across this place, so that the expression is only a part of it. */
function cutsNumber(text: string, at: number): boolean {
  return at > 0 && numberGoesOn.test(text.slice(at - 1, at + 1))
}

const numberGoesOn = new RegExp(`^(?:[\\d.]{2}|[${numerals}]{2})$`, 'u')

function coverPatterns(text: string): string {
  return notFigures.reduce(
    (left, pattern) => left.replace(pattern, (match) => cover.repeat(match.length)),
    text,
  )
}

/** Full-width digits and signs as half-width ones, unit for unit, so that offsets stay. */
function toHalfWidth(text: string): string {
  return text.replace(/[０-９％．Ａ-Ｚａ-ｚ]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )
}
