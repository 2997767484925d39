import type { Hand } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import type { Contract } from './contract-kind.ts'
import type { ContractState } from './contract-process.ts'
import { stepLabels, type ContractStep, type StepName } from './contract.ts'

interface HandWords {
  readonly seal: string
  readonly answersFor: Label
}

const handWords: Readonly<Record<StepName, HandWords>> = {
  enter: {
    seal: '经办',
    answersFor: label('登记的和合同文本一致', 'What was entered is what the contract says'),
  },
  confirm: {
    seal: '核对',
    answersFor: label('对过合同文本和采购文件', 'Compared it with the contract and the purchase'),
  },
  amend: { seal: '变更', answersFor: label('变更有协议', 'The amendment was agreed on') },
  accept: { seal: '验收', answersFor: label('验收属实', 'It was delivered and accepted') },
  register: { seal: '资产', answersFor: label('资产已入账', 'The assets are in the register') },
  close: { seal: '办结', answersFor: label('款已付清', 'All of it is paid') },
  terminate: { seal: '终止', answersFor: label('终止有据', 'The termination has its ground') },
}

const nextStep: Readonly<Partial<Record<ContractState, StepName>>> = {
  draft: 'confirm',
  'in-force': 'accept',
  accepted: 'close',
}

/** Whose hands the contract has passed, and whose turn it is. */
export function handsOf(
  { steps, state }: Pick<Contract, 'steps' | 'state'>,
  around: {
    readonly nameOf: (accountId: string) => string | null
    readonly isMine: boolean
    readonly language: Language
  },
): readonly Hand[] {
  const done = steps.map((step) => doneHand(step, around))
  const next = nextStep[state]
  if (next === undefined) return done
  return [...done, { ...emptyHand(next, around.language), state: around.isMine ? 'mine' : 'next' }]
}

function doneHand(
  { step, accountId, actingForAccountId, at }: ContractStep,
  { nameOf, language }: Parameters<typeof handsOf>[1],
): Hand {
  return {
    ...emptyHand(step, language),
    state: 'signed',
    person: nameOf(accountId),
    actingFor: actingForAccountId === null ? null : nameOf(actingForAccountId),
    at,
  }
}

function emptyHand(step: StepName, language: Language): Hand {
  const { seal, answersFor } = handWords[step]
  return {
    state: 'next',
    seal,
    post: say(stepLabels[step], language),
    person: null,
    actingFor: null,
    at: null,
    answersFor: say(answersFor, language),
    note: null,
    digest: null,
  }
}
