import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { z } from 'zod'
import { filesField, textField } from '../form-parts.ts'
import { parseDoubtKey } from './doubt.ts'

export const outcomeLabels = {
  explained: label('有原因，情况如下', 'There is a reason'),
  corrected: label('已改正', 'It was corrected'),
} as const

const parts = {
  outcome: plain(z.enum(['explained', 'corrected'])).meta({
    label: label('结果', 'Outcome'),
    widget: 'radio',
    options: outcomeLabels,
  }),
  explanation: textField(
    label('说明', 'Explanation'),
    500,
    label(
      '写清原因和依据；改正的写明怎么改的',
      'Say why and on what grounds, or how it was corrected',
    ),
  ),
  fileIds: filesField.default([]),
}

/** The doubt by its rule and subject, as `doubtKey` writes them. */
export const AnswerDoubtForm = plain(
  z.strictObject({
    doubt: plain(
      z
        .string()
        .max(500)
        .refine(
          (key) => parseDoubtKey(key) !== null,
          '从列出的疑点里选一个。 | Choose one of the doubts listed.',
        ),
    ).meta({ label: label('疑点', 'Doubt'), widget: 'select' }),
    ...parts,
  }),
).meta({ label: label('答复疑点', 'Answer a doubt') })

export const AnswerAgainForm = plain(z.strictObject(parts))
export type AnswerAgainForm = z.infer<typeof AnswerAgainForm>
