import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { getIndicator } from '#platform/indicators/read-figure.ts'
import { resolveAsOf } from '#platform/journal/as-of.ts'
import { createPdfRenderer } from '#platform/documents/pdf.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { modules, move, neighbours } from '../../../../tests/stories/a-performance.ts'
import { aCentreEvaluation, centreWords } from '../../../../tests/stories/centre-evaluation.ts'
import {
  anEvaluatedBureau,
  january,
  type EvaluatedBureau,
} from '../../../../tests/stories/evaluated-bureau.ts'
import { evaluationKind, type Evaluation } from '../evaluations/evaluation-kind.ts'
import { scoreCodes } from './report-figures.ts'
import { readClaims, readReport, type ReadReport } from './keep-report.ts'
import { findPublished, listPublished } from './published-reports.ts'
import { numbered } from './report-document.ts'
import { renderReport } from './report-files.ts'
import type { ReportClaims } from './report-face.ts'
import type { Report } from './report.ts'

const database = await freshDatabase()
const folder = mkdtempSync(join(tmpdir(), 'report-'))
const pdf = createPdfRenderer()
after(async () => {
  await pdf.close()
  rmSync(folder, { recursive: true })
})
let place: EvaluatedBureau

before(async () => {
  place = await anEvaluatedBureau(database)
})

async function getEvaluation(id: string): Promise<Evaluation> {
  const found = await reading(database, (tx) => findRecord<Evaluation>(tx, evaluationKind, id))
  assert.ok(found)
  return found
}

async function read(id: string): Promise<ReadReport & { readonly claims: ReportClaims | null }> {
  const evaluation = await getEvaluation(id)
  return inTransaction(database, async (tx) => {
    const found = await readReport(tx, neighbours, evaluation)
    return { ...found, claims: await readClaims(tx, modules, found) }
  })
}

const sectionOf = ({ sections }: Report, path: string) =>
  sections.find((section) => section.path === path)

