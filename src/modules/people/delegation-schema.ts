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
}
export type DelegationState = 'in-force' | 'ended'
export type RecordOfDelegation = Spine<DelegationState> & DelegationFields

export const Delegate = z.object({
  toAccountId: plain(z.uuid()).meta({ label: label('由谁代办', 'To whom'), widget: 'select' }),
  roles: plain(z.array(z.string().min(1).max(60)).max(20).nullish()).meta({
    label: label('委托哪些岗位', 'Which posts'),
    hint: label('不选就是全部岗位。', 'Leave empty for all your posts.'),
    widget: 'select',
  }),
  from: plain(DateText).meta({ label: label('起始日', 'From'), widget: 'date' }),
  to: plain(DateText).meta({ label: label('最后一天', 'Last day'), widget: 'date' }),
  reason: plain(z.string().trim().min(1).max(200)).meta({
    label: label('事由', 'Reason'),
    hint: label(
      '例如：出差；有授权书的写上文号。',
      'For example travel; name the letter of authority if there is one.',
    ),
  }),
})
export type Delegate = z.infer<typeof Delegate>
