import { label } from '#kernel/label.ts'
import { sayYuan, sumFen } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { AssetCard, Device } from './contract.ts'

/** What was accepted and has no card yet, by how many. */
export function withoutCard(
  devices: readonly Device[],
  cards: readonly AssetCard[],
): readonly Device[] {
  return devices.flatMap((device) => {
    const quantity = device.quantity - countOf(cards, device.name)
    return quantity > 0 ? [{ ...device, quantity }] : []
  })
}

/** Refuses cards for what was not accepted, for more of it, or for more money than it cost. */
export function refuseUnaccepted(open: readonly Device[], cards: readonly AssetCard[]): void {
  for (const name of new Set(cards.map((card) => card.name))) {
    const device = open.find((one) => one.name === name)
    const quantity = countOf(cards, name)
    const fen = sumFen(cards.filter((card) => card.name === name).map((card) => card.amountFen))
    const costFen = device ? device.priceFen * quantity : 0
    if (device && quantity <= device.quantity && fen <= costFen) continue
    const [left, cost] = [String(device?.quantity ?? 0), sayYuan(costFen)]
    const sentence = device
      ? label(
          `“${name}”还有 ${left} 件没有卡片，这里的价值不能超过 ${cost} 元。请改数量或金额。`,
          `${left} of “${name}” have no card yet, and these may not be worth more than ${cost} yuan. Change quantity or amount.`,
        )
      : label(
          `验收单里没有“${name}”，或者已经登记完了。名称要和验收的一致。`,
          `“${name}” was not accepted, or has its cards already. Write the name as it was accepted.`,
        )
    throw new Refusal('invalid', sentence, [{ path: '/cards', sentence }])
  }
}

function countOf(cards: readonly AssetCard[], name: string): number {
  return cards.filter((card) => card.name === name).reduce((sum, { quantity }) => sum + quantity, 0)
}
