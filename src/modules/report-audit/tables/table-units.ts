import { exactInteger, times } from '#kernel/exact.ts'
import { percentUnit, units, type Unit } from '../quantities/units.ts'

const scales: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
}

/** The unit that a head, a caption or a cell names, its scale within its factor: 万元 is ten thousand yuan. */
export function unitNamed(name: string): Unit | null {
  const tidy = name.replace(/\s|人民币/g, '')
  if (tidy === '%' || tidy === '‰') return { ...percentUnit, name: tidy, factor: shareOf(tidy) }
  const [, scale = '', base = ''] = /^(百万|千万|[百千万亿])?(.*)$/.exec(tidy) ?? []
  const unit = units.find((one) => one.name === base)
  if (!unit) return null
  const factor = times(unit.factor, exactInteger(scales[scale] ?? 1))
  return { ...unit, name: `${scale}${unit.name}`, factor }
}

function shareOf(sign: string): Unit['factor'] {
  return sign === '‰' ? { over: 1n, under: 10n } : exactInteger(1)
}

/** The unit in the brackets of a head: 金额(万元), 办结率(%). */
export function unitInBrackets(head: string): Unit | null {
  for (const [, inside = ''] of head.matchAll(/\(([^()]{1,10})\)/g)) {
    const unit = unitNamed(inside.replace(/^单位\s*[:：]\s*/, ''))
    if (unit) return unit
  }
  return null
}

/** The unit that a caption or a line above a table names for all of it: 单位：万元. */
export function unitOfCaption(text: string): Unit | null {
  const said = /单位\s*[:：]\s*(?:人民币)?\s*([^\s()（）,，;；、/]{1,6})/.exec(text)?.[1]
  return said === undefined ? null : unitNamed(said)
}
