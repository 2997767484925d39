import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import { pino } from 'pino'
import { offerSetUp } from '#modules/people/index.ts'
import { freshDatabase } from '../tests/support/fresh-database.ts'
import { aHouse, Browser } from '../tests/support/house.ts'
import { buildApp, modules } from './app.ts'

const database = await freshDatabase()
const house = await aHouse(database, modules)
const app = await buildApp(house, pino({ level: 'silent' }), () => null)
after(() => app.close())

it('the site bears the county’s name from the moment on which it is opened', async () => {
  const home = async (): Promise<string> => (await app.inject({ url: '/' })).body
  assert.doesNotMatch(await home(), /蓬溪县/)
  const offered = await offerSetUp(house)
  const input = {
    ...{ name: '蓬溪县', code: '510921' },
    system: { loginName: 'xitong', displayName: '系统管理员' },
    security: { loginName: 'anquan', displayName: '安全管理员' },
    audit: { loginName: 'shenji', displayName: '审计管理员' },
  }
  const body = { code: offered?.code, input }
  const opened = await new Browser(app).ask('POST', '/api/v1/set-up', body)
  assert.equal(opened.statusCode, 201, opened.body)
  assert.match(await home(), /蓬溪县政务服务/)
})
