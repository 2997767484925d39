import type { DateText } from '#kernel/dates.ts'
import type { EvaluationStory, ProjectStory } from './project-story.ts'
import type { Doing } from './sample-desk.ts'
import { codeOf, step, type Cast, type Step } from './stage.ts'

type Run = Parameters<typeof step>[2]
type Input = NonNullable<Doing['input']>

/** A self-evaluation from its opening to its publication, or as far as it has come. */
export function evaluationSteps(
  { year }: ProjectStory,
  told: EvaluationStory,
  { clerk, known }: Cast,
): Step[] {
  const act =
    (action: string, by: string, input?: Input): Run =>
    ({ desk }, at) =>
      desk.act({ collection: 'evaluations', id: known.evaluationId }, action, {
        by,
        at,
        ...(input === undefined ? {} : { input }),
      })
  const filled = {
    ...told.words,
    lines: Object.entries(told.reasons).map(([place, reason]) => ({
      code: codeOf(Number(place)),
      ...reason,
    })),
  }
  const steps = [
    // The office opened it when it sent the year's task.
    step(told.openedOn, '09:00', async ({ findEvaluation }) => {
      known.evaluationId = await findEvaluation(known.projectId, year)
    }),
    step(told.filledOn, '10:00', act('fillIn', clerk, filled)),
  ]
  const onDay = (day: DateText | undefined, ...acts: readonly (readonly [string, Run])[]): void => {
    if (day !== undefined) steps.push(...acts.map(([time, run]) => step(day, time, run)))
  }
  const passing = (day: DateText | undefined): void => {
    const passed = { score: told.departmentScore, suggestion: told.suggestion }
    onDay(
      day,
      ['09:30', act('takeUp', 'department-reviewer')],
      ['11:00', act('passDepartment', 'department-reviewer', passed)],
    )
  }
  // What is submitted and what becomes final is read as of a seal, so that it can be asked again later.
  onDay(told.submittedOn, ['16:00', sealedFirst(act('submit', clerk))])
  passing(told.departmentOn)
  const { returnedByFinance: returned } = told
  if (returned) {
    onDay(returned.on, [
      '10:00',
      act('returnByFinance', 'finance-reviewer', { opinion: returned.opinion }),
    ])
    onDay(
      returned.mendedOn,
      ['09:00', act('mend', clerk, filled)],
      ['09:20', sealedFirst(act('submit', clerk))],
    )
    passing(returned.mendedOn)
  }
  onDay(told.finalOn, [
    '15:00',
    sealedFirst(act('finalise', 'finance-reviewer', { opinion: '同意自评结果。' })),
  ])
  onDay(told.publishedOn, ['10:00', act('publish', 'performance-officer')])
  return steps
}

function sealedFirst(run: Run): Run {
  return async (stage, at) => {
    await stage.seal()
    await run(stage, at)
  }
}
