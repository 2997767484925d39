import { label } from '#kernel/label.ts'
import type { Finding } from '../audit.ts'
import type { Sentence } from '../quantities/quantity.ts'
import { findingOf } from '../say-finding.ts'
import type { Rule } from '../understood.ts'

const aims =
  /目标|指标值|计划|力争|确保|不断|进一步|着力|努力|旨在|为了|争取|将|以期|要求|不低于|不少于|≥/
const claim =
  /满意[度率](?:为|达到?|均|都|较|很|非常|显著|明显|大幅|持续|稳步|进一步|得到|有所|普遍|保持|在)*(?:高|好|提升|提高|上升|增强)?/g

/** 满意度98% or 满意度高, and nowhere how many were asked. */
export const satisfaction: Rule = ({ sentences }) =>
  sentences.some(isSurvey) ? [] : sentences.flatMap(claimsIn)

function isSurvey({ text, quantities }: Sentence): boolean {
  return (
    /问卷|回访|测评|抽样|调查|评议|评价|受访|抽查/.test(text) &&
    /满意|问卷/.test(text) &&
    quantities.some(
      ({ unit }) => unit.dimension === 'count' && /[份人条户名件次家]/.test(unit.name),
    )
  )
}

function claimsIn({ passage, from, text, quantities }: Sentence): readonly Finding[] {
  if (passage.level !== null) return []
  return [...text.matchAll(claim)].flatMap(({ index, 0: words }) => {
    const start = from + index
    const lead =
      text
        .slice(0, index)
        .split(/[，,；;。]/)
        .at(-1) ?? ''
    const behind = text.slice(index + words.length)
    if (aims.test(lead) || /^(?:调查|测评|指标|目标|问卷|评价|情况|方面|≥|不低于)/.test(behind))
      return []
    const share = quantities.find(
      (one) =>
        one.unit.dimension === 'share' && one.from >= start && one.from <= start + words.length + 6,
    )
    if (!share && words.length <= 3) return []
    if (share && aims.test(passage.text.slice(start, share.from))) return []
    const spot = share ?? { passage, from: start, to: start + words.length }
    return [
      findingOf(spot, {
        verdict: 'look',
        rule: 'satisfaction',
        title: label('满意度没有调查数', 'Satisfaction without a survey'),
        note: label(
          '全文没有写问了多少人、收回多少份、什么时候问的。',
          'Nowhere does it say how many were asked, how many answered, and when.',
        ),
        suggestions: [
          label(
            '补上发放份数、收回份数、满意份数和调查日期；没有调查的，不写满意度。',
            'Add how many were asked, answered and were satisfied, and the date; without a survey leave it out.',
          ),
        ],
      }),
    ]
  })
}
