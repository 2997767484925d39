import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  cpSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  realpathSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, it } from 'node:test'
import { z } from 'zod'

import { lawfulTree, plantedViolations } from './planted-violations.ts'

interface Violation {
  readonly rule: string
  readonly from: string
}

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
})

const house = join(import.meta.dirname, '../..')
const folders: string[] = []

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

describe('the boundaries between the parts of the house', () => {
  it('raise no alarm in a lawful tree', () => {
    assert.deepEqual(violationsIn(lawfulTree), [])
  })

  const planted = plantedViolations.reduce((tree, { files }) => ({ ...tree, ...files }), lawfulTree)
  const found = violationsIn(planted)
  for (const { rule, from } of plantedViolations) {
    it(`${rule} is seen to fire on ${from}`, () => {
      assert.ok(
        found.some((violation) => violation.rule === rule && violation.from === from),
        `${rule} stayed silent. Reported about that file: ${JSON.stringify(found.filter((violation) => violation.from === from))}`,
      )
    })
  }

  it('are all planted: a rule that never fired is not believed', () => {
    const believed = new Set(plantedViolations.map(({ rule }) => rule))
    assert.deepEqual(
      ruleNames().filter((rule) => !believed.has(rule)),
      [],
    )
  })
})

function violationsIn(files: Readonly<Record<string, string>>): readonly Violation[] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'boundaries-')))
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(house, file), join(folder, file))
  }
  symlinkSync(realpathSync(join(house, 'node_modules')), join(folder, 'node_modules'))
  return cruise(folder, ['src', 'tests', 'bench']).summary.violations.map(({ from, rule }) => ({
    rule: rule.name,
    from,
  }))
}

function ruleNames(): readonly string[] {
  return cruise(house, ['src/kernel']).summary.ruleSetUsed.forbidden.map(({ name }) => name)
}

function cruise(folder: string, paths: readonly string[]): z.infer<typeof Report> {
  const program = join(house, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const run = spawnSync(process.execPath, [program, '--output-type', 'json', ...paths], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  assert.ok(
    run.stdout.startsWith('{'),
    `dependency-cruiser did not answer: ${run.stderr}${run.stdout}`,
  )
  return Report.parse(JSON.parse(run.stdout))
}
