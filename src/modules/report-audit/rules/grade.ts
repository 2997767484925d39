import { exactInteger, compare, type Exact } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Finding } from '../audit.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { findingOf, lineOf } from '../say-finding.ts'
import { rowQuantities } from '../tables/row-quantities.ts'
import type { Section } from '../tables/section.ts'
import type { Rule, Understood } from '../understood.ts'

/** 财预〔2020〕10号, article 18: each grade from its least score on, up to the next. */
const bands = [
  { name: '优', from: 90 },
  { name: '良', from: 80 },
  { name: '中', from: 60 },
  { name: '差', from: 0 },
] as const

/** The grade of a score, in sentences and in tables. */
export const grade: Rule = (text) => [...inSentences(text), ...text.sections.flatMap(inTable)]

const graded =
  /(?:等级|评级|档次)(?:评定|确定)?(?:为|是|:|：)?\s*[“"「‘]?(?<grade>[优良中差])[”"」’]?(?=[。，,；;、)）级等\s]|$)/

/** Other schemes than the common one are told with their own bounds. */
const ownScheme =
  /[优良中差](?:秀|好)?[^。]{0,6}\d{2,3}\s*分?[^。]{0,4}(?:以上|-|~|≥)|\d{2}\s*分?(?:\(含\))?以上[^。]{0,6}[优良]/

function inSentences({ sentences, paragraphs }: Understood): readonly Finding[] {
  if (paragraphs.some(({ text }) => ownScheme.test(text))) return []
  return sentences.flatMap(({ text, quantities }) => {
    const word = graded.exec(text)?.groups?.['grade']
    const scores = quantities.filter(
      ({ unit, before, high, bound }) =>
        unit.name === '分' &&
        high === null &&
        bound === 'exact' &&
        /(?:得分|总分|评分|分数)[^，,。]{0,4}$/.test(before) &&
        !before.includes('满分'),
    )
    const [score, ...more] = scores
    return word !== undefined && score && more.length === 0 ? hold(score, word) : []
  })
}

function inTable(section: Section): readonly Finding[] {
  const grades = section.columns.filter(({ path }) =>
    /^(?:评价|评定|绩效|自评)?等级$|^评级$/.test(path.at(-1) ?? ''),
  )
  const scores = section.columns.filter(
    ({ isNumbers, path }) =>
      isNumbers && /^(?:评价|自评|绩效)?(?:得分|总分|总得分|分数)$/.test(path.at(-1) ?? ''),
  )
  const [at, score] = [grades[0], scores[0]]
  if (!at || !score || grades.length > 1 || scores.length > 1) return []
  return rowQuantities(section).flatMap((row, place) => {
    const word = section.body[place]?.[at.at]?.text ?? ''
    const quantity = row.get(score)
    return quantity && /^[优良中差]$/.test(word) ? hold(quantity, word) : []
  })
}

function hold(score: Quantity, word: string): readonly Finding[] {
  const band = bandOf(score.value)
  if (!band) return []
  const isRight = band.name === word
  return [
    findingOf(score, {
      verdict: isRight ? 'follows' : 'contradicts',
      rule: 'grade',
      title: isRight
        ? label('等级和得分相符', 'The grade follows from the score')
        : label('等级和得分对不上', 'The grade does not follow from the score'),
      recomputed: [
        lineOf('得分', score.text),
        lineOf('对应的等级', band.name),
        lineOf('文中写的', word),
      ],
      note: label(
        '优 90–100，良 80–90，中 60–80，差 60 以下，都含下限（财预〔2020〕10号第十八条）。',
        'Excellent from 90, good from 80, fair from 60, poor below (Cai Yu [2020] No. 10, article 18).',
      ),
      suggestions: isRight
        ? []
        : [
            label(
              `得分不错的话，等级应为“${band.name}”。`,
              `If the score is right, the grade is “${band.name}”.`,
            ),
          ],
    }),
  ]
}

function bandOf(score: Exact): (typeof bands)[number] | undefined {
  if (compare(score, exactInteger(100)) > 0 || compare(score, exactInteger(0)) < 0) return undefined
  return bands.find(({ from }) => compare(score, exactInteger(from)) >= 0)
}
