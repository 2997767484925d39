import { shanghaiDate, type DateText } from '#kernel/dates.ts'
import { findEvaluationOf, listGoalIndicators, listRechecks } from '#modules/performance/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { KeptFile } from '#platform/files/file-store.ts'
import type { House } from '#platform/house.ts'
import { sealJournal } from '#platform/journal/seal.ts'
import type { Place } from './daying-organisation.ts'
import { officeSteps } from './office-story.ts'
import { stepsOf } from './play-story.ts'
import type { ProjectStory } from './project-story.ts'
import { openSampleDesk } from './sample-desk.ts'
import type { Paper } from './sample-papers.ts'
import type { Stage, Step } from './stage.ts'
import { bigData } from './stories/big-data.ts'
import { eGovernmentNetwork } from './stories/e-government-network.ts'
import { lastYear } from './stories/last-year.ts'
import { provinceWide } from './stories/province-wide.ts'
import { sevenTowns } from './stories/seven-towns.ts'
import { thisYear } from './stories/this-year.ts'
import { threeTowns } from './stories/three-towns.ts'

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
  return [...storiesOf(today).flatMap((story) => stepsOf(story, units)), ...officeSteps(today)]
    .filter(({ at }) => at <= now)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

/** The papers that the steps will send, found by playing them before an empty house. */
export async function rehearse(steps: readonly Step[]): Promise<readonly Paper[]> {
  const papers = new Map<string, Paper>()
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
    seal: () => Promise.resolve(),
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
export function keyOf(paper: Paper): string {
  return JSON.stringify(paper)
}

/** A stage in this transaction: papers were set and kept before it began. */
export function openStage(
  tx: Tx,
  { modules, keystore }: Pick<House, 'modules' | 'keystore'>,
  kept: ReadonlyMap<string, KeptFile>,
): Stage {
  const desk = openSampleDesk(tx, modules)
  return {
    desk,
    async seal() {
      while ((await sealJournal(tx, { keystore, now: new Date() })).more);
    },
    send(paper, by, at) {
      const file = kept.get(keyOf(paper))
      if (!file) throw new Error(`“${paper.title}” was not rehearsed.`)
      return desk.send({ name: `${paper.title}.pdf`, kept: file }, { by, at })
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
