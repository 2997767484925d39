import { shanghaiDate } from '#kernel/dates.ts'
import { holds, type Actor } from '#kernel/actor.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { actorOf } from '#platform/http/caller.ts'
import { languageOf } from '#platform/http/language.ts'
import { countEvents, listEvents } from '#platform/journal/event-list.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { getAccounts } from './accounts.ts'
import { Organisation, readOrganisation } from './queries/administration.ts'

const EventQuestion = z.object({
  account: z.uuid().optional(),
  outcome: z.enum(['ok', 'failed', 'refused', 'locked-out']).optional(),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
const Events = z.object({
  rows: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      outcome: z.string(),
      outcomeLabel: z.string(),
      accountId: z.string().nullable(),
      account: z.string().nullable(),
      address: z.string().nullable(),
      at: z.string(),
    }),
  ),
  count: z.number(),
  next: z.number().nullable(),
})

/** For the administrators: who is where and may do what; for the audit administrator: what happened at the doors. */
export function administrationRoutes(app: FastifyInstance, house: House): void {
  organisationRoute(app, house)
  eventsRoute(app, house)
}

const shared = { tags: ['administration'], security: [{ session: [] }] }

function organisationRoute(app: FastifyInstance, house: House): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/administration/organisation',
    {
      config: { access: { permission: 'administration.see' } },
      schema: {
        ...shared,
        operationId: 'read-organisation',
        summary:
          '单位、岗位和人员，角色和权限 | Units with posts and people, roles with their permissions',
        response: { 200: Organisation },
      },
    },
    (request) => {
      const permissions: Readonly<Record<string, Label>> = Object.fromEntries(
        house.modules.flatMap((module) => Object.entries(module.permissions)),
      )
      const today = shanghaiDate(house.clock().getTime())
      return reading(house.database, (tx) =>
        readOrganisation(tx, { today, permissions }, languageOf(request)),
      )
    },
  )
}

function eventsRoute(app: FastifyInstance, house: House): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/administration/events',
    {
      config: { access: { permission: 'administration.see' } },
      schema: {
        ...shared,
        operationId: 'list-security-events',
        summary:
          '登录、拒绝、查看和导出，新的在前 | Sign-ins, refusals, looks and exports, the latest first',
        querystring: EventQuestion,
        response: { 200: Events },
      },
    },
    (request) =>
      reading(house.database, async (tx) => {
        demandAuditor(actorOf(request))
        const { limit } = request.query
        const found = await listEvents(tx, { ...request.query, limit: limit + 1 })
        const page = found.slice(0, limit)
        const accounts = await getAccounts(
          tx,
          page.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])),
        )
        const language = languageOf(request)
        return {
          rows: page.map(({ id, name, outcome, actorId, address, at }) => ({
            id,
            name: words(eventLabels, name, language),
            outcome,
            outcomeLabel: words(outcomeLabels, outcome, language),
            accountId: actorId,
            account: actorId === null ? null : (accounts.get(actorId)?.name ?? null),
            address,
            at: at.toISOString(),
          })),
          count: await countEvents(tx, request.query),
          next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
        }
      }),
  )
}

// The audit administrator's: the other two are among those he watches.
function demandAuditor(actor: Actor): void {
  if (holds(actor, 'journal.export')) return
  throw new Refusal(
    'not-allowed',
    label('只有审计管理员能看。', 'Only the audit administrator may see this.'),
  )
}

const outcomeLabels: Readonly<Record<string, Label>> = {
  ok: label('成功', 'Done'),
  failed: label('没成', 'Failed'),
  refused: label('被拒', 'Refused'),
  'locked-out': label('已锁定', 'Locked out'),
}

const eventLabels: Readonly<Record<string, Label>> = {
  'set-up': label('开通', 'Open the county'),
  'sign-in': label('登录', 'Sign in'),
  'sign-out': label('退出', 'Sign out'),
  lock: label('锁屏', 'Lock'),
  unlock: label('解锁', 'Unlock'),
  look: label('查看记录', 'Look at a record'),
  'change-password': label('改口令', 'Change password'),
  'end-session': label('结束登录', 'End a session'),
  'export-journal': label('导出流水', 'Export the journal'),
  'export-list': label('导出列表', 'Export a list'),
  'export-dossier': label('导出项目档案', 'Take a dossier'),
  'print-sheet': label('打印单据', 'Print a claim'),
}

// An event that is new here is said by its code rather than not at all.
function words(labels: Readonly<Record<string, Label>>, code: string, language: Language): string {
  const found = labels[code]
  return found ? say(found, language) : code
}
