import { label } from '#kernel/label.ts'
import { sayYuan } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { TownStanding } from './town-standing.ts'

/** Where the chosen town stands; refuses a town that is not on the table. */
export function townOf(standings: readonly TownStanding[], townId: string): TownStanding {
  const standing = standings.find(({ share }) => share.townId === townId)
  if (standing) return standing
  const sentence = label(
    '分配表里没有这个镇（街道），请重新选。',
    'This town is not on the table. Choose again.',
  )
  throw new Refusal('invalid', sentence, [{ path: '/townId', sentence }])
}

/** A table shares out no more than the project has of that source. */
export function refuseOverBudget(totalFen: number, budgetFen: number): void {
  if (totalFen <= budgetFen) return
  const [total, budget] = [sayYuan(totalFen), sayYuan(budgetFen)]
  throw new Refusal(
    'not-enough-money',
    label(
      `分配表一共 ${total} 元，项目的这项资金只有 ${budget} 元。请改金额，或者先调整预算。`,
      `The allotment comes to ${total} yuan, and the project has only ${budget} of this source. Change the amounts, or adjust the budget first.`,
    ),
  )
}
