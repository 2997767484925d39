import { label } from '#kernel/label.ts'
import { findingOf } from '../say-finding.ts'
import type { Rule } from '../understood.ts'
import { expenseClasses } from './purpose-classes.ts'

const booked = '(?:列入|列支于|列支|计入|记入|列|在)[“「]?'
const spent = '[”」]?[^，。；]{0,12}(?:用于|支付|列支)'

const patterns = expenseClasses.map((one) => {
  const name = one.name.replace('（护）', '(?:\\(护\\))?')
  return {
    one,
    into: new RegExp(`${booked}(?<class>${one.code}|${name})`),
    outOf: new RegExp(`(?<class>${one.code}|${name})${spent}(?<what>[^。；]*)`),
  }
})

/** 装修费列入31007信息网络及软件购置更新: a class of money against what it was spent on. */
export const purpose: Rule = ({ sentences }) =>
  sentences.flatMap(({ passage, from, text }) => {
    if (!/列|计入|记入|用于|支付/.test(text)) return []
    return patterns.flatMap(({ one, into, outOf }) => {
      const found = into.exec(text) ?? outOf.exec(text)
      const written = found?.groups?.['class']
      if (!found || written === undefined) return []
      // What it was spent on stands before 列入, in its clauses, or behind 用于.
      const what = found.groups?.['what'] ?? text.slice(0, found.index)
      const wrong = one.notFor.exec(what.replaceAll(one.name, ''))?.[0]
      if (wrong === undefined) return []
      const start = from + found.index + found[0].indexOf(written)
      return [
        findingOf(
          { passage, from: start, to: start + written.length },
          {
            verdict: 'look',
            rule: 'purpose',
            title: label('科目与用途对不上', 'The class does not fit the purpose'),
            note: label(
              `“${wrong}”一般不在${one.code}${one.name}列支（政府收支分类科目，支出经济分类）。`,
              `“${wrong}” is not usually booked under ${one.code} ${one.name} (政府收支分类科目).`,
            ),
            suggestions: [
              label(`看看是否应列入${one.rather}。`, `See whether it belongs to ${one.rather}.`),
            ],
          },
        ),
      ]
    })
  })
