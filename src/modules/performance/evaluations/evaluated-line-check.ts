import { label } from '#kernel/label.ts'

import { compare, dividedBy, exact, minus, percent, rounded } from '#kernel/exact.ts'
import { blocks, look, type Finding, withSum } from '../finding.ts'
import type { Score } from '../scoring/score-rule.ts'
import type { EvaluatedIndicator, ScoredLine } from './self-evaluation.ts'

/** Whether a line has a source, agrees with it and with itself, and explains its points. */
export function checkLine({ indicator, score }: ScoredLine, path: string): Finding[] {
  return [
    ...checkSource(indicator, score, path),
    ...checkAgainstSource(indicator, path),
    ...checkFraction(indicator, path),
    ...checkScore(indicator, score, path),
  ]
}

/**
 * Points need something behind them. A register that counts none vouches for a 0 (no accident) but
 * for no other figure.
 */
function checkSource(indicator: EvaluatedIndicator, score: Score | null, path: string): Finding[] {
  const { source, name, weight, actual } = indicator
  const vouchesForNone =
    source.kind === 'register' && actual !== null && compare(exact(actual), exact('0')) === 0
  if (source.kind !== 'none' && (source.count > 0 || vouchesForNone)) return []
  const isFull = compare(exact(score?.score ?? '0'), exact(weight)) === 0
  if (source.kind === 'none')
    return [
      blocks(
        'no-source',
        `${path}/source`,
        label(
          `“${name}”的完成值没有来源，不能计分，请补证据或改从系统取数`,
          `Nothing vouches for “${name}”, so it earns no points; add evidence or take it from a register`,
        ),
      ),
    ]
  const sentence = label(
    `“${name}”背后一条记录也没有${isFull ? '，不能给满分' : ''}，请补证据`,
    `“${name}” has no record behind it${isFull ? ', so not full points' : ''}; add evidence`,
  )
  return [
    (isFull ? blocks : look)(
      isFull ? 'full-without-evidence' : 'no-record',
      `${path}/source`,
      sentence,
    ),
  ]
}

function checkAgainstSource(indicator: EvaluatedIndicator, path: string): Finding[] {
  const { actual, source, name } = indicator
  if (actual === null || source.recomputed === undefined) return []
  const difference = minus(exact(actual), exact(source.recomputed))
  if (compare(difference, exact('0')) === 0) return []
  return [
    withSum(
      blocks(
        'differs-from-register',
        `${path}/actual`,
        label(
          `“${name}”的完成值和系统里的数不一样，请改成系统的数`,
          `“${name}” is not what its register says; use the register's figure`,
        ),
      ),
      [
        { label: label('系统的数', 'Register'), text: source.recomputed },
        { label: label('表上写的', 'Written'), text: actual },
        { label: label('相差', 'Difference'), text: rounded(difference) },
      ],
    ),
  ]
}

/** A rate must follow from its own two numbers, to the digits it is written with. */
function checkFraction(indicator: EvaluatedIndicator, path: string): Finding[] {
  const { actual, source, name, unit } = indicator
  if (actual === null || source.fraction === undefined) return []
  const { part, whole } = source.fraction
  if (compare(exact(whole), exact('0')) === 0) return []
  const digits = actual.split('.')[1]?.length ?? 0
  const share = dividedBy(exact(part), exact(whole))
  const recomputed = unit === '%' ? percent(share, digits) : rounded(share, digits)
  if (compare(exact(recomputed), exact(actual)) === 0) return []
  const sign = unit === '%' ? '%' : ''
  return [
    withSum(
      blocks(
        'does-not-follow',
        `${path}/actual`,
        label(
          `“${name}”和自己的分子、分母对不上`,
          `“${name}” does not follow from its own two numbers`,
        ),
      ),
      [
        { label: label('分子', 'Part'), text: part },
        { label: label('分母', 'Whole'), text: `÷ ${whole}` },
        { label: label('重算', 'Recomputed'), text: recomputed + sign },
        { label: label('表上写的', 'Written'), text: actual + sign },
      ],
    ),
  ]
}

function checkScore(indicator: EvaluatedIndicator, score: Score | null, path: string): Finding[] {
  const { name, reason, source } = indicator
  if (score?.outcome === 'wrong-band')
    return [
      blocks(
        'rating-outside-its-band',
        `${path}/rating`,
        label(`“${name}”的评定比例不在所选档次内`, `The rating of “${name}” is outside its level`),
      ),
    ]
  if (score?.needs.includes('over-cause'))
    return [
      withSum(
        blocks(
          'over-achieved-without-cause',
          `${path}/overCause`,
          label(
            `“${name}”超出指标值较多，请选原因：目标偏低、客观因素还是政策变化`,
            `“${name}” is far above its target; choose why`,
          ),
        ),
        score.sum,
      ),
    ]
  if (score === null && indicator.operator === 'qualitative')
    return source.kind === 'none'
      ? []
      : [
          blocks(
            'not-rated',
            `${path}/rating`,
            label(
              `“${name}”是定性指标，请选评定档次，填评定比例`,
              `“${name}” is qualitative: choose its level and enter the percentage`,
            ),
          ),
        ]
  if (score === null)
    return source.kind === 'none'
      ? []
      : [
          blocks(
            'not-scored',
            `${path}/actual`,
            label(`“${name}”还没有完成值，请填写`, `“${name}” has no actual value yet`),
          ),
        ]
  if (!score.needs.includes('reason') || reason.trim() !== '') return []
  const isOver = score.outcome === 'over'
  return [
    withSum(
      blocks(
        'reason-missing',
        `${path}/reason`,
        label(
          isOver ? `“${name}”超出指标值较多，请写原因` : `“${name}”没有得满分，请写原因`,
          isOver
            ? `“${name}” is far above its target; say why`
            : `“${name}” has not earned full points; say why`,
        ),
      ),
      score.sum,
    ),
  ]
}
