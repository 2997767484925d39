import type { Spine } from '#kernel/action.ts'
import { DateText } from '#kernel/dates.ts'
import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { z } from 'zod'

/** The fields of a delegation beside its spine, which its maker owns. */
export interface DelegationFields {
  readonly fromAccountId: string
  readonly toAccountId: string
  /** Null for every post he has. */
  readonly roles: readonly string[] | null
  readonly fromOn: string
  readonly toOn: string
  readonly reason: string
  /** The letter of authority, as files of this record. */
  readonly letterFileIds: readonly string[]
}
export type DelegationState = 'in-force' | 'ended'
export type RecordOfDelegation = Spine<DelegationState> & DelegationFields

export const letterFilesMax = 5
const letter = z.array(plain(z.uuid())).max(letterFilesMax)
const letterWords = {
  label: label('委托书', 'Letter of authority'),
  hint: label(
    '签过字的扫描件，作为委托的凭据。',
    'A scan of what was signed, as proof of the delegation.',
  ),
  widget: 'files',
} as const

export const Delegate = z.object({
  toAccountId: plain(z.uuid()).meta({ label: label('由谁代办', 'To whom'), widget: 'select' }),
  roles: plain(z.array(z.string().min(1).max(60)).max(20).optional()).meta({
    label: label('委托哪些岗位', 'Which posts'),
    hint: label('不选就是全部岗位。', 'Leave empty for all your posts.'),
    widget: 'select',
  }),
  from: plain(DateText).meta({ label: label('起始日', 'From'), widget: 'date' }),
  to: plain(DateText).meta({ label: label('最后一天', 'Last day'), widget: 'date' }),
  reason: plain(z.string().trim().min(1).max(200)).meta({
    label: label('事由', 'Reason'),
    hint: label(
      '例如：出差；委托书有文号的写上文号。',
      'For example travel; give the number of the letter of authority if it has one.',
    ),
  }),
  letterFileIds: plain(letter.optional()).meta(letterWords),
})
export type Delegate = z.infer<typeof Delegate>

export const AttachLetter = z.object({ letterFileIds: plain(letter.min(1)).meta(letterWords) })
export type AttachLetter = z.infer<typeof AttachLetter>
