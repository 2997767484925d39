import type { Actor } from '#kernel/actor.ts'
import { take } from '#platform/actions/take.ts'
import type { Database } from '#platform/database/database.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { seatMember } from '../../src/modules/people/actions/seat-member.ts'
import { systemActor } from '../../src/modules/people/system-actor.ts'
import { unitKind } from '../../src/modules/people/unit-kind.ts'
import { actorOf, anAccount } from '../support/county.ts'
import { aBureau, type Bureau } from './budget-story.ts'

/** When the year is over and is evaluated. */
export const january = new Date('2024-01-15T01:00:00Z')

/** A bureau whose project is evaluated: who fills in, who reviews, and a stranger of another place. */
export interface EvaluatedBureau {
  readonly bureau: Bureau
  readonly officer: Actor
  readonly departmentReviewer: Actor
  readonly financeReviewer: Actor
  readonly stranger: Actor
  readonly strangerId: string
  readonly officerId: string
}

export async function anEvaluatedBureau(database: Database): Promise<EvaluatedBureau> {
  const bureau = await aBureau(database)
  const { county } = bureau
  const at = new Date('2022-01-04T01:00:00Z')
  const person = async (role: string, name: string, unitId: string) => {
    const id = await anAccount(database, {
      loginName: `${role}-of-evaluations`,
      name,
      unitId,
      posts: [{ role, unitId, ...(role.startsWith('finance-bureau') ? { to: '2030-12-31' } : {}) }],
      at,
    })
    return { id, actor: await actorOf(database, id, january) }
  }
  const officer = await person('performance-officer', '绩效专员', county.bureau)
  const department = await person('department-reviewer', '部门复核人', county.bureau)
  const finance = await person('finance-bureau-reviewer', '财政审核人', county.county)
  const stranger = await person('section-clerk', '镇经办人', county.town)
  const group = [
    ['龚䶮', '组长（县行政审批局局长）'],
    ['买买提·吐尔逊', '副组长（县行政审批局副局长）'],
    ['李𬀩', '成员（财务股负责人）'],
  ] as const
  for (const [name, post] of group)
    await inTransaction(database, (tx) =>
      take(tx, unitKind, seatMember, {
        recordId: county.office,
        version: null,
        actor: systemActor,
        input: { name, post, from: '2022-01-01' },
        happenedAt: at,
      }),
    )
  return {
    bureau,
    officer: officer.actor,
    officerId: officer.id,
    departmentReviewer: department.actor,
    financeReviewer: finance.actor,
    stranger: stranger.actor,
    strangerId: stranger.id,
  }
}
