import { label, type Label } from '#kernel/label.ts'

import { compare, exact } from '#kernel/exact.ts'
import { blocks, look, type Finding, withSum } from '../finding.ts'
import { characterCount } from '../form-fields.ts'
import type { ScoredEvaluation, SelfEvaluation, SelfEvaluationLimits } from './self-evaluation.ts'

/** The texts that must be written, and how long each may be. */
export function checkTexts(evaluation: SelfEvaluation, limits: SelfEvaluationLimits): Finding[] {
  const texts: readonly [string, string, number, Label, boolean][] = [
    [
      'goalCompletion',
      evaluation.goalCompletion,
      limits.goalCompletionLengthMax,
      label('年度目标完成情况', 'How the goal was met'),
      true,
    ],
    [
      'executionReason',
      evaluation.executionReason,
      limits.executionReasonLengthMax,
      label('执行率原因', 'Reason for the execution rate'),
      false,
    ],
    [
      'conclusion',
      evaluation.conclusion,
      limits.conclusionLengthMax,
      label('评价结论', 'Conclusion'),
      true,
    ],
    [
      'problems',
      evaluation.problems,
      limits.problemsLengthMax,
      label('存在问题', 'Problems'),
      false,
    ],
    [
      'improvements',
      evaluation.improvements,
      limits.improvementsLengthMax,
      label('改进措施', 'Improvements'),
      false,
    ],
  ]
  return texts.flatMap(([field, text, lengthMax, name, isRequired]) => {
    const length = characterCount(text.trim())
    if (isRequired && length === 0)
      return [blocks('text-missing', `/${field}`, label(`请写${name.zh}`, `Write: ${name.en}`))]
    if (length <= lengthMax) return []
    return [
      blocks(
        'text-too-long',
        `/${field}`,
        label(
          `${name.zh}写了 ${String(length)} 字，最多 ${String(lengthMax)} 字`,
          `${name.en}: ${String(length)} characters, at most ${String(lengthMax)}`,
        ),
      ),
    ]
  })
}

/** 100 points and nothing to remark is possible, and rare enough to ask for a second look. */
export function checkPerfection(evaluation: SelfEvaluation, scored: ScoredEvaluation): Finding[] {
  const isPerfect = compare(exact(scored.total), exact('100')) === 0
  const hasRemark =
    evaluation.indicators.some((one) => one.reason.trim() !== '') ||
    evaluation.executionReason.trim() !== '' ||
    !saysNone(evaluation.problems)
  if (!isPerfect || hasRemark) return []
  return [
    withSum(
      look(
        'perfect-without-a-remark',
        '/problems',
        label(
          '自评 100 分，也没有写任何偏差和问题，请再复核一遍',
          '100 points, and not one deviation or problem named: please look again',
        ),
      ),
      [
        { label: label('预算执行', 'Budget execution'), text: scored.execution ?? '—' },
        ...scored.lines.map(({ indicator, score }) => ({
          label: label(indicator.name, indicator.name),
          text: score?.score ?? '—',
        })),
        { label: label('合计', 'Total'), text: scored.total },
      ],
    ),
  ]
}

/** 无, 暂无, 没有问题, 未发现明显问题 …: the many ways to write nothing. */
function saysNone(text: string): boolean {
  const bare = text.replace(/[\s\p{P}]/gu, '')
  return (
    bare === '' ||
    /^(?:暂|均)?(?:无|没有|未发现|不存在|未见)(?:明显|突出|重大|任何|其他|存在)*(?:问题)?$/u.test(
      bare,
    )
  )
}
