import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { refuseUnaccepted, withoutCard } from '../contracts/asset-cards.ts'
import { withStep } from '../contracts/contract-entry.ts'
import { defineContractAction } from '../contracts/contract-kind.ts'
import { mayKeepContract } from '../contracts/contract-policy.ts'
import { contractProcess } from '../contracts/contract-process.ts'
import { AssetCardsForm } from '../contracts/contract-schema.ts'
import { addAssetCards, findTakenNumbers, listAssetCards } from '../contracts/contract-store.ts'

/** The accepted devices get their cards in the register of fixed assets, each number once in the county. */
export const registerAssets = defineContractAction({
  process: contractProcess,
  name: 'register-assets',
  input: AssetCardsForm,
  mayBeTakenBy: mayKeepContract,
  async gather(tx, { record, input }) {
    const cards = await listAssetCards(tx, record.id)
    const open = withoutCard(record.acceptance?.devices ?? [], cards)
    if (open.length === 0) throw nothingLeft()
    const numbers = input?.cards.map(({ number }) => number) ?? []
    return { open, taken: await findTakenNumbers(tx, numbers) }
  },
  beginsWith: (_record, { open }) => ({
    cards: open.map(({ name, quantity, priceFen }) => ({
      name,
      quantity,
      amountFen: priceFen * quantity,
    })),
  }),
  decide({ record, input, known, actor, hat, happenedAt }) {
    refuseSameNumber(known.taken)
    refuseUnaccepted(known.open, input.cards)
    return { changes: { steps: withStep(record.steps, 'register', { actor, hat, happenedAt }) } }
  },
  follow(tx, { record, input, journalId }) {
    addAssetCards(tx, input.cards, { contractId: record.id, journalId })
  },
})

function nothingLeft(): Refusal {
  return new Refusal(
    'wrong-state',
    label(
      '验收的设备都已登记资产卡片，没有要登记的了。',
      'Every accepted device has its card; nothing is left to register.',
    ),
  )
}

function refuseSameNumber([number]: readonly string[]): void {
  if (number === undefined) return
  const sentence = label(
    `资产卡片编号 ${number} 已经有了，请核对。`,
    `There is a card ${number} already. Check it.`,
  )
  throw new Refusal('already-exists', sentence, [{ path: '/cards', sentence }])
}
