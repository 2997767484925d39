import { z } from 'zod'

/**
 * An exact number: integer over integer. Scores are compared with a hand calculation to the cent,
 * and 0.1 + 0.2 in binary is not 0.3, so no value here ever passes through a binary fraction.
 */
export interface Exact {
  readonly over: bigint
  /** Always positive. */
  readonly under: bigint
}

/** A number as people write it: `-12.50`. Never an exponent, a thousands comma or a percent sign. */
export const DecimalString = z.string().regex(/^-?\d{1,15}(\.\d{1,8})?$/)
export type DecimalString = z.infer<typeof DecimalString>

/** Reads a decimal string without losing a digit; anything else is a bug of the caller. */
export function exact(text: DecimalString): Exact {
  if (!DecimalString.safeParse(text).success) throw new TypeError(`not a decimal: ${text}`)
  const [whole = '', fraction = ''] = text.split('.')
  return { over: BigInt(whole + fraction), under: 10n ** BigInt(fraction.length) }
}

/** Fen and counts, which are integers already. */
export function exactInteger(value: number | bigint): Exact {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new TypeError(`not a safe integer: ${String(value)}`)
  return { over: BigInt(value), under: 1n }
}

export const zero = exactInteger(0)
export const one = exactInteger(1)

export function plus(a: Exact, b: Exact): Exact {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { over: -b.over, under: b.under })
}

export function times(a: Exact, b: Exact): Exact {
  return { over: a.over * b.over, under: a.under * b.under }
}

/** Division by zero is a bug of the caller: every formula says first what zero means to it. */
export function dividedBy(a: Exact, b: Exact): Exact {
  if (b.over === 0n) throw new RangeError('divided by zero')
  const sign = b.over < 0n ? -1n : 1n
  return { over: a.over * b.under * sign, under: a.under * b.over * sign }
}

/** Below zero when a < b, zero when equal, above zero when a > b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const difference = a.over * b.under - b.over * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function smaller(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b
}

export function total(values: readonly Exact[]): Exact {
  return values.reduce(plus, zero)
}

/** 四舍五入: to so many digits, a half away from zero, digits always written out: `8.50`. */
export function rounded(value: Exact, digits = 2): DecimalString {
  const scale = 10n ** BigInt(digits)
  const negative = value.over < 0n
  const magnitude = negative ? -value.over : value.over
  const scaled = (magnitude * scale * 2n + value.under) / (value.under * 2n)
  const text = scaled.toString().padStart(digits + 1, '0')
  const sign = negative && scaled !== 0n ? '-' : ''
  if (digits === 0) return sign + text
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** A share as the percentage people write: 6 of 7 is `85.71`. */
export function percent(share: Exact, digits = 2): DecimalString {
  return rounded(times(share, exactInteger(100)), digits)
}
