import type { Spine } from '#kernel/action.ts'
import { DateText } from '#kernel/dates.ts'
import { personal, plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { z } from 'zod'

export const leaveKindLabels = {
  annual: label('年休假', 'Annual leave'),
  sick: label('病假', 'Sick leave'),
  duty: label('出差、学习', 'Official travel or study'),
  other: label('其他', 'Other'),
}

export const LeaveKind = z.enum(['annual', 'sick', 'duty', 'other'])
export type LeaveKind = z.infer<typeof LeaveKind>

/** The fields of a leave beside its spine. */
export interface LeaveFields {
  readonly accountId: string
  readonly leaveKind: LeaveKind
  readonly fromOn: string
  readonly toOn: string
}
export type LeaveState = 'noted' | 'cancelled'
export type RecordOfLeave = Spine<LeaveState> & LeaveFields

export const NoteLeave = z.object({
  // Why someone is away may be a matter of health.
  leaveKind: personal(LeaveKind).meta({
    label: label('类别', 'Kind'),
    widget: 'select',
    options: leaveKindLabels,
  }),
  from: plain(DateText).meta({ label: label('起始日', 'From'), widget: 'date' }),
  to: plain(DateText).meta({ label: label('最后一天', 'Last day'), widget: 'date' }),
})
export type NoteLeave = z.infer<typeof NoteLeave>
