import { label, type Label } from '#kernel/label.ts'
import type { z } from 'zod'

/**
 * The sentence for one thing wrong with a field. A schema's own message wins where it holds both languages,
 * written `中文 | English`; the rest are said from the kind of issue.
 */
export function sentenceOf(issue: z.core.$ZodIssue): Label {
  const [zh, en] = issue.message.split(' | ')
  if (zh !== undefined && en !== undefined) return label(zh, en)
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? label('这一项要填。', 'Fill this in.')
        : label('这一项的格式不对，请重新填。', 'This is not in the right form. Fill it in again.')
    case 'too_small':
      return issue.origin === 'array'
        ? label(`至少要有 ${String(issue.minimum)} 项。`, `Give at least ${String(issue.minimum)}.`)
        : issue.origin === 'string'
          ? label(
              Number(issue.minimum) <= 1
                ? '这一项要填。'
                : `至少写 ${String(issue.minimum)} 个字。`,
              Number(issue.minimum) <= 1
                ? 'Fill this in.'
                : `Write at least ${String(issue.minimum)} characters.`,
            )
          : label(
              `不能小于 ${String(issue.minimum)}。`,
              `Must be at least ${String(issue.minimum)}.`,
            )
    case 'too_big':
      return issue.origin === 'string'
        ? label(
            `最多写 ${String(issue.maximum)} 个字。`,
            `Write at most ${String(issue.maximum)} characters.`,
          )
        : issue.origin === 'array'
          ? label(`最多 ${String(issue.maximum)} 项。`, `Give at most ${String(issue.maximum)}.`)
          : label(
              `不能大于 ${String(issue.maximum)}。`,
              `Must be at most ${String(issue.maximum)}.`,
            )
    case 'invalid_value':
      return label('请从给出的选项里选一个。', 'Choose one of the options.')
    case 'unrecognized_keys':
      return label(
        `不认识这些项：${issue.keys.join('、')}。`,
        `These fields are not known: ${issue.keys.join(', ')}.`,
      )
    default:
      return label('这一项不对，请重新填。', 'This is not right. Fill it in again.')
  }
}
