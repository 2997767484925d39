import { shanghaiDate, type DateText } from '#kernel/dates.ts'
import { isTreasuryListRead, listTreasuryDifferences } from '#modules/budget/index.ts'
import { findEvaluationOf, listGoalIndicators, listRechecks } from '#modules/performance/index.ts'
import { auditReport } from '#modules/report-audit/index.ts'
import { listUnitsInUse } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { KeptFile } from '#platform/files/file-store.ts'
import type { House } from '#platform/house.ts'
import { sealJournal } from '#platform/journal/seal.ts'
import { auditSteps } from './audited-reports.ts'
import { payoutsOf, type SamplePayment } from './claim-payments.ts'
import type { Place } from './daying-organisation.ts'
import { officeSteps } from './office-story.ts'
import { stepsOf } from './play-story.ts'
import type { ProjectStory } from './project-story.ts'
import { openSampleDesk } from './sample-desk.ts'
import { cellsOf, type SamplePaper } from './sample-papers.ts'
import type { Stage, Step } from './stage.ts'
import { bigData } from './stories/big-data.ts'
import { eGovernmentNetwork } from './stories/e-government-network.ts'
import { lastYear } from './stories/last-year.ts'
import { provinceWide } from './stories/province-wide.ts'
import { sevenTowns } from './stories/seven-towns.ts'
import { thisYear } from './stories/this-year.ts'
import { threeTowns } from './stories/three-towns.ts'
import { treasurySteps } from './treasury-steps.ts'

/** The projects of 2023 as they were, and those of last year and this by the day of loading. */
export function storiesOf(today: DateText): readonly ProjectStory[] {
  return [
    bigData,
    sevenTowns,
    eGovernmentNetwork,
    threeTowns,
    provinceWide,
    ...lastYear(today),
    ...thisYear(today),
  ]
}

/** Every step of every story, in the order of the days on which they happened. */
export function allSteps(
  now: Date,
  units: Pick<Readonly<Record<Place, string>>, 'centre' | 'services'>,
): readonly Step[] {
  const today = shanghaiDate(now.getTime())
  const stories = storiesOf(today)
  return [
    ...stories.flatMap((story) => stepsOf(story, units)),
    ...treasurySteps(paymentsOf(stories, today)),
    ...officeSteps(today),
    ...auditSteps(today),
  ]
    .filter(({ at }) => at <= now)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

/** What the cashier has paid by today, over all stories. */
export function paymentsOf(
  stories: readonly ProjectStory[],
  today: DateText,
): readonly SamplePayment[] {
  return stories.flatMap(payoutsOf).filter(({ paidOn }) => paidOn <= today)
}

/** The papers that the steps will send, found by playing them before an empty house. */
export async function rehearse(steps: readonly Step[]): Promise<readonly SamplePaper[]> {
  const papers = new Map<string, SamplePaper>()
  const stage: Stage = {
    desk: {
      create: () => Promise.resolve('rehearsed'),
      act: () => Promise.resolve(),
      send: () => Promise.resolve('rehearsed'),
    },
    send: (paper) => {
      papers.set(keyOf(paper), paper)
      return Promise.resolve('rehearsed')
    },
    sendSheet: (sheet) => {
      papers.set(keyOf(sheet), sheet)
      return Promise.resolve({ fileId: 'rehearsed', content: [] })
    },
    sendReport: (report) => {
      papers.set(keyOf(report), report)
      return Promise.resolve({ fileId: 'rehearsed', content: null })
    },
    isMapped: () => Promise.resolve(true),
    listDifferences: () => Promise.resolve([]),
    seal: () => Promise.resolve(),
    findTown: () => Promise.resolve('rehearsed'),
    listIndicators: () => Promise.resolve(rehearsedIndicators),
    findEvaluation: () => Promise.resolve('rehearsed'),
    listRechecks: () => Promise.resolve([]),
  }
  for (const { run } of steps) await run(stage)
  return [...papers.values()]
}

const rehearsedIndicators = new Map(
  Array.from({ length: 60 }, (_, at) => [String(at + 1).padStart(2, '0'), 'rehearsed']),
)

/** The same paper has the same key. */
export function keyOf(paper: SamplePaper): string {
  return JSON.stringify(paper)
}

/** A stage in this transaction: papers were set and kept before it began. */
export function openStage(
  tx: Tx,
  { modules, keystore }: Pick<House, 'modules' | 'keystore'>,
  kept: ReadonlyMap<string, KeptFile>,
): Stage {
  const desk = openSampleDesk(tx, modules)
  const keptOf = (paper: SamplePaper): KeptFile => {
    const file = kept.get(keyOf(paper))
    if (!file) throw new Error(`“${paper.title}” was not rehearsed.`)
    return file
  }
  return {
    desk,
    async seal() {
      while ((await sealJournal(tx, { keystore, now: new Date() })).more);
    },
    send(paper, by, at) {
      return desk.send({ name: `${paper.title}.pdf`, kept: keptOf(paper) }, { by, at })
    },
    async sendSheet(sheet, by, at) {
      const paper = { name: `${sheet.title}.xlsx`, kept: keptOf(sheet) }
      return { fileId: await desk.send(paper, { by, at }), content: cellsOf(sheet) }
    },
    async sendReport(report, by, at) {
      const read = await auditReport.reads?.reader(tx)
      const content = await read?.(Buffer.from(report.text), 'text/plain')
      const paper = { name: `${report.title}.txt`, kept: keptOf(report) }
      return { fileId: await desk.send(paper, { by, at }), content }
    },
    isMapped: (listId) => isTreasuryListRead(tx, listId),
    async listDifferences(listId, at) {
      const rows = await listTreasuryDifferences(tx, listId, shanghaiDate(at.getTime()))
      return rows.map(({ line, payment, begins }) => ({
        references: [line, payment].flatMap((side) => (side ? [side.reference] : [])),
        begins,
      }))
    },
    async findTown(name) {
      const town = (await listUnitsInUse(tx, ['town'])).find((one) => one.name === name)
      if (!town) throw new Error(`There is no ${name}.`)
      return town.id
    },
    async listIndicators(goalId) {
      const rows = await listGoalIndicators(tx, goalId)
      return new Map(rows.map(({ code, id }) => [code, id]))
    },
    async findEvaluation(projectId, year) {
      const found = await findEvaluationOf(tx, projectId, year)
      if (found === undefined) throw new Error('The office opened no such self-evaluation.')
      return found
    },
    listRechecks: (taskId) => listRechecks(tx, taskId),
  }
}
