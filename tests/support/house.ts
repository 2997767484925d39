import { pino } from 'pino'
import type { FastifyInstance } from 'fastify'
import { peopleDoor, peopleRoutes } from '#modules/people/index.ts'
import { readCounty } from '#platform/county.ts'
import type { Database } from '#platform/database/database.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { buildServer } from '#platform/http/server.ts'
import { VisitorCache } from '#platform/http/visitor-cache.ts'
import type { Module } from '#platform/module.ts'
import { loadWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import { parseSettings } from '#platform/settings.ts'
import { realClock } from './county.ts'

/** A sample county's house with these modules, for tests through the server. */
export async function aHouse(
  database: Database,
  modules: readonly Module[],
  held: Partial<Pick<House, 'clock' | 'files' | 'keystore' | 'settings'>> = {},
): Promise<House> {
  const unused = (): never => {
    throw new Error('These tests need no files and no keys.')
  }
  return {
    settings: held.settings ?? parseSettings({}),
    county: { ...(await reading(database, readCounty)), isSample: true },
    database,
    clock: held.clock ?? realClock,
    people: peopleDoor,
    visitors: new VisitorCache(),
    get files() {
      return held.files ?? unused()
    },
    get keystore() {
      return held.keystore ?? unused()
    },
    workingCalendar: loadWorkingCalendar,
    modules,
  }
}

/** A server with sessions; the caller adds what it tests. */
export async function aServer(house: House): Promise<FastifyInstance> {
  const app = await buildServer(house, pino({ level: 'silent' }))
  peopleRoutes(app, house)
  return app
}

/** Someone at the desk: keeps the cookie, sends the session's token back. */
export class Browser {
  readonly app: FastifyInstance
  token = ''
  csrf = ''

  constructor(app: FastifyInstance) {
    this.app = app
  }

  async ask(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const response = await this.app.inject({
      method,
      url,
      ...(body === undefined ? {} : { payload: body }),
      headers: {
        ...headers,
        ...(this.token === '' ? {} : { cookie: `tongban_session=${this.token}` }),
        ...(this.csrf === '' ? {} : { 'x-csrf-token': this.csrf }),
      },
    })
    const [cookie] = response.cookies
    if (cookie?.name === 'tongban_session') this.token = cookie.value
    return response
  }

  async enter(account: string, password: string): Promise<this> {
    const response = await this.ask('POST', '/api/v1/session', { account, password })
    if (response.statusCode !== 201) throw new Error(response.body)
    const session = await this.ask('GET', '/api/v1/session')
    this.csrf = session.json<{ csrf: string }>().csrf
    return this
  }
}
