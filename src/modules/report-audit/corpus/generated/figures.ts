import type { Draw } from './draw.ts'

/** What encloses a figure that may be blamed, until its place is known. */
export const blameOpens = '\uE000'
export const blameCloses = '\uE001'

export const blamed = (figure: string): string => `${blameOpens}${figure}${blameCloses}`

/** An integer of so many decimals as people write it: 9563 of two decimals is 95.63. */
export function fixed(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0')
  const sign = value < 0 ? '-' : ''
  return decimals === 0
    ? sign + digits
    : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** The quotient to so many decimals, as an integer: rounded half up or cut off, both of which count. */
export function quotient(draw: Draw, over: number, under: number, decimals: number): number {
  const scaled = over * 10 ** decimals
  return draw.oneOf([cutOff(scaled, under), halfUp(scaled, under)])
}

export function halfUp(over: number, under: number): number {
  return cutOff(2 * over + under, 2 * under)
}

function cutOff(over: number, under: number): number {
  return (over - (over % under)) / under
}

/** The percentages that two numbers could give, as integers of so many decimals. */
export function percentages(
  decimals: number,
  ...pairs: readonly (readonly [over: number, under: number])[]
): readonly number[] {
  return pairs.map(([over, under]) => halfUp(over * 100 * 10 ** decimals, under))
}

/** A count as it is written here: plain, or in full-width digits. */
export function countIn(draw: Draw): (count: number) => string {
  const isWide = draw.integer(1, 12) === 1
  return (count) =>
    isWide
      ? String(count).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
      : String(count)
}

/** Money in hundreds of yuan, written in ten thousands or, now and then, in yuan. */
export function money(draw: Draw, hundreds: number): string {
  return draw.integer(1, 5) === 1 ? `${hundreds * 100}元` : tenThousands(hundreds)
}

export function tenThousands(hundreds: number): string {
  return `${fixed(hundreds, 2).replace(/\.?0+$/, '')}万元`
}
