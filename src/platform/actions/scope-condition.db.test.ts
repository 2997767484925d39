import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { granted, type Actor } from '#kernel/actor.ts'
import { any, assignedTo, covers, ownerIs, type Scope, type Scoped } from '#kernel/scope.ts'
import fc from 'fast-check'
import { sql } from 'kysely'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { aHat, anActor } from '../../../tests/support/hats.ts'
import { inTransaction, reading, tablesOf } from '../database/transaction.ts'
import { newId } from '../ids.ts'
import { countByTally } from '../records/count-by-tally.ts'
import { scopeCondition, scopeOf } from './scope-condition.ts'

// Few of each, so that scopes and records meet often; some that only a clumsy way to the database would misread.
const units = Array.from({ length: 4 }, () => newId())
const accounts = Array.from({ length: 4 }, () => newId())
const states = ['draft', 'sent', "clerk's", '{a,b}', 'null']
const keys = ['account:1', 'post:cashier@1', 'post:"x"\\', '财务,股', 'NULL', '']
const spines: readonly (Scoped & { readonly id: string })[] = fc
  .sample(
    fc.record({
      state: fc.constantFrom(...states),
      unitId: fc.constantFrom(...units),
      ownerId: fc.option(fc.constantFrom(...accounts)),
      assigneeKey: fc.option(fc.constantFrom(...keys)),
    }),
    300,
  )
  .map((spine) => ({ id: newId(), ...spine }))

const { scope: anyScope } = fc.letrec<{ scope: Scope }>((tie) => ({
  scope: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Scope>({ is: 'none' }, { is: 'all' }),
    fc.record({ is: fc.constant('unitIn'), units: fc.subarray(units) }),
    fc.record({ is: fc.constant('ownerIs'), account: fc.constantFrom(...accounts) }),
    fc.record({ is: fc.constant('assignedTo'), keys: fc.subarray(keys) }),
    fc.record({ is: fc.constant('stateIn'), states: fc.subarray(states) }),
    fc.record({ is: fc.constant('any'), of: fc.array(tie('scope'), { maxLength: 4 }) }),
    fc.record({ is: fc.constant('every'), of: fc.array(tie('scope'), { maxLength: 4 }) }),
  ),
}))

const aReach = fc.oneof(fc.constant('county' as const), fc.subarray(units))
const someHat = fc
  .record({
    accountId: fc.constantFrom(...accounts),
    keys: fc.subarray(keys),
    grants: fc.oneof(fc.constant({}), fc.record({ 'toy.see': aReach })),
  })
  .map(aHat)
const someActor = fc.array(someHat, { maxLength: 3 }).map((hats) => anActor({ hats }))

const database = await freshDatabase()

before(() =>
  inTransaction(database, (tx) =>
    sql`with counted as (
        insert into platform.tally_difference (kind, state, unit_id, difference)
        select 'toy.note', state, "unitId", 1 from jsonb_to_recordset(${JSON.stringify(spines)}::jsonb)
          as s (state text, "unitId" uuid))
      insert into platform.record (id, kind, state, version, title, unit_id, owner_id, assignee_key, head_digest, created_at, changed_at)
      select id, 'toy.note', state, 1, '', "unitId", "ownerId", "assigneeKey", '', '2023-06-01Z', '2023-06-01Z'
      from jsonb_to_recordset(${JSON.stringify(spines)}::jsonb)
        as s (id uuid, state text, "unitId" uuid, "ownerId" uuid, "assigneeKey" text)`.execute(
      tablesOf<'platform'>(tx),
    ),
  ),
)

describe('a scope', () => {
  it('lets the same records through a WHERE clause as the kernel does one by one', async () => {
    const scopes = fc.array(anyScope, { minLength: 25, maxLength: 25 })
    await fc.assert(
      fc.asyncProperty(scopes, async (asked) => {
        const expected = asked.map((scope) => idsOf((spine) => covers(scope, spine)))
        assert.deepEqual(await findByWhere(asked), expected)
      }),
      { numRuns: 20 },
    )
  })

  it('counts by the tally what it finds', async () => {
    const asked = fc.array(fc.tuple(anyScope, fc.option(fc.subarray(states))), {
      minLength: 25,
      maxLength: 25,
    })
    await fc.assert(
      fc.asyncProperty(asked, async (questions) => {
        const counts = await reading(database, (tx) =>
          Promise.all(
            questions.map(([scope, only]) => countByTally(tx, 'toy.note', { scope, states: only })),
          ),
        )
        const expected = questions.map(
          ([scope, only]) =>
            idsOf((spine) => covers(scope, spine) && (only?.includes(spine.state) ?? true)).length,
        )
        assert.deepEqual(counts, expected)
      }),
      { numRuns: 20 },
    )
  })

  it('of an actor is what he may see under any of his hats', async () => {
    const actors = fc.array(someActor, { minLength: 25, maxLength: 25 })
    await fc.assert(
      fc.asyncProperty(actors, async (asked) => {
        const expected = asked.map((actor) => idsOf((spine) => seesUnderSomeHat(actor, spine)))
        const scopes = asked.map((actor) => scopeOf(actor, maySee))
        assert.deepEqual(await findByWhere(scopes), expected)
      }),
      { numRuns: 10 },
    )
  })
})

function maySee(hat: Actor['hats'][number]): Scope {
  return any(ownerIs(hat.accountId), assignedTo(hat.keys), granted(hat, 'toy.see'))
}

function seesUnderSomeHat(actor: Actor, spine: Scoped): boolean {
  return actor.hats.some((hat) => covers(maySee(hat), spine))
}

function idsOf(isWanted: (spine: Scoped) => boolean): readonly string[] {
  return spines
    .filter(isWanted)
    .map(({ id }) => id)
    .sort()
}

/** The records that each scope finds, all scopes in one statement. */
async function findByWhere(scopes: readonly Scope[]): Promise<readonly (readonly string[])[]> {
  const parts = scopes.map(
    (
      scope,
      place,
    ) => sql`(select ${place}::integer as place, coalesce(array_to_string(array_agg(r.id order by r.id), ','), '') as ids
      from platform.record r where ${scopeCondition(scope)})`,
  )
  const { rows } = await reading(database, (tx) =>
    sql<{ ids: string }>`${sql.join(parts, sql` union all `)} order by place`.execute(
      tablesOf<'platform'>(tx),
    ),
  )
  return rows.map(({ ids }) => (ids === '' ? [] : ids.split(',')))
}
