/** A number as it was read: money in yuan, all in ten-thousandths, and one in the last place that was written. */
export interface ReadNumber {
  readonly value: bigint
  readonly step: bigint
}

const one = 10_000n

export function numberOf(written: string): ReadNumber {
  const [, whole = '', fraction = '', unit = ''] =
    /^(\d+)(?:\.(\d+))?(万元|元)?$/.exec(written) ?? []
  if (whole === '') return { value: -1n, step: 1n }
  const times = unit === '万元' ? 10_000n : 1n
  const under = 10n ** BigInt(fraction.length)
  return { value: (BigInt(whole + fraction) * one * times) / under, step: (one * times) / under }
}

/** Whether the quotient is shown rounded half up or cut off. */
export function fits(over: bigint, under: bigint, shown: ReadNumber | undefined): boolean {
  if (shown === undefined || under <= 0n) return false
  // In whole steps of what is shown.
  const [top, bottom] = [over * one, under * shown.step]
  const steps = shown.value / shown.step
  return steps === top / bottom || steps === (2n * top + bottom) / (2n * bottom)
}

export function sumOf(numbers: readonly ReadNumber[]): bigint {
  return numbers.reduce((sum, { value }) => sum + value, 0n)
}

export const plain = (count: number): bigint => BigInt(count) * one
