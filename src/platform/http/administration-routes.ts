import { shanghaiDate } from '#kernel/dates.ts'
import { say, type Label, type Language } from '#kernel/label.ts'
import { arrowsOf, type Process } from '#kernel/process.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { reading } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { countUnsealed, findLastSeal } from '../journal/seal-store.ts'
import { listRulesInForce, type Rule } from '../rules/rule-store.ts'
import { listCalendarSources } from '../rules/working-calendar-store.ts'
import { languageOf } from './language.ts'

const ProcessFace = z.object({
  kind: z.string(),
  label: z.string(),
  module: z.string(),
  collection: z.string(),
  states: z.array(z.object({ code: z.string(), label: z.string(), tone: z.string() })),
  actions: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      creates: z.boolean(),
      from: z.array(z.string()),
      to: z.array(z.string()),
    }),
  ),
  /** One for each pair of states, with all that leads from the one to the other; from null the record begins. */
  arrows: z.array(
    z.object({ from: z.string().nullable(), to: z.string(), labels: z.array(z.string()) }),
  ),
})
type ProcessFace = z.infer<typeof ProcessFace>

const RuleFace = z.object({
  topic: z.string(),
  code: z.string(),
  label: z.string().nullable(),
  /** For a rule that is a chain: each hand and what it answers for. */
  steps: z.array(z.object({ label: z.string(), answersFor: z.string().nullable() })),
  from: z.string(),
  to: z.string().nullable(),
  source: z.string(),
  confidence: z.string(),
})

const Ground = z.object({
  rules: z.array(RuleFace),
  calendar: z.array(z.object({ year: z.number(), source: z.string(), url: z.string().nullable() })),
  seals: z.object({
    last: z
      .object({ number: z.number(), digest: z.string(), rows: z.number(), at: z.string() })
      .nullable(),
    waiting: z.number(),
  }),
})

const config = { access: { permission: 'administration.see' } } as const
const tags = ['administration']
const security = [{ session: [] }]

/** What the administrators see of the ground everything stands on: processes, rules in force, working days, seals. */
export function administrationRoutes(app: FastifyInstance, house: House): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(
    '/api/v1/administration/processes',
    {
      config,
      schema: {
        operationId: 'list-processes',
        summary: '各类记录的状态和动作 | The states and actions of every kind of record',
        tags,
        security,
        response: { 200: z.object({ processes: z.array(ProcessFace) }) },
      },
    },
    (request) => ({ processes: facesOf(house, languageOf(request)) }),
  )
  routes.get(
    '/api/v1/administration/ground',
    {
      config,
      schema: {
        operationId: 'read-ground',
        summary:
          '现行规则和出处、公布的工作日、封存 | Rules in force with their sources, announced working days, seals',
        tags,
        security,
        response: { 200: Ground },
      },
    },
    (request) =>
      reading(house.database, async (tx) => {
        const language = languageOf(request)
        const today = shanghaiDate(house.clock().getTime())
        const last = await findLastSeal(tx)
        return {
          rules: (await listRulesInForce(tx, today)).map((rule) => ruleFace(rule, language)),
          calendar: (await listCalendarSources(tx)).map(({ year, ...source }) => ({
            year,
            source: `${source.title} ${source.number}`,
            url: source.url,
          })),
          seals: {
            last: last && {
              number: last.number,
              digest: last.digest,
              rows: last.rowCount,
              at: last.sealedAt,
            },
            waiting: await countUnsealed(tx),
          },
        }
      }),
  )
}

/** The processes as data, drawn by whoever shows them: one definition, every face. */
function facesOf(house: House, language: Language): ProcessFace[] {
  return house.modules.flatMap((module) =>
    module.books.map(({ kind: { process, collection } }) => ({
      ...processFace(process, language),
      module: say(module.label, language),
      collection,
    })),
  )
}

function processFace(
  process: Process,
  language: Language,
): Omit<ProcessFace, 'module' | 'collection'> {
  return {
    kind: process.kind,
    label: say(process.label, language),
    states: Object.entries<Label>(process.states).map(([code, words]) => ({
      code,
      label: say(words, language),
      tone: process.tones?.[code] ?? 'plain',
    })),
    actions: Object.entries(process.actions).map(([name, { label, from, to, creates }]) => ({
      name,
      label: say(label, language),
      creates: creates ?? false,
      from: [...from],
      to: typeof to === 'string' ? [to] : [...to],
    })),
    arrows: arrowsOf(process).map(({ labels, ...arrow }) => ({
      ...arrow,
      labels: labels.map((words) => say(words, language)),
    })),
  }
}

const Words = z.object({ zh: z.string(), en: z.string() })
const ToldBody = z.object({
  label: Words.optional(),
  steps: z.array(z.object({ label: Words, answersFor: Words.optional() })).optional(),
})

// A rule's body belongs to its module; of it the platform knows only how this house names things.
function ruleFace(rule: Rule, language: Language): z.infer<typeof RuleFace> {
  const { topic, code, effectiveFrom, effectiveTo, source, confidence } = rule
  const told = ToldBody.safeParse(rule.body).data ?? {}
  return {
    topic,
    code,
    label: told.label ? say(told.label, language) : null,
    steps: (told.steps ?? []).map(({ label, answersFor }) => ({
      label: say(label, language),
      answersFor: answersFor ? say(answersFor, language) : null,
    })),
    from: effectiveFrom,
    to: effectiveTo,
    source,
    confidence,
  }
}
