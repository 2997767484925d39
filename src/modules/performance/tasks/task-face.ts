import type { Check, Fact, FactValue } from '#kernel/face.ts'
import { isWithinReach } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { permits } from '#kernel/process.ts'
import { workingDaysBetween } from '#kernel/working-days.ts'
import { loadWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import { sayStillToCheck } from '../actions/compile-summary.ts'
import { isUndecided, sayUndecided } from '../actions/publish-summary.ts'
import { maySeeEvaluation } from '../evaluations/evaluation-policy.ts'
import { fact, text, written } from '../face-values.ts'
import { handsOf } from '../hands.ts'
import type { Neighbours } from '../project-directory.ts'
import { drawRule } from './draw.ts'
import { isLate, progressTable, sayProgress, sayStanding } from './progress-table.ts'
import { summaryFacts } from './summary-table.ts'
import type { Task } from './task-kind.ts'
import { taskProcess } from './task-process.ts'
import { listProgress, type ProjectProgress } from './task-store.ts'

/** What the page of a year's task shows: how far each project has come, what was drawn, and the summary. */
export async function describeTask(
  tx: Tx,
  task: Task,
  context: FaceContext & { readonly neighbours: Neighbours },
): Promise<RecordDescription> {
  const { actor, language, now } = context
  const all = await listProgress(tx, task)
  const shown = all.filter(({ project, evaluation }) =>
    isWithinReach(actor, maySeeEvaluation, evaluation ?? placeOf(project.unitId)),
  )
  const today = shanghaiDate(now.getTime())
  const daysLeft = workingDaysBetween(await loadWorkingCalendar(tx), today, task.reportBy)
  return {
    facts: [
      ...factsOf(task, { shown, daysLeft, language }),
      ...(all.length === shown.length ? [] : [hiddenFact(all.length - shown.length, language)]),
      ...summaryFacts(task, shown, language),
    ],
    checks: checksOf(task, shown, { daysLeft, language }),
    hands: await handsOf(tx, task.id, taskProcess, language),
    notYet: sayWhyNot(task, all, language),
  }
}

function placeOf(unitId: string) {
  return { state: 'draft', unitId, ownerId: null, assigneeKey: null }
}

interface Shown {
  readonly shown: readonly ProjectProgress[]
  readonly daysLeft: number
  readonly language: Language
}

function factsOf(task: Task, { shown, daysLeft, language }: Shown): Fact[] {
  const { basis, reportBy, sentOn, drawings, summaryNote, summaryOpinion } = task
  const given = (words: Label, value: FactValue): Fact => fact(words, value, language)
  const day = (words: Label, date: string): Fact => given(words, { type: 'date', date })
  return [
    {
      ...given(label('办到哪一步', 'How far it has come'), text(sayProgress(shown, language))),
      main: true,
    },
    day(label('上报截止日', 'To be submitted by'), reportBy),
    given(label('依据文件', 'Ordered by'), written(basis)),
    ...(sentOn === null ? [] : [day(label('下达日期', 'Sent on'), sentOn)]),
    given(label('各项目进度', 'Each project'), progressTable(shown, { daysLeft, language })),
    ...drawings.flatMap(({ on, seed, pot, drawn }) => [
      day(label('抽查日期', 'Drawn on'), on),
      given(label('种子', 'Seed'), written(seed)),
      given(label('抽法', 'How it was drawn'), text(say(drawRule, language))),
      given(label('抽中', 'Drawn'), written(drawn.map((code) => nameOf(task, code)).join('、'))),
      given(
        label('从几个里抽', 'Drawn from'),
        text(
          say(
            label(
              `${String(pot.length)} 个终审项目里抽 ${String(drawn.length)} 个`,
              `${String(drawn.length)} of ${String(pot.length)} that were final`,
            ),
            language,
          ),
        ),
      ),
    ]),
    ...(summaryNote === null
      ? []
      : [
          given(
            label('没有终审的为什么不等', 'Why the missing were not waited for'),
            written(summaryNote),
          ),
        ]),
    ...(summaryOpinion === null
      ? []
      : [given(label('部门意见', 'Department opinion'), written(summaryOpinion))]),
  ]
}

function nameOf({ projects }: Task, code: string): string {
  return projects.find((project) => project.code === code)?.name ?? code
}

function hiddenFact(count: number, language: Language): Fact {
  const words = label(
    `另有 ${String(count)} 个项目您不能看`,
    `${String(count)} more that you may not see`,
  )
  return fact(label('其他项目', 'Other projects'), text(say(words, language)), language)
}

function checksOf(
  task: Task,
  shown: readonly ProjectProgress[],
  { daysLeft, language }: Omit<Shown, 'shown'>,
): Check[] {
  if (!permits(taskProcess, task.state, 'remind')) return []
  return shown
    .filter((one) => isLate(one, daysLeft))
    .map((one) => ({
      result: 'contradicts' as const,
      sentence: say(sayStanding(one), language),
    }))
}

function sayWhyNot(task: Task, all: readonly ProjectProgress[], language: Language): string | null {
  if (permits(taskProcess, task.state, 'compile')) {
    const unchecked = all.filter(({ recheck }) => recheck !== null && recheck.finding === null)
    return unchecked.length === 0 ? null : say(sayStillToCheck(unchecked), language)
  }
  if (!permits(taskProcess, task.state, 'publish')) return null
  const undecided = all.filter(isUndecided)
  return undecided.length === 0 ? null : say(sayUndecided(undecided), language)
}
