import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { aTerminal } from '../../../tests/support/terminal.ts'
import { auditCommand } from './audit-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'audit-command-'))
after(() => {
  rmSync(folder, { recursive: true })
})
const type = aTerminal([auditCommand], null, { directory: folder })

writeFileSync(join(folder, 'wrong.txt'), '三个项目支出80万元、15万元、60万元，合计165万元。\n')
writeFileSync(join(folder, 'right.txt'), '编制数据目录900条，上线880条，上线率97.78%。\n')

interface Printed {
  readonly findings: readonly {
    readonly file?: string
    readonly verdict: string
    readonly rule: string
    readonly quote: string
    readonly position: { readonly block: number; readonly from: number; readonly to: number }
    readonly recomputed: readonly string[]
    readonly suggestions: readonly string[]
  }[]
  readonly problems?: readonly { readonly file: string }[]
}

it('a contradiction is printed with its sentence, its sum and what would make it right, and exits 1', async () => {
  const { code, said } = await type(['audit', 'wrong.txt'])
  assert.equal(code, 1)
  assert.match(said, /^wrong\.txt\n {2}5 个数字，/)
  assert.match(said, /1\. \[矛盾\]/)
  assert.match(said, /合计165万元/)
  assert.match(said, /155万元/)
})

it('a report in which everything follows exits 0', async () => {
  const { code, said } = await type(['audit', 'right.txt'])
  assert.equal(code, 0)
  assert.match(said, /矛盾 0/)
})

it('is said in English when asked', async () => {
  const { said } = await type(['audit', 'wrong.txt', '--language', 'en'])
  assert.match(said, /\[Contradicts\]/)
})

it('a file that cannot be read exits 2, and the others are audited all the same', async () => {
  const { code, said } = await type(['audit', 'absent.docx', 'wrong.txt'])
  assert.equal(code, 2)
  assert.match(said, /absent\.docx\n {2}没有核对：/)
  assert.match(said, /合计165万元/)
})

it('prints JSON for programs: verdict, rule, quote, position, recomputed, suggestions', async () => {
  const { code, said } = await type(['audit', '--json', 'wrong.txt'])
  assert.equal(code, 1)
  const { findings } = JSON.parse(said) as Printed
  const wrong = findings.find(({ verdict }) => verdict === 'contradicts')
  assert.equal(wrong?.rule, 'sum-of-parts')
  assert.match(wrong.quote, /合计165万元/)
  assert.deepEqual([wrong.position.block, typeof wrong.position.from], [0, 'number'])
  assert.ok(wrong.recomputed.some((line) => line.includes('155万元')))
  assert.ok(wrong.suggestions.length > 0)
  const both = await type(['audit', '--json', 'right.txt', 'absent.txt'])
  assert.equal(both.code, 2)
  const printed = JSON.parse(both.said) as Printed
  assert.ok(printed.findings.every(({ file }) => file === 'right.txt'))
  assert.deepEqual(
    printed.problems?.map(({ file }) => file),
    ['absent.txt'],
  )
})

it('asks for a file and for a language it knows', async () => {
  assert.equal((await type(['audit'])).code, 2)
  assert.equal((await type(['audit', 'right.txt', '--language', 'fr'])).code, 2)
})
