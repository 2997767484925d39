import { label, type Label } from '#kernel/label.ts'
import { sayYuan, sumFen } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { Basis, BasisPart, Taken } from '../claims/basis.ts'
import type { AttachmentKind } from '../claims/claim.ts'
import { contractKind, type Contract } from './contract-kind.ts'
import { listAssetCards } from './contract-store.ts'
import type { ContractState } from './contract-process.ts'
import { contractPartLabels, type ContractPart, type Price } from './contract.ts'
import { readPaymentRule, type PaymentRule } from './payment-rule.ts'

/** What a payment claim may take of the contract, as it stands now; null when there is no such contract. */
export async function findContractBasis(tx: Tx, id: string): Promise<Basis | null> {
  const contract = await findRecord<Contract>(tx, contractKind, id)
  if (!contract) return null
  const [rule, cards] = await Promise.all([
    readPaymentRule(tx, contract.signedOn),
    listAssetCards(tx, id),
  ])
  return basisOf(contract, rule, cards.length > 0)
}

/** The contract as a claim rests on it: until acceptance only the share that the rule allows, the retention last. */
export function basisOf(contract: Contract, rule: PaymentRule, hasCards: boolean): Basis {
  const { id, projectId, contractNumber, name } = contract
  return {
    kind: 'contract',
    id,
    projectId,
    title: `${contractNumber} ${name}`,
    papers: papersOf(contract, hasCards),
    parts: partsOf(contract, contract.state, rule).map((part) => ({
      ...part,
      payee: payeeOf(contract),
    })),
  }
}

function payeeOf({ supplier }: Contract): BasisPart['payee'] {
  const { name, bank, account } = supplier
  return { name, bank, account }
}

/** Papers that lie with the contract need not be attached to each claim on it. */
function papersOf({ acceptance }: Contract, hasCards: boolean): readonly AttachmentKind[] {
  return [
    'contract',
    ...(acceptance === null ? [] : (['acceptance'] as const)),
    ...(hasCards ? (['asset-card'] as const) : []),
  ]
}

type Part = Omit<BasisPart, 'payee'> & { readonly code: ContractPart }

function partsOf(price: Price, state: ContractState, rule: PaymentRule): readonly Part[] {
  const { totalFen, instalments, retentionFen, retentionDueOn } = price
  const planned = sumFen(instalments.map(({ amountFen }) => amountFen))
  const early = Math.floor((totalFen * rule.beforeAcceptancePercent) / 100)
  const isLimited = state === 'in-force' && early < planned
  const instalment: Part = {
    code: 'instalment',
    label: contractPartLabels.instalment,
    limitFen: isLimited ? early : planned,
    notYet: closedTo[state] ?? null,
    line: null,
    ...(isLimited ? { limitedBy: beforeAcceptance(rule) } : {}),
  }
  if (retentionFen === 0) return [instalment]
  const retention: Part = {
    code: 'retention',
    label: contractPartLabels.retention,
    limitFen: retentionFen,
    notYet: closedTo[state] ?? (state === 'in-force' ? acceptFirst : null),
    line: null,
    ...(retentionDueOn === null ? {} : { payableFrom: retentionDueOn }),
  }
  return [instalment, retention]
}

const closedTo: Readonly<Partial<Record<ContractState, Label>>> = {
  draft: label(
    '合同还没有核对生效，不能付款。',
    'The contract is not in force yet, so nothing is paid on it.',
  ),
  closed: label(
    '合同已经办结，不能再付款。',
    'The contract is closed, so nothing more is paid on it.',
  ),
  terminated: label(
    '合同已经终止，不能再付款。',
    'The contract is terminated, so nothing more is paid on it.',
  ),
}

const acceptFirst = label(
  '还没有验收，不能付质保金。请先登记验收。',
  'It has not been accepted, so the retention is not paid yet. Record the acceptance first.',
)

function beforeAcceptance({ beforeAcceptancePercent }: PaymentRule): Label {
  const percent = String(beforeAcceptancePercent)
  return label(
    `验收前最多付到合同总价的 ${percent}%`,
    `before acceptance at most ${percent}% of the price is paid`,
  )
}

/** Refuses a price whose parts are less than what claims already take of them. */
export function refuseBelowTaken(
  price: Price,
  state: ContractState,
  { rule, taken }: { readonly rule: PaymentRule; readonly taken: Taken },
): void {
  const parts = partsOf(price, state, rule)
  for (const [code, takenFen] of Object.entries(taken)) {
    const limitFen = parts.find((part) => part.code === code)?.limitFen ?? 0
    if (takenFen <= limitFen) continue
    const words = contractPartLabels[code as ContractPart]
    const [took, left] = [sayYuan(takenFen), sayYuan(limitFen)]
    throw new Refusal(
      'invalid',
      label(
        `“${words.zh}”已经报账 ${took} 元，变更后最多只能付 ${left} 元。请改金额。`,
        `Claims take ${took} yuan of “${words.en}”, and after this only ${left} could be paid. Change the amounts.`,
      ),
    )
  }
}
