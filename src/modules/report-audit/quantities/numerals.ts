import { exact, exactInteger, plus, times, type Exact } from '#kernel/exact.ts'

const digitOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const smallOf: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  拾: 10,
  佰: 100,
  仟: 1000,
}
const largeOf: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n }

/** A number and what its last written digit is worth: 1.2万 is 12000, and its last digit is worth 1000. */
export interface Numeral {
  readonly value: Exact
  readonly step: Exact
}

/** Reads digits, Chinese numerals, or both together (1亿2000万, 3万余 without its 余); null for what is no number. */
export function parseNumeral(text: string): Numeral | null {
  const tidy = text.replace(/[\s,]/g, '')
  return /^\d/.test(tidy) ? parseMixed(tidy) : parseChinese(tidy)
}

// Digits with multipliers behind them, the larger first.
function parseMixed(text: string): Numeral | null {
  if (!/^(?:\d+(?:\.\d+)?[十百千万亿]*)+$/.test(text)) return null
  let sum: Numeral | null = null
  for (const [, digits = '', multiplier = ''] of text.matchAll(/(\d+(?:\.\d+)?)([十百千万亿]*)/g)) {
    const factor = factorOf(multiplier)
    const decimals = digits.split('.')[1]?.length ?? 0
    if (digits.replace('.', '').length > 20 || decimals > 8) return null
    const value = times(readDigits(digits), factor)
    const step = times({ over: 1n, under: 10n ** BigInt(decimals) }, factor)
    sum = sum === null ? { value, step } : { value: plus(sum.value, value), step }
  }
  return sum
}

function readDigits(digits: string): Exact {
  const [whole = '', fraction = ''] = digits.split('.')
  return { over: BigInt(whole + fraction), under: 10n ** BigInt(fraction.length) }
}

function factorOf(multiplier: string): Exact {
  return [...multiplier].reduce(
    (product, sign) =>
      times(product, { over: largeOf[sign] ?? BigInt(smallOf[sign] ?? 1), under: 1n }),
    exactInteger(1),
  )
}

function parseChinese(text: string): Numeral | null {
  const [whole = '', fraction, ...more] = text.split('点')
  if (more.length > 0 || whole === '') return null
  const value = parseWhole(whole)
  if (value === null) return null
  if (fraction === undefined)
    return { value: exactInteger(value.value), step: { over: value.step, under: 1n } }
  const digits = [...fraction].map((sign) => digitOf[sign])
  if (digits.some((digit) => digit === undefined) || digits.length > 8) return null
  return {
    value: plus(exactInteger(value.value), exact(`0.${digits.join('')}`)),
    step: { over: 1n, under: 10n ** BigInt(digits.length) },
  }
}

// `step` is what the last written place is worth: 三百 counts hundreds, 三百零五 ones.
function parseWhole(text: string): { readonly value: bigint; readonly step: bigint } | null {
  const spelled = [...text].map((sign) => digitOf[sign])
  if (text.length > 1 && spelled.every((digit) => digit !== undefined)) {
    // 二〇二三 is said digit by digit; two digits beside each other otherwise are no number.
    return text.length >= 3 ? { value: BigInt(spelled.join('')), step: 1n } : null
  }
  let total = 0n
  let section = 0n
  let digit: number | null = null
  let step = 1n
  for (const sign of text) {
    const large = largeOf[sign]
    const small = smallOf[sign]
    const plain = digitOf[sign]
    if (plain !== undefined) {
      if (digit !== null && digit !== 0) return null
      digit = plain
      step = 1n
    } else if (small !== undefined) {
      section += BigInt(digit ?? 1) * BigInt(small)
      digit = null
      step = BigInt(small)
    } else if (large !== undefined) {
      section += BigInt(digit ?? 0)
      total = (total + (section === 0n && total === 0n ? 1n : section)) * large
      section = 0n
      digit = null
      step = large
    } else return null
  }
  // 三百五 is 350: what stands alone behind a place belongs to the next.
  const last = text.at(-2)
  const isShort = digit !== null && digit > 0 && last !== undefined && (smallOf[last] ?? 0) >= 100
  const rest = BigInt(digit ?? 0) * (isShort ? BigInt(smallOf[last] ?? 10) / 10n : 1n)
  return { value: total + section + rest, step }
}
