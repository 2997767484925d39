import { compare } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { onlyChange } from '../relations/change-words.ts'
import { judge, type Reckoning } from '../relations/judge.ts'
import { after, before, clauseBefore, isAkin, isAmount, paragraphOf } from '../relations/near.ts'
import { nameOf, sharedPairs } from '../relations/nouns.ts'
import {
  budgetNames,
  budgetWords,
  isMeasuredElsewhere,
  isRate,
  spentWords,
} from '../relations/rate-words.ts'
import { isZero, present, savingOf, shareOf } from '../relations/reckon.ts'
import type { Rule, Understood } from '../understood.ts'

/** A rate or a share against its numerator and its denominator. */
export const ratio: Rule = (text) =>
  text.quantities.flatMap((rate) => {
    const { unit, high, bound } = rate
    if (unit.dimension !== 'share' || high !== null || bound === 'about') return []
    if (onlyChange.test(rate.before) && !savingRate.test(rate.before)) return []
    const words = wordsOf(rate)
    if (!isRate(words) && !isBareShare(text, rate)) return []
    return judgeRate(text, rate, words)
  })

const savingRate = /(?:节约|节支|压缩|压减|降低|结余|下降|缩短)率/

function wordsOf(rate: Quantity): string {
  return clauseBefore(rate).replace(/^[\s，,、：:(（]+/, '')
}

// 男性300人占60%; 320件(95%).
function isBareShare(text: Understood, rate: Quantity): boolean {
  const previous = text.quantities[rate.index - 1]
  return (
    previous?.sentence === rate.sentence &&
    isAmount(previous) &&
    /^\s*[(（]\s*(?:占)?\s*$/.test(rate.before) &&
    /^\s*[)）]/.test(rate.after)
  )
}

function judgeRate(text: Understood, rate: Quantity, words: string): ReturnType<Rule> {
  const money = /执行率|支出进度|支付率|支付进度|拨付率|支出率|预算的|使用率/.test(words)
  const isSaving = savingRate.test(words)
  const pairs = pairsFor(text, rate, words)
  const reckonings = pairs.flatMap(({ part, whole }) =>
    present(isSaving ? savingOf(part, whole) : shareOf(part, whole)),
  )
  const sure = pairs.some(({ isSure }) => isSure)
  const isSpent = money && pairs.some(({ part }) => part.unit.dimension === 'money')
  return judge(rate, sure ? withSureFirst(reckonings, pairs) : reckonings, {
    rule: isSpent ? 'execution' : 'ratio',
    title: isSpent
      ? label(
          '执行率和预算数、支出数对不上',
          'The execution rate does not follow from budget and spending',
        )
      : label('比率和分子、分母对不上', 'The rate does not follow from numerator and denominator'),
    right: label('比率算得出来', 'The rate follows'),
    isSure: sure && !isMeasuredElsewhere(words),
  })
}

interface Pair {
  readonly part: Quantity
  readonly whole: Quantity
  /** Whether nothing else can be meant. */
  readonly isSure: boolean
}

function withSureFirst(
  reckonings: readonly Reckoning[],
  pairs: readonly Pair[],
): readonly Reckoning[] {
  const sure = pairs.filter(({ isSure }) => isSure)
  const isSure = ({ from: [part, whole] }: Reckoning): boolean =>
    sure.some((pair) => pair.part === part && pair.whole === whole)
  return [...reckonings.filter(isSure), ...reckonings.filter((one) => !isSure(one))]
}

/** The pairs of numbers around a rate that it may be of, the likelier first. */
function pairsFor(text: Understood, rate: Quantity, words: string): readonly Pair[] {
  const usable = (one: Quantity): boolean =>
    (isAmount(one) || (one.unit.dimension === 'score' && words.includes('得分率'))) &&
    !isZero(one) &&
    one.script !== 'capitals' &&
    !isChangeOf(one)
  const back = before(text, rate, 4).filter(usable).slice(0, 12)
  const on = after(text, rate, 1).filter(usable).slice(0, 4)
  const share = words.includes('占')
  const own = share ? ofShare(back, rate, words) : ofRate(text, [...back, ...on], rate, words)
  return own.filter(({ part, whole }) => part !== whole && isAkin(part, whole))
}

// 参保300人，占应参保320人的93.75%; 共1200户，其中脱贫户300户，占25%.
function ofShare(back: readonly Quantity[], rate: Quantity, words: string): readonly Pair[] {
  const inside = back.find(
    (one) =>
      one.sentence === rate.sentence && one.before.includes('占') && one.clause === rate.clause,
  )
  if (inside) {
    const part = back.find(
      (one) => one !== inside && one.sentence === rate.sentence && isAkin(one, inside),
    )
    return part ? [{ part, whole: inside, isSure: true }] : []
  }
  const [part, ...others] = back
  if (part?.sentence !== rate.sentence) return []
  const named =
    /占(?!比)([^，,。；;]{2,24}?)的?\s*(?:比例|比重)?(?:为|达|约|近)?\s*$/.exec(words)?.[1] ?? ''
  const wholes = others.filter((one) => isAkin(one, part) && compare(one.value, part.value) >= 0)
  const sharers =
    named === ''
      ? wholes
      : wholes.filter(
          (one) => sharedPairs(named, nameOf(one)) > 0 || /^(?:总|全部|其|应)/.test(named),
        )
  const isSure =
    sharers.length > 0 &&
    sharers[0]?.sentence === part.sentence &&
    (named === '' ? sharers.length === 1 : true) &&
    isNear(part, rate)
  return [...sharers, ...wholes.filter((one) => !sharers.includes(one))].map((whole) => ({
    part,
    whole,
    isSure: isSure && whole === sharers[0],
  }))
}

function isNear(part: Quantity, rate: Quantity): boolean {
  return rate.clause - part.clause <= 1
}

// 认领率, 网上可办率: the part is named like the rate, the whole stands before or behind it.
function ofRate(
  text: Understood,
  around: readonly Quantity[],
  rate: Quantity,
  words: string,
): readonly Pair[] {
  const stem = stemOf(words)
  const likeness = (one: Quantity): number => sharedPairs(stem, nameOf(one))
  const parts = around.toSorted(
    (a, b) =>
      likeness(b) - likeness(a) ||
      Number(b.sentence === rate.sentence) - Number(a.sentence === rate.sentence),
  )
  const pairs: Pair[] = []
  for (const part of parts.slice(0, 6)) {
    for (const whole of around) {
      if (whole === part || !isAkin(part, whole)) continue
      pairs.push({ part, whole, isSure: isSurePair(text, { part, whole }, { rate, stem, around }) })
    }
  }
  return pairs
}

interface Setting {
  readonly rate: Quantity
  readonly stem: string
  readonly around: readonly Quantity[]
}

// Sure is what its words tell: the part is named like the rate, and the whole is all there is beside it.
function isSurePair(
  text: Understood,
  { part, whole }: { readonly part: Quantity; readonly whole: Quantity },
  { rate, stem, around }: Setting,
): boolean {
  if (part.index > rate.index) return isExplained({ part, whole }, rate)
  if (part.unit.dimension === 'money') return isSureSpending({ part, whole }, rate, around)
  if (rate.sentence !== part.sentence || rate.clause - part.clause > 2) return false
  if (part.unit.dimension === 'score')
    return part.before.includes('得分') && /分值|满分|权重/.test(whole.before)
  const isPartNamed = sharedPairs(stem, nameOf(part)) > 0 || isDoneOf(stem, part)
  const isWholeNamed =
    /应|共|总|全部|计划|目标|任务|发放|受理|全县|全市|数/.test(whole.before) ||
    whole.index === part.index - 1
  const isSameSentence = whole.sentence === part.sentence
  const rivals = around.filter(
    (one) => one !== part && one !== whole && one.sentence === rate.sentence && isAkin(one, part),
  )
  if (!isPartNamed || !isWholeNamed) return false
  if (isOtherPeriod(part, whole)) return false
  if (!isSameSentence) return rivals.length === 0 && isOnlyBase(text, { part, whole }, stem)
  // Of several candidates each is tried; with none of them it cannot be right.
  return true
}

// Between two sentences the whole must be named like the part as well, and alone.
function isOnlyBase(
  text: Understood,
  { part, whole }: { readonly part: Quantity; readonly whole: Quantity },
  stem: string,
): boolean {
  const { sentences } = paragraphOf(text, part)
  const bases = sentences
    .flatMap(({ quantities }) => quantities)
    .filter((one) => one !== part && one.index < part.index && isAkin(one, part) && isAmount(one))
    .filter((one) => /应|共|总|全部|计划数|目标数|任务数/.test(one.before))
  const isNamed =
    sharedPairs(nameOf(part), nameOf(whole)) > 0 ||
    sharedPairs(stem, nameOf(whole)) > 0 ||
    (/办结|答复/.test(part.before) && /受理|收到|接件|办件/.test(whole.before))
  return bases.length === 1 && bases[0] === whole && isNamed
}

// 预算80万元，支出76万元，执行率95%: beside each other, or the only two sums of the paragraph.
function isSureSpending(
  { part, whole }: { readonly part: Quantity; readonly whole: Quantity },
  rate: Quantity,
  around: readonly Quantity[],
): boolean {
  const isSpent =
    /支出|执行|支付|使用|拨付|决算|到位|完成|实际/.test(part.before) &&
    !/预算(?:数|为|安排|资金)?$/.test(part.before) &&
    !part.before.includes('收入')
  const isBudget =
    budgetWords.test(whole.before.replace(budgetNames, '')) &&
    !spentWords.test(whole.before.replace(budgetNames, '').replace(/支出预算/, ''))
  const sums = around.filter(
    (one) => one.unit.dimension === 'money' && one.index < rate.index && !isZero(one),
  )
  const isNear = whole.sentence >= rate.sentence - 1 && part.sentence >= rate.sentence - 1
  return isSpent && isBudget && whole.index < rate.index && (isNear || sums.length === 2)
}

// 网上可办率为93.59%，即1258项中有1190项可以网上办理。
function isExplained(
  { part, whole }: { readonly part: Quantity; readonly whole: Quantity },
  rate: Quantity,
): boolean {
  const words = rate.passage.text.slice(rate.to, Math.min(part.from, whole.from))
  const isSameSentence = part.sentence === rate.sentence && whole.sentence === rate.sentence
  return (
    isSameSentence &&
    part.index === whole.index + 1 &&
    /^[，,(]\s*即/.test(words) &&
    part.before.includes('中')
  )
}

// 完成率, 办结率 of what was done, by whatever verb.
function isDoneOf(stem: string, { before: words }: Quantity): boolean {
  return /完成|达标|实施/.test(stem) && /完成|实际|已|建成|开展|实施|达/.test(words)
}

function isOtherPeriod(part: Quantity, whole: Quantity): boolean {
  const year = (one: Quantity): string | null =>
    /(?:19|20)\d{2}年|上年|去年|今年|本年/.exec(one.before)?.[0] ?? null
  const [own, other] = [year(part), year(whole)]
  return (
    (own !== null && other !== null && own !== other) ||
    /(?:上年|去年|同期|比|较)/.test(whole.before)
  )
}

function isChangeOf({ before: words }: Quantity): boolean {
  return /(?:增加|减少|增长|下降|提高|降低|多|少)(?:了|约|近)?\s*$/.test(words)
}

/** 网上可办率 → 网上可办. */
function stemOf(words: string): string {
  return (words.split(/[，,、：:；;]/).at(-1) ?? words).replace(/(?:率|占比|比例|比重|进度).*$/, '')
}
