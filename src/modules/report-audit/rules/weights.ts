import { compare, exactInteger, plus, rounded } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Finding } from '../audit.ts'
import type { Quantity, Sentence } from '../quantities/quantity.ts'
import { judge } from '../relations/judge.ts'
import { lineFor, totalOf } from '../relations/reckon.ts'
import { findingOf, namedLine } from '../say-finding.ts'
import type { Rule } from '../understood.ts'

const hundred = exactInteger(100)
const totalWords = /(?:满分|总分|合计|总计|共计)(?:值|权重)?(?:为|是|：|:)?\s*$/

/** Weights told in a sentence, against the whole that they are to add up to. */
export const weights: Rule = ({ sentences }) =>
  sentences.flatMap((sentence) =>
    /权重|分值/.test(sentence.text) && !/得分|扣/.test(sentence.text)
      ? [...asShares(sentence), ...asPoints(sentence)]
      : [],
  )

// 权重分别为：决策20%，过程30%，产出35%，效益15%。
function asShares({ quantities, text }: Sentence): readonly Finding[] {
  const parts = quantities.filter(({ unit, high }) => unit.dimension === 'share' && high === null)
  const [last] = parts.toReversed()
  const others = quantities.filter(
    ({ unit, script }) => unit.dimension !== 'share' && script === 'digits',
  )
  if (!last || parts.length < 3 || others.length > 0) return []
  if (!/权重(?:设置)?(?:分别)?(?:为|是|：|:)/.test(text)) return []
  const sum = parts.map(({ value }) => value).reduce(plus, exactInteger(0))
  const isRight = compare(sum, hundred) === 0
  return [
    findingOf(
      last,
      {
        verdict: isRight ? 'follows' : 'contradicts',
        rule: 'weights',
        title: isRight
          ? label('权重合计是 100%', 'The weights come to 100%')
          : label('权重合计不是 100%', 'The weights do not come to 100%'),
        recomputed: [
          ...parts.map((one, place) => lineFor(one, place === 0 ? '' : '+ ')),
          namedLine(label('合计', 'Together'), `${rounded(sum, 2)}%`, true),
        ],
        suggestions: isRight ? [] : [label('请逐项核对权重。', 'Check each weight.')],
      },
      parts.filter((one) => one !== last),
    ),
  ]
}

// 预算执行10分，产出50分，效益30分，满意度10分，满分100分; 产出50分，其中数量25分、质量15分、时效10分。
function asPoints({ quantities, passage }: Sentence): readonly Finding[] {
  const points = quantities.filter(({ unit, high }) => unit.dimension === 'score' && high === null)
  if (
    points.length < 3 ||
    quantities.some(({ unit, script }) => unit.dimension !== 'score' && script === 'digits')
  )
    return []
  const total =
    points.find(({ before }) => totalWords.test(before)) ?? wholeOf(points, passage.text)
  if (!total) return []
  const parts = points.filter((one) => one !== total)
  return judge(total, [totalOf(parts)], {
    rule: 'weights',
    title: label('分值合计和各项对不上', 'The total weight does not follow from its parts'),
    right: label('分值合计算得出来', 'The total weight follows from its parts'),
    isSure: true,
  })
}

function wholeOf(points: readonly Quantity[], text: string): Quantity | undefined {
  const [first, second] = points
  return first && second && text.slice(first.to, second.from).includes('其中') ? first : undefined
}
