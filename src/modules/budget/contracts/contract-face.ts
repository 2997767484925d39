import type { Beginning, Check, Fact, Hand } from '#kernel/face.ts'
import { holds, isWithinReach } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { capitals, sayYuan } from '#kernel/money.ts'
import { getAccounts } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import { maskAccount } from '../claims/claim.ts'
import { amount, date, fact, text, written } from '../face-values.ts'
import { balanceOf } from '../ledger/balance.ts'
import { readSumsOf } from '../ledger/ledger-store.ts'
import { findProjects } from '../projects/project-store.ts'
import { withoutCard } from './asset-cards.ts'
import { handsOf } from './contract-hands.ts'
import { mayKeepContract } from './contract-policy.ts'
import type { Contract } from './contract-kind.ts'
import { papersOf } from './contract-papers.ts'
import type { ContractState } from './contract-process.ts'
import { listAssetCards, listContractClaims, readPromised } from './contract-store.ts'
import {
  acceptanceFacts,
  amendmentFacts,
  assetFacts,
  claimFacts,
  planFact,
} from './contract-tables.ts'
import { sumClaims, type PartSums } from './contract-money.ts'
import { purchaseMethodLabels, type AssetCard, type ContractPart } from './contract.ts'

/** What a contract's page says: with whom, for how much, what is paid of it, and what was delivered. */
export async function describeContract(
  tx: Tx,
  contract: Contract,
  context: FaceContext,
): Promise<RecordDescription> {
  const { language, actor } = context
  const claims = await listContractClaims(tx, contract.id, actor)
  const cards = await listAssetCards(tx, contract.id)
  const sums = sumClaims(claims)
  const takenFen = sums.instalment.takenFen + sums.retention.takenFen
  return {
    facts: [
      ...(await ownFacts(tx, contract, language)),
      planFact(contract, sums, language),
      ...claimFacts(claims, language),
      ...acceptanceFacts(contract, language),
      ...assetFacts(cards, language),
      ...amendmentFacts(contract, language),
      ...endingFacts(contract, language),
    ],
    papers: await papersOf(tx, contract, language),
    hands: await readHands(tx, contract, context),
    checks: [
      ...(await checksOf(tx, contract, takenFen, language)),
      ...checkCards(contract, cards, language),
    ],
    beginnings: beginningsOf(contract, sums, context),
    notYet: sayNotYet(contract, sums.retention, context),
  }
}

async function ownFacts(tx: Tx, contract: Contract, language: Language): Promise<readonly Fact[]> {
  const { supplier, totalFen, projectId } = contract
  const project = (await findProjects(tx, [projectId])).get(projectId)
  const total = { ...amount(totalFen), capitals: capitals(totalFen) }
  const tail = maskAccount(supplier.account)
  const account =
    language === 'zh' ? `${supplier.bank}，尾号 ${tail}` : `${supplier.bank}, ending ${tail}`
  return [
    { ...fact(label('合同总价', 'Price in all'), total, language), main: true },
    fact(label('供应商', 'Supplier'), written(supplier.name), language),
    fact(label('统一社会信用代码', 'Credit code'), text(supplier.creditCode), language),
    fact(label('收款账户', 'Account'), written(account), language),
    fact(
      label('项目', 'Project'),
      {
        type: 'record',
        collection: 'projects',
        id: projectId,
        text: project ? `${project.code} ${project.name}` : '—',
      },
      language,
    ),
    fact(label('签订日期', 'Signed on'), date(contract.signedOn), language),
    ...purchaseFacts(contract, language),
  ]
}

function purchaseFacts(
  { purchaseMethod, purchaseDocument }: Contract,
  language: Language,
): readonly Fact[] {
  const method = fact(
    label('采购方式', 'Purchase method'),
    text(say(purchaseMethodLabels[purchaseMethod], language)),
    language,
  )
  if (purchaseDocument === null) return [method]
  return [
    method,
    fact(label('采购文件编号', 'Purchase document'), written(purchaseDocument), language),
  ]
}

function endingFacts({ state, ended }: Contract, language: Language): readonly Fact[] {
  if (ended === null) return []
  const words = state === 'terminated' ? label('终止', 'Terminated') : label('办结', 'Closed')
  return [
    fact(label(`${words.zh}日期`, `${words.en} on`), date(ended.on), language),
    fact(label(`${words.zh}原因`, 'Why'), written(ended.reason), language),
  ]
}

async function readHands(
  tx: Tx,
  contract: Contract,
  { actor, language }: FaceContext,
): Promise<readonly Hand[]> {
  const ids = contract.steps.flatMap(({ accountId, actingForAccountId }) => [
    accountId,
    ...(actingForAccountId === null ? [] : [actingForAccountId]),
  ])
  const accounts = await getAccounts(tx, [...new Set(ids)])
  const isMine =
    contract.assigneeKey !== null &&
    actor.hats.some(({ keys }) => keys.includes(contract.assigneeKey ?? ''))
  const nameOf = (id: string): string | null => accounts.get(id)?.name ?? null
  return handsOf(contract, { nameOf, isMine, language })
}

