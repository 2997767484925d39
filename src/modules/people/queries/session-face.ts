import { shanghaiDate } from '#kernel/dates.ts'
import { label, say, type Language } from '#kernel/label.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { Session } from '#platform/sessions/session-store.ts'
import { z } from 'zod'
import { getAccount, getUnits } from '../accounts.ts'
import { listDelegationsTo } from '../delegation-store.ts'
import { listRoles } from '../role-store.ts'
import { findSignInRules } from '../sign-in-rules.ts'
import { findCounty } from '../unit-store.ts'

/** Who sits at the desk, what he may open, and for whom he acts. */
export const SessionFace = z.object({
  account: z.object({ id: z.uuid(), name: z.string(), post: z.string(), unit: z.string() }),
  actingFor: z.array(
    z.object({ id: z.uuid(), name: z.string(), post: z.string(), until: z.iso.date() }),
  ),
  language: z.enum(['zh', 'en']),
  sample: z.boolean(),
  county: z.string(),
  /** To be sent back as `x-csrf-token` with whatever changes something. */
  csrf: z.string(),
  permissions: z.array(z.string()),
  idleSecondsMax: z.number().int().positive(),
  expiresAt: z.iso.datetime(),
  passwordMustChange: z.boolean(),
})
export type SessionFace = z.infer<typeof SessionFace>

export async function readSessionFace(
  tx: Tx,
  visitor: {
    readonly actor: Actor
    readonly session: Session
    readonly passwordMustChange: boolean
  },
  seen: { readonly language: Language; readonly sample: boolean; readonly now: Date },
): Promise<SessionFace> {
  const { actor, session, passwordMustChange } = visitor
  const { language, sample, now } = seen
  const { unitId } = await getAccount(tx, actor.accountId)
  const units = await getUnits(tx, [unitId])
  const unit = units.get(unitId)
  const county = await findCounty(tx)
  const roles = new Map(
    (await listRoles(tx)).map(({ code, name, nameEnglish }) => [code, label(name, nameEnglish)]),
  )
  const postsOf = (colleagueId: string | null): string =>
    actor.hats
      .filter((hat) => (hat.actingFor?.accountId ?? null) === colleagueId)
      .map(({ post }) => say(roles.get(post) ?? label(post, post), language))
      .filter((name, place, names) => names.indexOf(name) === place)
      .join(language === 'zh' ? '、' : ', ')
  const delegations = await listDelegationsTo(tx, actor.accountId, shanghaiDate(now.getTime()))
  const { idleMinutesMax } = await findSignInRules(tx, now)
  return {
    account: {
      id: actor.accountId,
      name: actor.name,
      post: postsOf(null),
      unit: nameOf(unit, language),
    },
    actingFor: delegations.map(({ id, name, until }) => ({ id, name, until, post: postsOf(id) })),
    language,
    sample,
    county: nameOf(county, language),
    csrf: session.csrf,
    permissions: [...new Set(actor.hats.flatMap(({ grants }) => Object.keys(grants)))].sort(),
    idleSecondsMax: idleMinutesMax * 60,
    expiresAt: session.expiresAt.toISOString(),
    passwordMustChange,
  }
}

function nameOf(
  unit: { readonly name: string; readonly nameEnglish: string | null } | undefined,
  language: Language,
): string {
  if (!unit) return ''
  return language === 'en' ? (unit.nameEnglish ?? unit.name) : unit.name
}
