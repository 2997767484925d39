import type { Spine } from '#kernel/action.ts'
import { DateText } from '#kernel/dates.ts'
import { personal, plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { OrganisationName, PersonName } from '#kernel/names.ts'
import { z } from 'zod'

export const unitKindLabels = {
  county: label('县', 'County'),
  department: label('部门', 'Department'),
  section: label('股室', 'Section'),
  town: label('乡镇（街道）', 'Town or subdistrict'),
  organ: label('议事机构', 'Organ'),
}

export const UnitKind = z.enum(['county', 'department', 'section', 'town', 'organ'])
export type UnitKind = z.infer<typeof UnitKind>

/** The fields of a unit beside its spine. */
export interface UnitFields {
  readonly unitKind: UnitKind
  readonly parentId: string | null
  /** The department or town it belongs to; its own id when it is one. */
  readonly departmentId: string
  /** The unified social credit code, or the division code of the county. */
  readonly code: string | null
  readonly name: string
  readonly nameEnglish: string | null
}
export type UnitState = 'in-use' | 'closed'
export type RecordOfUnit = Spine<UnitState> & UnitFields

const names = {
  name: plain(OrganisationName).meta({ label: label('名称', 'Name') }),
  nameEnglish: plain(z.string().trim().min(1).max(200).nullish()).meta({
    label: label('英文名称', 'English name'),
    hint: label('可不填。', 'Optional.'),
  }),
  code: plain(
    z
      .string()
      .trim()
      .regex(
        /^[0-9A-Z]{6,18}$/,
        '代码是 6 到 18 位数字或大写字母。 | A code has 6 to 18 digits or capitals.',
      )
      .nullish(),
  ).meta({
    label: label('代码', 'Code'),
    hint: label(
      '统一社会信用代码；县填行政区划代码。',
      'Credit code; for the county its division code.',
    ),
  }),
}

export const EstablishUnit = z.object({
  unitKind: plain(UnitKind).meta({
    label: label('类别', 'Kind'),
    widget: 'select',
    options: unitKindLabels,
  }),
  parentId: plain(z.uuid().nullish()).meta({ label: label('上级', 'Parent'), widget: 'select' }),
  ...names,
})
export type EstablishUnit = z.infer<typeof EstablishUnit>

export const RenameUnit = z.object(names)
export type RenameUnit = z.infer<typeof RenameUnit>

export const SeatMember = z.object({
  accountId: plain(z.uuid().nullish()).meta({
    label: label('账号', 'Account'),
    hint: label('没有账号的成员可不选。', 'Leave empty for a member without an account.'),
    widget: 'select',
  }),
  name: personal(PersonName).meta({ label: label('姓名或职务', 'Name') }),
  post: plain(z.string().trim().min(1).max(50)).meta({
    label: label('组内职务', 'Post in the organ'),
    hint: label('例如：组长、副组长、成员。', 'For example head, deputy head, member.'),
  }),
  from: plain(DateText).meta({ label: label('起始日', 'From'), widget: 'date' }),
})
export type SeatMember = z.infer<typeof SeatMember>

export const UnseatMember = z.object({
  memberId: plain(z.uuid()).meta({ label: label('成员', 'Member'), widget: 'select' }),
  lastDay: plain(DateText).meta({ label: label('最后一天', 'Last day'), widget: 'date' }),
})
export type UnseatMember = z.infer<typeof UnseatMember>

export const NoInput = z.object({})
export type NoInput = z.infer<typeof NoInput>