/** Whether the project can pay it; no rule forbids a contract over several years, so it only says so. */
async function checksOf(
  tx: Tx,
  contract: Contract,
  ...[takenFen, language]: [number, Language]
): Promise<readonly Check[]> {
  if (contract.state !== 'draft' && contract.state !== 'in-force') return []
  const { availableFen } = balanceOf(await readSumsOf(tx, contract.projectId))
  const promisedFen = await readPromised(tx, contract.projectId, contract.id)
  const freeFen = availableFen - promisedFen
  const neededFen = contract.totalFen - takenFen
  const [needed, free] = [sayYuan(neededFen), sayYuan(Math.max(freeFen, 0))]
  const isCovered = neededFen <= freeFen
  const sentence: Label = isCovered
    ? label(
        `还要付 ${needed} 元，项目没有安排出去的还有 ${free} 元，够付`,
        `${needed} yuan are still to be paid, and ${free} of the project are not promised yet`,
      )
    : label(
        `还要付 ${needed} 元，项目没有安排出去的只有 ${free} 元（可用余额减去别的合同还没付的）。超出部分要另有预算。`,
        `${needed} yuan are still to be paid, but only ${free} of the project are not promised yet. The rest needs another budget.`,
      )
  return [{ result: isCovered ? 'follows' : 'look', sentence: say(sentence, language) }]
}

/** Accepted devices without a card are said as long as anything is done on the contract. */
function checkCards(
  { state, acceptance }: Contract,
  cards: readonly AssetCard[],
  language: Language,
): readonly Check[] {
  const open = withoutCard(acceptance?.devices ?? [], cards)
  if (state !== 'accepted' || open.length === 0) return []
  const names = open.map(({ name, quantity }) => `${name} ${String(quantity)}`).join('、')
  const sentence = label(
    `还没有登记固定资产卡片：${names}`,
    `Without an asset card so far: ${names}`,
  )
  return [{ result: 'look', sentence: say(sentence, language) }]
}

const payable: readonly ContractState[] = ['in-force', 'accepted']

/** Whoever may file claims begins one here, on a part of which something is left to claim. */
function beginningsOf(
  contract: Contract,
  sums: ReturnType<typeof sumClaims>,
  { actor, language, now }: FaceContext,
): readonly Beginning[] {
  if (!payable.includes(contract.state) || !holds(actor, 'budget.claim.file')) return []
  if (!isWithinReach(actor, mayKeepContract, contract)) return []
  const today = shanghaiDate(now.getTime())
  const { state, totalFen, retentionFen, retentionDueOn } = contract
  const isDue = state === 'accepted' && retentionDueOn !== null && retentionDueOn <= today
  const begin = (part: ContractPart, words: Label, leftFen: number): readonly Beginning[] => {
    const values = { claimKind: 'contract', contractId: contract.id, contractPart: part }
    return leftFen > 0 ? [{ label: say(words, language), collection: 'claims', values }] : []
  }
  return [
    ...begin(
      'instalment',
      label('填进度款报账单', 'File a claim for an instalment'),
      totalFen - retentionFen - sums.instalment.takenFen,
    ),
    ...begin(
      'retention',
      label('填质保金报账单', 'File a claim for the retention'),
      isDue ? retentionFen - sums.retention.takenFen : 0,
    ),
  ]
}

function sayNotYet(
  { state, retentionFen, retentionDueOn }: Contract,
  retention: PartSums,
  { language, now }: FaceContext,
): string | null {
  const today = shanghaiDate(now.getTime())
  const isRetentionOpen = retentionFen > retention.takenFen
  switch (state) {
    case 'draft':
      return say(
        label(
          '另一个人核对生效以后，才能按合同付款。',
          'It is paid on once somebody else has checked it and brought it into force.',
        ),
        language,
      )
    case 'in-force':
      return say(
        label(
          '登记验收以后，才能付清余款和质保金。',
          'The rest and the retention are paid once the acceptance is recorded.',
        ),
        language,
      )
    case 'accepted':
      if (isRetentionOpen && retentionDueOn !== null && retentionDueOn > today)
        return say(
          label(
            `质保金 ${retentionDueOn} 起才能付。`,
            `The retention is paid from ${retentionDueOn} on.`,
          ),
          language,
        )
      return say(
        label('付清并记账以后，可以办结。', 'It is closed once all is paid and in the books.'),
        language,
      )
    case 'closed':
    case 'terminated':
      return null
  }
}
