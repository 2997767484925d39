import { parseDate, yearOf, type DateText } from '#kernel/dates.ts'
import { label, say, type Label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { explainWorkingDays } from '#kernel/working-days.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { reading } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { languageOf } from './language.ts'

const daysMax = 500
const yearMin = 2000
const yearMax = 2097

// Parsed by hand: whoever mistypes is told which of the two is wrong, and how to write it.
const Question = z.object({ from: z.string().optional(), days: z.string().optional() })
const Answer = z.object({
  from: z.string(),
  date: z.string(),
  days: z.array(z.object({ date: z.string(), counts: z.boolean(), why: z.string() })),
  unconfirmedYears: z.array(z.number().int()),
  note: z.string().nullable(),
})

/** When a limit of so many working days ends, counted out day by day; open to all. */
export function workingDayRoutes(app: FastifyInstance, house: House): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/working-days',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'count-working-days',
        summary:
          '工作日期限哪天到，哪天算哪天不算、为什么 | The day on which a limit of working days ends, and why each day counts or does not',
        tags: ['working-days'],
        security: [],
        querystring: Question,
        response: { 200: Answer },
      },
    },
    async (request, reply) => {
      const from = parseFrom(request.query.from)
      const days = parseDays(request.query.days)
      const calendar = await reading(house.database, (tx) => house.workingCalendar(tx))
      const counted = explainWorkingDays(calendar, from, days)
      const language = languageOf(request)
      // A newly announced year may be an hour late; nothing in the answer is about the asker.
      void reply.header('cache-control', 'public, max-age=3600').header('vary', 'accept-language')
      return {
        from,
        date: counted.date,
        days: counted.days.map(({ why, ...day }) => ({ ...day, why: say(why, language) })),
        unconfirmedYears: [...counted.unconfirmedYears],
        note:
          counted.unconfirmedYears.length === 0
            ? null
            : say(notAnnounced(counted.unconfirmedYears), language),
      }
    },
  )
}

function parseFrom(text: string | undefined): DateText {
  if (text === undefined || text === '') {
    throw wrong(
      '/from',
      label(
        '请给出开始的日期 from，例如 2023-09-28。',
        'Give the day it starts as “from”, for example 2023-09-28.',
      ),
    )
  }
  const from = parseDate(text)
  if (yearOf(from) >= yearMin && yearOf(from) <= yearMax) return from
  throw wrong(
    '/from',
    label(
      `只能算 ${String(yearMin)} 年到 ${String(yearMax)} 年开始的期限。`,
      `Only limits that start from ${String(yearMin)} to ${String(yearMax)} can be counted.`,
    ),
  )
}

function parseDays(text: string | undefined): number {
  if (text !== undefined && /^\d{1,4}$/.test(text) && Number(text) <= daysMax) return Number(text)
  throw wrong(
    '/days',
    label(
      `请给出工作日数 days：0 到 ${String(daysMax)} 的整数。`,
      `Give the number of working days as “days”: a whole number from 0 to ${String(daysMax)}.`,
    ),
  )
}

function wrong(path: string, sentence: Label): Refusal {
  return new Refusal('invalid', sentence, [{ path, sentence }])
}

function notAnnounced(years: readonly number[]): Label {
  return label(
    `日历未确认：${years.join('、')} 年的放假安排还没有公布，只按周末推算。`,
    `Calendar not yet announced: the days off of ${years.join(', ')} are not published, so only weekends are left out.`,
  )
}
