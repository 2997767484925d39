import { completeCreditCode } from '#kernel/identifiers.ts'
import { accountOf } from './claim-payments.ts'
import type { ContractStory, ProjectStory } from './project-story.ts'
import { sectionHeads, step, type Cast, type Step } from './stage.ts'
import { acceptancePaper, contractPaper } from './story-papers.ts'

/** A contract from its entry to its closing, or as far as it has come. */
export function contractSteps(story: ProjectStory, told: ContractStory, cast: Cast): Step[] {
  const { clerk, known } = cast
  const act =
    (action: string, by: string, input: object = {}): Parameters<typeof step>[2] =>
    ({ desk }, at) => {
      const id = known.contracts.get(told.number) ?? ''
      return desk.act({ collection: 'contracts', id }, action, { by, at, input: { ...input } })
    }
  const entered = step(told.enteredOn, '09:05', async ({ desk, send }, at) => {
    const fileId = await send(contractPaper(story, told), clerk, at)
    const form = contractForm(told, { projectId: known.projectId, fileId })
    known.contracts.set(told.number, await desk.create('contracts', form, { by: clerk, at }))
  })
  if (told.isDraft === true) return [entered]
  return [
    entered,
    step(told.enteredOn, '11:30', act('bring-into-force', sectionHeads[story.place])),
    ...acceptance(story, told, cast),
    ...(told.cardsOn === undefined
      ? []
      : [
          step(
            told.cardsOn,
            '09:00',
            act('register-assets', clerk, { cards: cardsOf(story, told) }),
          ),
        ]),
    ...(told.closedOn === undefined ? [] : [step(told.closedOn, '16:00', act('close', clerk))]),
  ]
}

function contractForm(
  told: ContractStory,
  { projectId, fileId }: { readonly projectId: string; readonly fileId: string },
): object {
  const { number, name, supplier, signedOn, method, document, instalments, retention } = told
  const yuan = instalments.reduce((sum, [, one]) => sum + one, retention?.yuan ?? 0)
  return {
    projectId,
    contractNumber: number,
    name,
    supplier: {
      ...accountOf(supplier),
      // From a range that is assigned to no district, and the same for the same supplier.
      creditCode: completeCreditCode(`91000000${accountOf(supplier).account.slice(-9)}`),
    },
    signedOn,
    purchaseMethod: method,
    ...(document === undefined ? {} : { purchaseDocument: document }),
    totalFen: yuan * 100,
    instalments: instalments.map(([what, one, dueOn]) => ({ what, amountFen: one * 100, dueOn })),
    ...(retention ? { retentionFen: retention.yuan * 100, retentionDueOn: retention.dueOn } : {}),
    contractFileId: fileId,
    attachments: [],
  }
}

function acceptance(story: ProjectStory, told: ContractStory, { clerk, known }: Cast): Step[] {
  const { acceptedOn, devices = [] } = told
  if (acceptedOn === undefined) return []
  const recorded = step(acceptedOn, '15:40', async ({ desk, send }, at) => {
    const fileId = await send(acceptancePaper(story, told, acceptedOn), clerk, at)
    await desk.act(
      { collection: 'contracts', id: known.contracts.get(told.number) ?? '' },
      'accept',
      {
        by: clerk,
        at,
        input: {
          acceptedOn,
          conclusion: 'passed',
          acceptors: [
            { name: '样例经办人', place: '经办股室' },
            { name: '样例验收人', place: '验收小组' },
          ],
          devices: devices.map(([name, model, quantity, yuan]) => ({
            name,
            model,
            quantity,
            priceFen: yuan * 100,
          })),
          fileIds: [fileId],
        },
      },
    )
  })
  return [recorded]
}

function cardsOf({ code }: ProjectStory, { number, devices = [] }: ContractStory): object[] {
  return devices.map(([name, , quantity, yuan], at) => ({
    number: `样例资产-${code.slice(-4)}-${number.slice(-2)}${String(at + 1).padStart(2, '0')}`,
    name,
    quantity,
    amountFen: yuan * quantity * 100,
    place: '县政务信息机房',
    keeper: '政务服务和大数据中心经办人',
  }))
}
