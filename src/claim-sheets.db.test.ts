import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, before, describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import type { Actor } from '#kernel/actor.ts'
import { sayCheckCode } from '#kernel/check-code.ts'
import { hashPassword } from '#platform/crypto/password-hash.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { makeSignInLink } from '#platform/sessions/sign-in-link.ts'
import { keepPassword } from '#modules/people/index.ts'
import {
  aBureau,
  aProject,
  bringOn,
  claimForm,
  fileAClaim,
  nextInvoice,
  sidestep,
  type Bureau,
} from '../tests/stories/a-bureau.ts'
import { actorOf, anAccount } from '../tests/support/county.ts'
import { freshDatabase } from '../tests/support/fresh-database.ts'
import { aHouse } from '../tests/support/house.ts'
import { buildApp, modules } from './app.ts'

const database = await freshDatabase()
const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] })
const unknownCode = '0123456789'

/** The words of a PDF, or null where the machine has no poppler. */
function findWords(pdf: Buffer): string | null {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString()
  } catch {
    return null
  }
}

describe('the paper of a claim', () => {
  let app: FastifyInstance
  let bureau: Bureau
  let project: string
  let stranger: Actor
  const cookies = new Map<string, Promise<string>>()

  before(async () => {
    bureau = await aBureau(database)
    project = await aProject(database, bureau)
    const { town } = bureau
    const posts = [{ role: 'section-clerk', unitId: town }]
    const account = await anAccount(database, { loginName: 'far', unitId: town, posts })
    stranger = await actorOf(database, account)
    const house = await aHouse(database, modules)
    app = await buildApp(house, pino({ level: 'silent' }), () => null)
  })
  after(() => app.close())

  async function enter({ accountId }: Actor): Promise<string> {
    const passwordHash = await hashPassword('Zhi-Ma 2026 kaimen')
    const expiresAt = new Date(Date.now() + 60_000)
    const token = await inTransaction(database, async (tx) => {
      await keepPassword(tx, { accountId, passwordHash, now: new Date() })
      return makeSignInLink(tx, { accountId, expiresAt })
    })
    const [cookie] = (await app.inject({ url: `/sign-in/${token}` })).cookies
    assert.ok(cookie)
    return `${cookie.name}=${cookie.value}`
  }

  async function ask(url: string, actor: Actor) {
    const entered = cookies.get(actor.accountId) ?? enter(actor)
    cookies.set(actor.accountId, entered)
    return app.inject({ url, headers: { cookie: await entered } })
  }

  async function aClaim(steps: number, over: object = {}): Promise<string> {
    const claim = await fileAClaim(database, bureau, claimForm(project, over))
    await bringOn(database, bureau, claim, { to: steps })
    return claim
  }

  async function print(claim: string, actor: Actor = bureau.clerk): Promise<Buffer> {
    const printed = await ask(`/api/v1/claims/${claim}/sheet.pdf`, actor)
    assert.equal(printed.statusCode, 200, printed.body)
    return printed.rawPayload
  }

  async function codesOf(claimId: string): Promise<readonly string[]> {
    const rows = await reading(database, (tx) =>
      tablesOf<'budget'>(tx)
        .selectFrom('budget.claimSheet')
        .select('code')
        .where('claimId', '=', claimId)
        .orderBy('edition')
        .execute(),
    )
    return rows.map(({ code }) => code)
  }

  async function check(code: string, { from = '192.0.2.1', path = '/check' } = {}) {
    return app.inject({ url: `${path}?code=${code}`, remoteAddress: from })
  }

  async function checkLast(claim: string): Promise<string> {
    const page = await check((await codesOf(claim)).at(-1) ?? '')
    assert.equal(page.statusCode, 200)
    return page.body
  }

  it('says amount in capitals, attachments, names, five signatures and a code', async (t) => {
    const payee = { name: '龚䶮', bank: '工行大英支行', account: '2310 0001 2345 6789' }
    const claim = await aClaim(5, { payee, purpose: '由李𬀩、买买提·吐尔逊办理 #panic()' })
    const words = findWords(await print(claim))
    if (words === null) {
      t.skip('no pdftotext here')
      return
    }
    const [code = ''] = await codesOf(claim)
    for (const said of ['费用报销单', '叁万零肆佰元整', '￥30,400.00', '附件 1 张', '龚䶮', '李𬀩'])
      assert.ok(words.includes(said), said)
    assert.ok(words.includes('#panic()'))
    assert.ok(words.includes(sayCheckCode(code)))
    assert.ok(words.includes('样例，不具法律效力'))
    assert.equal(words.match(/电子签批（不是可靠电子签名）/g)?.length, 5)
    assert.equal(words.match(/所签内容摘要 [0-9a-f]{8}/g)?.length, 5)
    assert.ok(words.includes('尾号 6789') && !words.includes('2345'))
  })

  it('is the same file, with the same code, however often a version is printed', async () => {
    const claim = await aClaim(2)
    const [first, second] = [await print(claim), await print(claim, bureau.accountant)]
    assert.deepEqual(first, second)
    assert.equal((await codesOf(claim)).length, 1)
    const printings = await reading(database, (tx) =>
      tablesOf<'platform'>(tx)
        .selectFrom('platform.journal')
        .select('body')
        .where('action', '=', 'print-sheet')
        .execute(),
    )
    const own = printings.filter(({ body }) => body.includes(claim))
    assert.equal(own.length, 1)
    assert.ok(!own[0]?.body.includes((await codesOf(claim))[0] ?? ''))
  })

  it('is for whoever may see the claim, and made only once it is signed', async () => {
    const claim = await aClaim(1)
    const url = `/api/v1/claims/${claim}/sheet.pdf`
    assert.equal((await ask(url, stranger)).statusCode, 404)
    assert.equal((await app.inject({ url })).statusCode, 401)
    const draft = await aClaim(0)
    const refused = await ask(`/api/v1/claims/${draft}/sheet.pdf`, bureau.clerk)
    assert.equal(refused.statusCode, 409, refused.body)
  })

  it('stands as it was printed: unsigned places are empty and the page says what is new', async () => {
    const claim = await aClaim(2)
    await print(claim)
    assert.match(await checkLast(claim), /要 5 个，纸上有 2 个，其中现在有效 2 个/)
    assert.match(await checkLast(claim), /这是最新的一版/)
    await bringOn(database, bureau, claim, { from: 2, to: 3 })
    assert.match(await checkLast(claim), /出具以后又有人签了字/)
    await print(claim)
    const [first = ''] = await codesOf(claim)
    assert.match((await check(first)).body, /已经有第 2 版/)
    assert.match(await checkLast(claim), /没有更新的一版/)
  })

  it('goes on being right when the money is paid', async () => {
    const claim = await aClaim(5)
    await print(claim)
    await bringOn(database, bureau, claim, { from: 5, to: 7 })
    assert.match(await checkLast(claim), /内容和签字没有再变/)
    const words = findWords(await print(claim))
    if (words !== null) assert.match(words, /出纳支付[\s\S]*国库-0001[\s\S]*记账[\s\S]*记-0001/)
  })

  it('is told to be stale once the claim is amended or goes back', async () => {
    const invoice = nextInvoice()
    const claim = await fileAClaim(database, bureau, claimForm(project, {}, invoice))
    await bringOn(database, bureau, claim, { to: 3 })
    await print(claim)
    const input = { ...claimForm(project, { purpose: '终端安全软件续费（两年）' }, invoice) }
    const amended = { recordId: claim, actor: bureau.clerk, input }
    await sidestep(database, 'amend', amended)
    const body = await checkLast(claim)
    assert.match(body, /不是最新的，不要用/)
    assert.match(body, /纸上有 3 个，其中现在有效 [012] 个/)

    const returned = await aClaim(2)
    await print(returned)
    await sidestep(database, 'return', {
      recordId: returned,
      actor: bureau.accountant,
      input: { reason: '发票抬头不对' },
    })
    assert.match(await checkLast(returned), /已经退回经办人/)
  })

  it('is checked on a page that names nobody, in both languages', async () => {
    const payee = { name: '不可说', bank: '工行大英支行', account: '2310 0001 2345 6789' }
    const claim = await aClaim(2, { payee, purpose: '不可说之事' })
    await print(claim)
    const [code = ''] = await codesOf(claim)
    for (const path of ['/check', '/en/check']) {
      for (const url of [path, `${path}?code=${code}`, `${path}?code=abc`, `${path}?size=large`]) {
        const page = await app.inject({ url, remoteAddress: '192.0.2.9' })
        assert.equal(page.headers['cache-control'], 'no-store')
        const report = await validator.validateString(page.body)
        assert.deepEqual(
          report.results.flatMap(({ messages }) => messages),
          [],
          url,
        )
        assert.ok(!/<script|不可说|6789|clerk/.test(page.body), url)
      }
    }
    const english = (await check(code, { path: '/en/check' })).body
    assert.match(english, /Expense claim[\s\S]*BX-2026-\d{4}[\s\S]*30,400\.00 yuan/)
    assert.match(english, /Sample, without legal effect/)
    assert.match((await check(sayCheckCode(code).toLowerCase())).body, /样例，无法律效力/)
  })

  it('may be guessed at ten times an hour from one address, and by nobody else the less', async () => {
    const claim = await aClaim(1)
    await print(claim)
    const [code = ''] = await codesOf(claim)
    const from = '198.51.100.7'
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        const page = await check(unknownCode, { from })
        assert.match(page.body, /没有这个核验码/)
        assert.equal(page.statusCode, 200)
      }),
    )
    for (const asked of [unknownCode, code]) {
      const refused = await check(asked, { from })
      assert.equal(refused.statusCode, 429)
      assert.match(refused.body, /一小时里输错了 10 次/)
      assert.match(refused.body, /<h1/)
    }
    assert.match((await check(code)).body, /这是最新的一版/)
    const kept = await reading(database, (tx) =>
      tablesOf<'budget'>(tx).selectFrom('budget.sheetMiss').selectAll().execute(),
    )
    assert.ok(kept.every(({ addressMark }) => /^[0-9a-f]{16}$/.test(addressMark)))
  })
})
