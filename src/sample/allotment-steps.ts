import { accountOf, numberOnTable, paymentOf, townBody } from './claim-payments.ts'
import { claimSteps } from './claim-steps.ts'
import type { AllotmentStory, ProjectStory, TownStory } from './project-story.ts'
import { step, type Cast, type Step } from './stage.ts'
import { allotmentPaper } from './story-papers.ts'

interface Told {
  readonly one: AllotmentStory
  readonly cast: Cast
  readonly made: { id: string }
}

/** A table from its drawing up to its closing, or as far as it has come, with the claims that pay it. */
export function allotmentSteps(
  story: ProjectStory,
  { one, at: place }: { readonly one: AllotmentStory; readonly at: number },
  cast: Cast,
): Step[] {
  const told: Told = { one, cast, made: { id: '' } }
  return [
    ...drawingUp(story, told),
    ...one.towns.flatMap((town) => handedIn(story, town, told)),
    ...one.claims.flatMap((claim, at) =>
      claimSteps(story, { claim, number: numberOnTable(place, at), allotment: told.made }, cast),
    ),
    ...closing(told),
  ]
}

function drawingUp(story: ProjectStory, { one, cast, made }: Told): Step[] {
  const { clerk, known } = cast
  const { drawnUpOn, decidedOn, document } = one
  const drawn = step(drawnUpOn, '10:20', async ({ desk, send, findTown }, at) => {
    const fileId = await send(allotmentPaper(one, document), clerk, at)
    const towns = []
    for (const { town, what, yuan, plannedOn } of one.towns) {
      const { name, bank, account } = accountOf(townBody(town))
      const share = { what, amountFen: yuan * 100, plannedOn, payeeName: name, bank, account }
      towns.push({ townId: await findTown(town), ...share })
    }
    made.id = await desk.create(
      'allotments',
      {
        projectId: known.projectId,
        name: one.name,
        document: { number: document.number, title: document.title, fileIds: [fileId] },
        method: one.method,
        explanation: one.explanation,
        classCode: story.classCode,
        source: 'fiscal',
        paymentOrder: 'acceptance-first',
        towns,
      },
      { by: clerk, at },
    )
  })
  if (decidedOn === undefined) return [drawn]
  return [
    drawn,
    step(decidedOn, '11:10', async ({ desk, send }, at) => {
      const minutes = { title: '研究奖补资金分配的会议纪要', date: decidedOn }
      const fileIds = [await send(allotmentPaper(one, minutes), 'leader', at)]
      const input = { decidedBy: 'organ', decidedOn, fileIds }
      await desk.act({ collection: 'allotments', id: made.id }, 'decide', {
        by: 'leader',
        at,
        input,
      })
    }),
  ]
}

/** A town's acceptance on its day, and its receipt when the money had arrived. */
function handedIn(story: ProjectStory, town: TownStory, { one, cast, made }: Told): Step[] {
  const { acceptedOn, receivedOn } = town
  const { clerk } = cast
  const organ = townBody(town.town)
  const record = () => ({ collection: 'allotments', id: made.id })
  const steps: Step[] = []
  if (acceptedOn !== undefined)
    steps.push(
      step(acceptedOn, '16:00', async ({ desk, send, findTown }, at) => {
        const paper = allotmentPaper(one, { title: '验收单', organ, date: acceptedOn, town })
        const fileIds = [await send(paper, clerk, at)]
        const townId = await findTown(town.town)
        const input = { townIds: [townId], acceptedOn, conclusion: 'passed', fileIds }
        await desk.act(record(), 'accept', { by: clerk, at, input })
      }),
    )
  const paying = one.claims.find(({ towns }) => towns.includes(town.town))
  const paid = paying && paymentOf(story, paying, 0)
  if (receivedOn !== undefined && paid)
    steps.push(
      step(receivedOn, '15:20', async ({ desk, send, findTown }, at) => {
        const paper = allotmentPaper(one, { title: '收据', organ, date: receivedOn, town })
        const fileIds = [await send(paper, clerk, at)]
        const townId = await findTown(town.town)
        const amountFen = town.yuan * 100
        const input = { townId, receivedOn: paid.paidOn, amountFen, fileIds }
        await desk.act(record(), 'receive', { by: clerk, at, input })
      }),
    )
  return steps
}

function closing({ one: { closedOn }, cast, made }: Told): Step[] {
  if (closedOn === undefined) return []
  return [
    step(closedOn, '09:30', ({ desk }, at) =>
      desk.act({ collection: 'allotments', id: made.id }, 'close', { by: cast.clerk, at }),
    ),
  ]
}
