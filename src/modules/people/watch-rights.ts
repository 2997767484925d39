import { inTransaction } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { noteEvent } from '#platform/journal/note-event.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const changesRights = /^\/api\/v1\/(accounts|units|delegations)(\/|$)/

/** Journals each refusal of a permission, and forgets cached rights as soon as an action on people may have changed them. */
export function watchRights(app: FastifyInstance, house: House): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method === 'POST' && changesRights.test(request.url)) house.visitors.drop()
    if (isRefusal(reply, payload)) await noteRefusal(house, request)
    return payload
  })
}

function isRefusal(reply: FastifyReply, payload: unknown): boolean {
  // Of the answers with this status, a wrong password is journalled where it is proven.
  return (
    reply.statusCode === 403 &&
    typeof payload === 'string' &&
    payload.includes('"code":"not-allowed"')
  )
}

async function noteRefusal(house: House, request: FastifyRequest): Promise<void> {
  const { actor } = request.visitor
  if (!actor) return
  await inTransaction(house.database, (tx) =>
    noteEvent(tx, {
      name: 'use-permission',
      about: null,
      actorId: actor.accountId,
      address: request.ip,
      outcome: 'refused',
      details: { method: request.method, route: request.routeOptions.url ?? '' },
      happenedAt: house.clock(),
    }),
  )
}
