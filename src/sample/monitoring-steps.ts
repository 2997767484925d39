import type { MonitoringStory, ProjectStory } from './project-story.ts'
import { codeOf, step, type Cast, type Step } from './stage.ts'

/** A monitoring from its issue to the archive, or as far as it has come. */
export function monitoringSteps(
  { goal }: ProjectStory,
  told: MonitoringStory,
  { clerk, known }: Cast,
): Step[] {
  const officer = 'performance-officer'
  let id = ''
  const act =
    (action: string, by: string, input: object = {}): Parameters<typeof step>[2] =>
    ({ desk }, at) =>
      desk.act({ collection: 'monitorings', id }, action, { by, at, input: { ...input } })
  const lines = (goal?.indicators ?? []).map(([, , , , target, unit], place) => ({
    code: codeOf(place + 1),
    ...{ expected: `${target}${unit}`, likelihood: 'certain', causes: [] },
    ...told.doubts[place + 1],
  }))
  const filled = { expectedFen: told.expectedYuan * 100, budgetNote: told.budgetNote, lines }
  const steps = [
    step(told.issuedOn, '09:00', async ({ desk }, at) => {
      const input = { projectId: known.projectId, throughMonth: told.throughMonth }
      id = await desk.create('monitorings', input, { by: officer, at })
    }),
    step(told.filledOn, '10:00', act('fillIn', clerk, filled)),
    step(told.filledOn, '10:20', act('submit', clerk)),
    step(told.passedOn, '15:00', act('pass', 'department-reviewer', { opinion: told.opinion })),
  ]
  if (told.archivedOn !== undefined)
    steps.push(step(told.archivedOn, '09:00', act('archive', officer)))
  return steps
}
