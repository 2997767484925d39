import { addDays, type DateText } from '#kernel/dates.ts'
import type { ClaimStage, ClaimStory } from '../project-story.ts'

/** A claim of this year that was filed so many days ago. */
export function aClaim(
  today: DateText,
  claim: {
    readonly item: string
    readonly yuan: number
    readonly days: number
    readonly until: ClaimStage
  },
): ClaimStory {
  const { item, yuan, days, until } = claim
  const filedOn = addDays(today, -days)
  return {
    purpose: `支付${item}费用`,
    item,
    payee: '样例软件服务有限公司',
    classCode: '30299',
    source: 'fiscal',
    yuan,
    eventOn: addDays(filedOn, -3),
    filedOn,
    attachments: [{ attachmentKind: 'contract', title: `${item}合同` }],
    until,
  }
}
