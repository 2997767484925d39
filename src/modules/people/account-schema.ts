import type { Spine } from '#kernel/action.ts'
import { DateText } from '#kernel/dates.ts'
import { personal, plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { PersonName } from '#kernel/names.ts'
import { z } from 'zod'

/** The fields of an account beside its spine; the unit it belongs to is the spine's. */
export interface AccountFields {
  readonly loginName: string
  readonly displayName: string
  /** The same for every account of one person. */
  readonly personId: string
}
export type AccountState = 'new' | 'active' | 'stopped'
export type RecordOfAccount = Spine<AccountState> & AccountFields

const displayName = personal(PersonName).meta({
  label: label('姓名', 'Name'),
  hint: label('界面和签字上显示的名称。', 'Shown on screens and beside signatures.'),
})

/** Four groups of four signs that cannot be taken for one another. */
export const oneTimePasswordShape = /^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/

/** Lower case, so that one name is one account however it is typed. */
export const LoginName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9][a-z0-9._-]{1,49}$/,
    '登录名用 2 到 50 位字母、数字、点或横线。 | A login name has 2 to 50 letters, digits, dots or hyphens.',
  )

export const OpenAccount = z.object({
  loginName: plain(LoginName).meta({ label: label('登录名', 'Login name') }),
  displayName,
  unitId: plain(z.uuid()).meta({ label: label('所在机构', 'Unit'), widget: 'select' }),
  samePersonAs: plain(z.uuid().nullish()).meta({
    label: label('同一人的另一个账号', 'Another account of the same person'),
    hint: label('不相容岗位按人核对，请如实选择。', 'Conflicting posts are checked on persons.'),
    widget: 'select',
  }),
})
export type OpenAccount = z.infer<typeof OpenAccount>

export const RenameAccount = z.object({ displayName })
export type RenameAccount = z.infer<typeof RenameAccount>

export const GivePost = z.object({
  role: plain(z.string().min(1).max(60)).meta({ label: label('岗位', 'Post'), widget: 'select' }),
  unitId: plain(z.uuid()).meta({ label: label('机构', 'Unit'), widget: 'select' }),
  from: plain(DateText).meta({ label: label('起始日', 'From'), widget: 'date' }),
  to: plain(DateText.nullish()).meta({
    label: label('最后一天', 'Last day'),
    hint: label('不定期任职可不填。', 'Leave empty when it has no end.'),
    widget: 'date',
  }),
})
export type GivePost = z.infer<typeof GivePost>

export const TakePostAway = z.object({
  postId: plain(z.uuid()).meta({ label: label('岗位', 'Post'), widget: 'select' }),
  lastDay: plain(DateText.nullish()).meta({
    label: label('最后一天', 'Last day'),
    hint: label('不填就是立即免去。', 'Leave empty to take it away at once.'),
    widget: 'date',
  }),
})
export type TakePostAway = z.infer<typeof TakePostAway>

export const StopAccount = z.object({
  reason: plain(z.string().trim().min(1).max(200)).meta({ label: label('原因', 'Reason') }),
})
export type StopAccount = z.infer<typeof StopAccount>

export const ResetPassword = z.object({
  oneTimePassword: personal(
    z
      .string()
      .trim()
      .toUpperCase()
      .regex(
        oneTimePasswordShape,
        '请用系统给出的一次性口令，不要自己编。 | Use the one-time password given here, not one of your own.',
      ),
  ).meta({
    label: label('一次性口令', 'One-time password'),
    hint: label(
      '只在这里显示一次。请当面告诉本人，登录后必须改。',
      'Shown only here. Tell the person face to face; it must be changed at sign-in.',
    ),
  }),
})
export type ResetPassword = z.infer<typeof ResetPassword>

/** Taken only by the person himself, through the session's own route: the hash is made outside the transaction. */
export const ChoosePassword = z.object({
  passwordHash: personal(z.string().startsWith('$argon2id$')),
})
export type ChoosePassword = z.infer<typeof ChoosePassword>
