import { label, type Label } from '#kernel/label.ts'
import type { Payee } from '../claims/claim.ts'

/**
 * How the supplier was found (政府采购方式): 政府采购法第二十六条、财政部令第74号、财库〔2014〕214号、财政部令第110号;
 * below the threshold of the county's catalogue a unit buys by itself.
 */
export const purchaseMethodLabels = {
  tender: label('公开招标', 'Open tender'),
  'invited-tender': label('邀请招标', 'Invited tender'),
  negotiation: label('竞争性谈判', 'Competitive negotiation'),
  consultation: label('竞争性磋商', 'Competitive consultation'),
  inquiry: label('询价', 'Request for quotations'),
  'single-source': label('单一来源', 'Single source'),
  framework: label('框架协议', 'Framework agreement'),
  'own-purchase': label('自行采购（限额以下）', 'Own purchase below the threshold'),
} as const satisfies Readonly<Record<string, Label>>
export type PurchaseMethod = keyof typeof purchaseMethodLabels
export const purchaseMethods = Object.keys(purchaseMethodLabels) as [
  PurchaseMethod,
  ...PurchaseMethod[],
]

/** The two parts of a contract's price that are paid by different rules. */
export const contractPartLabels = {
  instalment: label('进度款', 'Instalments'),
  retention: label('质保金', 'Retention'),
} as const
export type ContractPart = keyof typeof contractPartLabels
export const contractParts = Object.keys(contractPartLabels) as [ContractPart, ...ContractPart[]]

export const conclusionLabels = {
  passed: label('验收合格', 'Passed'),
  'passed-after-mending': label('整改后合格', 'Passed after mending'),
} as const

/** Who is paid; the bank account is personal. */
export interface Supplier extends Payee {
  readonly creditCode: string
}

export interface Instalment {
  readonly what: string
  readonly amountFen: number
  readonly dueOn: string | null
}

/** What is to be paid of a contract, and when: the part that an amendment may change. */
export interface Price {
  readonly totalFen: number
  readonly instalments: readonly Instalment[]
  readonly retentionFen: number
  readonly retentionDueOn: string | null
}

export interface Device {
  readonly name: string
  readonly model: string
  readonly quantity: number
  /** Of one. */
  readonly priceFen: number
}

export interface Acceptance {
  readonly acceptedOn: string
  readonly conclusion: keyof typeof conclusionLabels
  readonly remarks: string | null
  readonly devices: readonly Device[]
  readonly fileIds: readonly string[]
}

/** Who found the delivery to be right. The name is personal. */
export interface Acceptor {
  readonly name: string
  readonly place: string
}

export interface Amendment {
  readonly amendedOn: string
  readonly reason: string
  readonly document: string | null
  readonly totalBeforeFen: number
  readonly totalFen: number
  readonly fileIds: readonly string[]
}

export const stepLabels = {
  enter: label('经办登记', 'Entered'),
  confirm: label('核对生效', 'Brought into force'),
  amend: label('变更', 'Amended'),
  accept: label('验收', 'Accepted'),
  register: label('登记资产', 'Assets registered'),
  close: label('办结', 'Closed'),
  terminate: label('终止', 'Terminated'),
} as const
export type StepName = keyof typeof stepLabels

/** A hand that the contract passed, and the persons behind it. */
export interface ContractStep {
  readonly step: StepName
  readonly accountId: string
  readonly actingForAccountId: string | null
  readonly persons: readonly string[]
  readonly at: string
}

export interface ContractPaper {
  readonly title: string
  readonly fileId: string
}

export interface Ending {
  readonly on: string
  readonly reason: string
  readonly fileIds: readonly string[]
}

export interface ContractFields extends Price {
  readonly projectId: string
  readonly contractNumber: string
  readonly name: string
  readonly supplier: Supplier
  readonly signedOn: string
  readonly purchaseMethod: PurchaseMethod
  readonly purchaseDocument: string | null
  readonly contractFileId: string
  readonly attachments: readonly ContractPaper[]
  readonly amendments: readonly Amendment[]
  readonly acceptance: Acceptance | null
  readonly acceptors: readonly Acceptor[]
  readonly steps: readonly ContractStep[]
  readonly ended: Ending | null
}

/** A card in the register of fixed assets (固定资产卡片). */
export interface AssetCard {
  readonly number: string
  readonly name: string
  readonly quantity: number
  readonly amountFen: number
  readonly place: string
  /** The post that keeps it, never a person's name. */
  readonly keeper: string
}

/** The last day on which an instalment is planned, or null. */
export function lastDueOn({ instalments }: Pick<Price, 'instalments'>): string | null {
  const days = instalments.flatMap(({ dueOn }) => dueOn ?? [])
  return days.toSorted().at(-1) ?? null
}
