import type { Wait } from '#kernel/action.ts'
import { accountKey, postKey, type Actor, type Hat } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findHoldersOfPermission, personsBehind } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { z } from 'zod'
import { tidyAccount } from '../form-parts.ts'
import { projectMissing } from '../claims/claim-surroundings.ts'
import { findProjects, type ProjectSummary } from '../projects/project-store.ts'
import type { ContractForm } from './contract-schema.ts'
import { findContractByNumber } from './contract-store.ts'
import type { ContractFields, ContractStep, Price, StepName } from './contract.ts'

/** The contract as the form gives it, with nothing done on it yet. */
export function fieldsOf(
  form: ContractForm,
): Omit<ContractFields, 'amendments' | 'acceptance' | 'acceptors' | 'steps' | 'ended'> {
  const { projectId, contractNumber, name, supplier, signedOn, purchaseMethod } = form
  const isOwn = purchaseMethod === 'own-purchase'
  return {
    ...{ projectId, contractNumber, name, signedOn, purchaseMethod },
    supplier: { ...supplier, account: tidyAccount(supplier.account) },
    purchaseDocument: isOwn ? null : (form.purchaseDocument ?? null),
    ...priceOf(form),
    contractFileId: form.contractFileId,
    attachments: form.attachments,
  }
}

/** The parts of the price as the form gives them. */
export function priceOf(
  form: Pick<ContractForm, 'totalFen' | 'instalments' | 'retentionFen' | 'retentionDueOn'>,
): Price {
  return {
    totalFen: form.totalFen,
    instalments: form.instalments.map(({ what, amountFen, dueOn = null }) => ({
      what,
      amountFen,
      dueOn,
    })),
    retentionFen: form.retentionFen ?? 0,
    retentionDueOn: form.retentionDueOn ?? null,
  }
}

type PriceForm = Pick<
  z.input<typeof ContractForm>,
  'totalFen' | 'instalments' | 'retentionFen' | 'retentionDueOn'
>

/** The price as its form was filled in, to begin an edit or an amendment with. */
export function priceForm({
  totalFen,
  instalments,
  retentionFen,
  retentionDueOn,
}: Price): PriceForm {
  return {
    totalFen,
    instalments: instalments.map(({ dueOn, ...one }) => ({
      ...one,
      ...(dueOn === null ? {} : { dueOn }),
    })),
    ...(retentionFen === 0 ? {} : { retentionFen }),
    ...(retentionDueOn === null ? {} : { retentionDueOn }),
  }
}

/** The contract's own files. */
export function filesOf({
  contractFileId,
  attachments,
}: Pick<ContractFields, 'contractFileId' | 'attachments'>): readonly string[] {
  return [contractFileId, ...attachments.map(({ fileId }) => fileId)]
}

/** What entering and editing have to know: the project, who has the number, and whoever is to check it. */
export interface Surroundings {
  readonly project: ProjectSummary
  readonly sameNumber: string | undefined
  readonly waits: Wait
}

export async function readSurroundings(
  tx: Tx,
  form: ContractForm,
  by: { readonly actor: Actor; readonly hat: Hat; readonly happenedAt: Date },
): Promise<Surroundings> {
  const projects = await findProjects(tx, [form.projectId])
  const project = projects.get(form.projectId)
  if (!project) throw projectMissing()
  return {
    project,
    sameNumber: await findContractByNumber(tx, form.contractNumber),
    waits: await waitOnSecond(tx, project.unitId, by),
  }
}

/** Refuses a contract on a project whose money may not be spent, or under a number that another has. */
export function refuseUnfit({ project, sameNumber }: Surroundings, ownId: string): void {
  if (project.state !== 'approved') throw projectMissing()
  if (sameNumber === undefined || sameNumber === ownId) return
  const sentence = label(
    '已有合同用了这个编号，请核对。',
    'Another contract has this number. Check it.',
  )
  throw new Refusal('already-exists', sentence, [{ path: '/contractNumber', sentence }])
}

/** A draft waits for the nearest person who may bring it into force and did not enter it. */
async function waitOnSecond(
  tx: Tx,
  unitId: string,
  {
    actor,
    hat,
    happenedAt,
  }: { readonly actor: Actor; readonly hat: Hat; readonly happenedAt: Date },
): Promise<Wait> {
  const persons = personsBehind(actor, hat)
  const holders = await findHoldersOfPermission(tx, {
    permission: 'budget.contract.confirm',
    unitId,
    onDate: shanghaiDate(happenedAt.getTime()),
  })
  // Whoever sits in the section knows the matter: he comes before the department's accountant.
  const [second] = holders
    .filter(({ personId }) => !persons.includes(personId))
    .toSorted((one, other) => Number(other.unitId === unitId) - Number(one.unitId === unitId))
  if (second) return { on: postKey(second.role, second.unitId), for: 'confirm', dueOn: null }
  throw new Refusal(
    'signer-undetermined',
    label(
      '这个单位现在没有别人能核对合同，登记了也没人接手。请安全管理员授岗（如会计），再登记。',
      'Nobody else may check contracts for this unit now, so it would wait for nobody. Ask the security administrator to give the post, e.g. of accountant, then enter it.',
    ),
  )
}

/** What waits for whoever entered the contract. */
export function waitOnKeeper(
  ownerId: string | null,
  waitsFor: 'accept' | 'settle' | 'pay-retention',
  dueOn: string | null,
): Wait | null {
  return ownerId === null ? null : { on: accountKey(ownerId), for: waitsFor, dueOn }
}

/** The hands so far and this one. */
export function withStep(
  steps: readonly ContractStep[],
  step: StepName,
  by: { readonly actor: Actor; readonly hat: Hat; readonly happenedAt: Date },
): readonly ContractStep[] {
  const { actor, hat, happenedAt } = by
  return [
    ...steps,
    {
      step,
      accountId: actor.accountId,
      actingForAccountId: hat.actingFor?.accountId ?? null,
      persons: personsBehind(actor, hat),
      at: happenedAt.toISOString(),
    },
  ]
}
