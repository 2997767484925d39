import { type Rule } from './placed-page.ts'

/** In points: what is thinner is a line, however it was drawn. */
const thin = 2.5
const shortest = 6

type Point = readonly [number, number]

/** The line between two places if it goes straight across or down; `scale` turns their measure into points. */
export function ruleBetween(from: Point, to: Point, scale = 1): Rule | null {
  const [left, right] = [from[0] * scale, to[0] * scale].toSorted((a, b) => a - b) as [
    number,
    number,
  ]
  const [top, bottom] = [from[1] * scale, to[1] * scale].toSorted((a, b) => a - b) as [
    number,
    number,
  ]
  const [wide, high] = [right - left, bottom - top]
  if (high < thin && wide > shortest)
    return { across: true, at: (top + bottom) / 2, from: left, to: right }
  if (wide < thin && high > shortest)
    return { across: false, at: (left + right) / 2, from: top, to: bottom }
  return null
}