describe('a report', () => {
  let draft: string
  let id: string
  let evidence: readonly (readonly string[])[]

  before(async () => {
    draft = (await aCentreEvaluation(place, 'draft', { code: '51092323T000000000902' })).id
    ;({ id, evidence } = await aCentreEvaluation(place, 'published'))
  })

  it('is written from the records, its figures by name', async () => {
    const { report, rendering } = await read(draft)
    assert.equal(rendering, null)
    assert.match(
      sectionOf(report, '1.1')?.raw ?? '',
      /《关于便民服务中心建设奖补的批复》（大行审〔2023〕9号）/,
    )
    assert.match(sectionOf(report, '1.3')?.raw ?? '', /\{\{budget\.appropriated\}\}/)
    assert.match(sectionOf(report, '5')?.raw ?? '', /“按期完成率”实际完成\{\{line\.04\}\}/)
    assert.deepEqual(
      sectionOf(report, '2.5')?.members.map(({ role, name }) => `${role} ${name}`),
      ['组长 龚䶮', '副组长 买买提·吐尔逊', '成员 李𬀩'],
    )
    assert.deepEqual(
      report.sections.filter(({ waitsForAuthor }) => waitsForAuthor),
      [],
    )
  })

  it('says a rate that follows from its own two numbers', async () => {
    const { report } = await read(draft)
    const rate = report.figures.find(({ name }) => name === 'budget.execution-rate')
    assert.equal(rate?.sum, '795,000.00÷800,000.00（元）＝99.38%')
  })

  it('is not submitted with a typed number and no reason for it', async () => {
    const words = { ...centreWords, sections: [{ path: '4', text: '共服务群众12345人次。' }] }
    const step = { id: draft, actor: place.officer, at: january }
    await move(database, 'evaluations', { ...step, name: 'fillIn', input: words })
    await assert.rejects(
      move(database, 'evaluations', { ...step, name: 'submit' }),
      (error) =>
        error instanceof Refusal && error.fields.some(({ path }) => path === '/sections/4'),
    )
    await move(database, 'evaluations', {
      ...step,
      name: 'fillIn',
      input: { ...words, unsourcedReason: '取自镇上的纸质登记簿' },
    })
    await move(database, 'evaluations', { ...step, name: 'submit' })
  })

  it('follows the national outline once a reviewer has chosen it, in every form', async () => {
    const other = (await aCentreEvaluation(place, 'draft', { code: '51092323T000000000903' })).id
    await move(database, 'evaluations', {
      id: other,
      name: 'chooseOutline',
      actor: place.departmentReviewer,
      at: january,
      input: { outline: 'national-evaluation' },
    })
    const { report } = await read(other)
    assert.deepEqual(
      report.sections.filter(({ level }) => level === 1).map(({ heading }) => heading),
      [
        '基本情况',
        '绩效评价工作开展情况',
        '综合评价情况及评价结论',
        '绩效评价指标分析',
        '主要经验及做法、存在的问题及原因分析',
        '有关建议',
        '其他需要说明的问题',
      ],
    )
    assert.equal((await read(draft)).report.sections[0]?.heading, '项目概况')
  })

  it('keeps its outline while sections are rewritten under it', async () => {
    const { id: rewritten } = await aCentreEvaluation(place, 'draft', {
      code: '51092323T000000000904',
      words: { sections: [{ path: '4', text: '建设任务全部完成。' }] },
    })
    await assert.rejects(
      move(database, 'evaluations', {
        id: rewritten,
        name: 'chooseOutline',
        actor: place.departmentReviewer,
        at: january,
        input: { outline: 'national-evaluation' },
      }),
      (error) => error instanceof Refusal && error.code === 'not-ready',
    )
  })

  it('prints every figure and every rare name', async () => {
    const { report } = await read(id)
    const order = {
      evaluation: await getEvaluation(id),
      report,
      isSample: true,
      isDraft: false,
      baseHref: `/reports/${id}/sources`,
      baseUrl: null,
    }
    writeFileSync(join(folder, 'report.pdf'), await renderReport('pdf', order, pdf))
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'])
      .toString()
      .replace(/\s/g, '')
    for (const figure of numbered(report)) assert.ok(text.includes(figure.text), figure.text)
    for (const name of ['龚䶮', '李𬀩', '买买提·吐尔逊', '样例，不具法律效力'])
      assert.ok(text.includes(name), name)
    for (const form of ['docx', 'xlsx'] as const)
      assert.equal(Buffer.from(await renderReport(form, order, pdf)).toString('latin1', 0, 2), 'PK')
  })

  it('opens behind its points the lines of the score table that they are the sum of', async () => {
    for (const code of Object.values(scoreCodes)) {
      const behind = await reading(database, async (tx) => {
        const indicator = getIndicator({ modules }, code)
        const asOf = await resolveAsOf(tx, 'latest')
        const question = { period: { from: '2023-01-01', to: '2023-12-31' }, asOf, subject: id }
        const reader = { actor: place.officer, language: 'zh', limit: 50, cursor: null } as const
        return {
          ...(await indicator.value(tx, question)),
          records: await indicator.records(tx, question, reader),
        }
      })
      const { rows } = behind.records
      assert.equal(rows.length, behind.recordCount, code)
      assert.ok(
        rows.every(({ collection, id: opens }) => collection === 'evaluations' && opens === id),
      )
      if (behind.value === null) continue
      const cents = rows.map(({ cells: [, points] }) =>
        points && 'text' in points ? Math.round(Number(points.text) * 100) : NaN,
      )
      const sum = cents.reduce((one, other) => one + other, 0)
      assert.equal((sum / 100).toFixed(2), behind.value, code)
    }
  })

  it('stands as it was published while later records move its figures', async () => {
    const before = await read(id)
    assert.deepEqual([before.claims?.broken, before.claims?.moved], [[], []])
    await move(database, 'evidence', {
      id: evidence[0]?.[0] ?? '',
      name: 'annul',
      actor: place.bureau.actors.clerk,
      at: january,
      input: { reason: '验收记录重复' },
    })
    const after = await read(id)
    assert.deepEqual(after.report, before.report)
    assert.deepEqual(after.claims?.broken, [])
    const line = after.claims.moved.find(({ name }) => name === 'line.01')
    assert.deepEqual([line?.before, line?.after], ['7个', '6个'])
    assert.ok(after.claims.moved.some(({ name }) => name === 'score.total'))
  })

  it('cannot be rewritten once it is kept', async () => {
    for (const table of ['platform.rendering', 'platform.claim'] as const)
      await assert.rejects(
        inTransaction(database, (tx) => tablesOf<'platform'>(tx).deleteFrom(table).execute()),
        /permission denied/,
      )
  })

  it('is found by the public when published, and never otherwise', async () => {
    const list = await reading(database, (tx) => listPublished(tx, { limit: 10 }))
    assert.deepEqual(
      list.map((entry) => entry.id),
      [id],
    )
    await assert.rejects(
      reading(database, (tx) => findPublished(tx, neighbours, draft)),
      (error) => error instanceof Refusal && error.code === 'not-found',
    )
  })
})
