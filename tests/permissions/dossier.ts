import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { sm3Hex } from '#platform/crypto/sm3.ts'
import { makeSm2KeyPair } from '#platform/crypto/sm2.ts'
import { reading, tablesOf } from '#platform/database/transaction.ts'
import { unpackZip } from '../support/unpack-zip.ts'
import { readers, type Reader } from './expected-sights.ts'
import type { PermissionCounty, Row } from './permission-county.ts'

const title = '7个镇（街道）便民服务中心建设奖补'

interface Manifest {
  readonly leftOut: readonly { readonly folder: string; readonly count: number }[]
  readonly records: readonly { readonly kind: string; readonly id: string; readonly rows: number }[]
  readonly files: readonly { readonly path: string; readonly sm3: string; readonly size: number }[]
}

const mayTake: readonly Reader[] = [
  'accountant',
  'finance-leader',
  'bookkeeper',
  'director',
  'finance-reviewer',
  'auditor',
]

/** The dossier of a project, from its request to an offline verification, for each reader. */
export function describeDossier(county: PermissionCounty): void {
  describe('the dossier of a project', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
    after(() => {
      rmSync(folder, { recursive: true })
    })
    let project: Row
    let publicKey: string
    let whole: readonly string[]

    before(async () => {
      const found = county.rows.find((row) => row.collection === 'projects' && row.title === title)
      assert.ok(found)
      project = found
      publicKey = await reading(county.database, async (tx) => {
        const { rows } = await sql<{ publicKey: string }>`
        select public_key from platform.seal_key`.execute(tablesOf<'platform'>(tx))
        return rows[0]?.publicKey ?? ''
      })
      whole = unpackZip(await take('auditor'), join(folder, 'whole'))
    })

    async function take(reader: Reader): Promise<Buffer> {
      const browser = await county.enter(reader)
      const answer = await browser.ask('GET', `/api/v1/projects/${project.id}/dossier.zip`)
      assert.equal(answer.statusCode, 200, answer.body.slice(0, 200))
      return answer.rawPayload
    }

    const manifestIn = (name: string): Manifest =>
      JSON.parse(readFileSync(join(folder, name, 'manifest.json'), 'utf8')) as Manifest

    /** What the verifier says in a place with nothing of ours on its way. */
    function verify(name: string, ...more: readonly string[]) {
      const given = more.length > 0 ? more : ['--public-key', publicKey]
      const ran = spawnSync(process.execPath, ['verify/verify.mjs', ...given], {
        cwd: join(folder, name),
        env: {},
        encoding: 'utf8',
      })
      assert.equal(ran.stderr, '')
      return { code: ran.status, said: ran.stdout }
    }

    /** A copy of the whole with one thing done to it. */
    function altered(name: string, alter: (place: string) => void): ReturnType<typeof verify> {
      const place = join(folder, name)
      cpSync(join(folder, 'whole'), place, { recursive: true })
      alter(place)
      return verify(name)
    }

    const change = (path: string, how: (text: string) => string) => (place: string) => {
      const before = readFileSync(join(place, path), 'utf8')
      assert.notEqual(how(before), before)
      writeFileSync(join(place, path), how(before))
    }

    it('holds everything from request to score, each with its files', () => {
      for (const expected of [
        /^01 立项\/001 .*\/附件01 .*\.pdf$/,
        /^02 绩效目标\/001 .*\/记录\.json$/,
        /^03 预算\/001 .*\/资金\.json$/,
        /^04 报账单\/001 BX-2023-\d{4} .*\/(?:费用报销单|合同付款单|拨款单)\.pdf$/,
        /^04 报账单\/001 .*\/签字\.json$/,
        /^04 报账单\/001 .*\/附件01 .*\.pdf$/,
        /^05 证据\/001 .*\/记录\.json$/,
        /^06 自评与报告\/001 .*\/.*绩效自评报告\.pdf$/,
        /^06 自评与报告\/001 .*\/.*绩效自评报告\.docx$/,
        /^06 自评与报告\/001 .*\/.*绩效自评表\.xlsx$/,
        /^journal\/rows\.jsonl$/,
        /^verify\/verify\.mjs$/,
      ])
        assert.ok(
          whole.some((path) => expected.test(path)),
          `${String(expected)} in\n${whole.join('\n')}`,
        )
      const { files, leftOut } = manifestIn('whole')
      assert.deepEqual(
        [...files.map(({ path }) => path), 'manifest.json', 'manifest.sig.json'].sort(),
        [...whole].sort(),
      )
      assert.ok(leftOut.every(({ count }) => count === 0))
      const index = readFileSync(join(folder, 'whole', '00 目录.html'), 'utf8')
      assert.match(index, /样例，不具法律效力/)
      assert.match(index, /这个项目的记录都在这里/)
    })

    it('is vouched for by a verifier that has only the county’s key', () => {
      const { code, said } = verify('whole')
      assert.match(said, /全部对得上/)
      assert.equal(code, 0, said)
      const words = verify('whole', '--public-key', publicKey, '--en')
      assert.match(words.said, /All is well/)
    })

    it('is not vouched for without a key, or with another', () => {
      assert.deepEqual(verify('whole', '--en').code, 2)
      const other = verify('whole', '--public-key', makeSm2KeyPair().publicKey)
      assert.equal(other.code, 1)
      assert.match(other.said, /签清单的那把钥匙，您给的公钥不认/)
      assert.match(other.said, /号封签的钥匙，您给的公钥不认/)
    })

    it('names a file that was altered, dropped or added', () => {
      const path = whole.find((one) => one.endsWith('签字.json')) ?? ''
      const one = altered(
        'altered',
        change(path, (text) => text.replace('"digest": "', '"digest": "0')),
      )
      assert.equal(one.code, 1)
      assert.ok(one.said.includes(`文件被改过：${path}`), one.said)
      const two = altered('dropped', (place) => {
        rmSync(join(place, path))
      })
      assert.ok(two.said.includes(`缺文件：${path}`), two.said)
      const three = altered('added', (place) => {
        writeFileSync(join(place, '04 报账单', '多余.txt'), '')
      })
      assert.ok(three.said.includes('多出文件，清单里没有：04 报账单/多余.txt'), three.said)
    })

    it('names the manifest when somebody made it anew for an altered file', () => {
      const path = whole.find((one) => one.endsWith('资金.json')) ?? ''
      const { code, said } = altered('anew', (place) => {
        const text = readFileSync(join(place, path), 'utf8').replace('"paidFen": ', '"paidFen": 1')
        writeFileSync(join(place, path), text)
        const manifest = manifestIn('anew')
        const files = manifest.files.map((file) =>
          file.path === path ? { ...file, size: Buffer.byteLength(text), sm3: sm3Hex(text) } : file,
        )
        writeFileSync(join(place, 'manifest.json'), JSON.stringify({ ...manifest, files }))
      })
      assert.equal(code, 1)
      assert.match(said, /manifest\.json 与它的签名不符/)
    })

    it('names the step of a journal row that was altered or dropped', () => {
      const rows = readFileSync(join(folder, 'whole', 'journal/rows.jsonl'), 'utf8')
        .trim()
        .split('\n')
      const at = rows.findIndex((line) => line.includes('"action":"record-payment"'))
      const { row } = JSON.parse(rows[at] ?? '') as {
        row: { recordId: string; sequence: number; digest: string; body: string }
      }
      const step = `budget.claim ${row.recordId} 第 ${String(row.sequence)} 步（record-payment）`
      const path = 'journal/rows.jsonl'
      const edited = altered(
        'row-altered',
        change(path, (text) =>
          text
            .replace(row.body.slice(0, 40), row.body.slice(0, 40))
            .replace('record-payment\\",\\"actor', 'record-payment\\",\\"aktor'),
        ),
      )
      assert.ok(edited.said.includes('台账被改过：'), edited.said)
      const redigested = altered('row-redigested', (place) => {
        const body = row.body.replace('"to":"paid"', '"to":"void"')
        const parts = ['tongban.journal.1', 'budget.claim', row.recordId, String(row.sequence)]
        const { previous, ...line } = (JSON.parse(rows[at] ?? '') as { row: { previous: string } })
          .row
        const digest = sm3Hex(
          [...parts, previous, body]
            .map((part) => `${String(Buffer.byteLength(part))}:${part}`)
            .join(''),
        )
        const under = (JSON.parse(rows[at] ?? '') as { under: unknown }).under
        const made = { row: { ...line, previous, body, digest, toState: 'void' }, under }
        writeFileSync(
          join(place, path),
          [...rows.slice(0, at), JSON.stringify(made), ...rows.slice(at + 1)].join('\n'),
        )
      })
      assert.ok(redigested.said.includes(`不是封签时的那一行：${step}`), redigested.said)
      const dropped = altered('row-dropped', (place) => {
        writeFileSync(join(place, path), [...rows.slice(0, at), ...rows.slice(at + 1)].join('\n'))
      })
      assert.ok(dropped.said.includes(`${row.recordId} 应有`), dropped.said)
      assert.ok(dropped.said.includes(`台账缺行：budget.claim ${row.recordId}`), dropped.said)
    })

    it('leaves out what its reader may not see, and says how much', async () => {
      unpackZip(await take('finance-reviewer'), join(folder, 'less'))
      const { leftOut, files } = manifestIn('less')
      const claims = manifestIn('whole').records.filter(({ kind }) => kind === 'budget.claim')
      assert.equal(leftOut.find(({ folder: one }) => one === '04 报账单')?.count, claims.length)
      assert.ok(claims.length > 3)
      const text = files
        .map(({ path }) => readFileSync(join(folder, 'less', path), 'latin1'))
        .join()
      for (const { id } of claims) assert.ok(!text.includes(id))
      const index = readFileSync(join(folder, 'less', '00 目录.html'), 'utf8')
      assert.ok(index.includes(`另有 ${String(claims.length)} 份，导出人无权查看`))
      const { code, said } = verify('less')
      assert.equal(code, 0, said)
      const hidden = leftOut.reduce((total, { count }) => total + count, 0)
      assert.ok(said.includes(`有 ${String(hidden)} 份记录没有放进来`), said)
    })

    it('tells no account of a payee, and journals who took it', async () => {
      const says = whole.filter((path) => path.endsWith('.json') || path.endsWith('.jsonl'))
      const text = says.map((path) => readFileSync(join(folder, 'whole', path), 'utf8')).join()
      assert.match(text, /"accountEnd": "\d{4}"/)
      assert.doesNotMatch(text, /"account": "\d{6}/)
      const taken = await reading(county.database, (tx) =>
        tablesOf<'platform'>(tx)
          .selectFrom('platform.journal')
          .select(['actorId', 'body'])
          .where('action', '=', 'export-dossier')
          .execute(),
      )
      assert.ok(taken.some(({ actorId }) => actorId === county.accounts.auditor))
      assert.ok(taken.every(({ body }) => body.includes(project.id)))
    })

    it('is for finance and audit, and the page of the project offers it to nobody else', async () => {
      for (const reader of readers) {
        const browser = await county.enter(reader)
        const url = `/api/v1/projects/${project.id}`
        const face = await browser.ask('GET', url)
        const isOffered = face.body.includes('dossier.zip')
        assert.equal(isOffered, mayTake.includes(reader) && county.sees(reader, project), reader)
        if (isOffered) continue
        const { statusCode } = await browser.ask('GET', `${url}/dossier.zip`)
        assert.equal(statusCode, county.sees(reader, project) ? 403 : 404, reader)
      }
    })
  })
}
