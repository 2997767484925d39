import type { Fact } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'
import { percent, sayYuan } from '#kernel/money.ts'
import { getAccount } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { balanceOf, type Sums } from '../ledger/balance.ts'
import type { Claim } from './claim-kind.ts'
import { isHolding } from './claim-release.ts'
import { listLastVersions } from './claim-store.ts'
import { fact, text, written } from '../face-values.ts'

const purposeLabel = label('事由', 'Purpose')

/** The purpose, beside what it said before when it was changed after the claim was submitted. */
export async function purposeFact(tx: Tx, claim: Claim, language: Language): Promise<Fact> {
  const [newest, before] = claim.chain ? await listLastVersions(tx, claim.id) : []
  const isChanged =
    newest &&
    before &&
    claim.chain &&
    newest.changedAt.toISOString() > claim.chain.submittedAt &&
    newest.content.purpose !== before.content.purpose
  if (!isChanged) return fact(purposeLabel, written(claim.purpose), language)
  const { name } = await getAccount(tx, newest.accountId)
  return {
    label: say(purposeLabel, language),
    value: {
      type: 'changed',
      before: before.content.purpose,
      after: newest.content.purpose,
      by: name,
      at: newest.changedAt.toISOString(),
    },
  }
}

/** What the project has left, and how far it is carried out, once this claim is paid. */
export function afterPaymentFact(claim: Claim, sums: Sums, language: Language): Fact {
  const { adjustedFen, paidFen, availableFen } = balanceOf(sums)
  const isPaid = claim.state === 'paid' || claim.state === 'booked'
  const left = isHolding(claim) || isPaid ? availableFen : availableFen - claim.totalFen
  const rate = percent(isPaid ? paidFen : paidFen + claim.totalFen, adjustedFen) ?? '—'
  const words =
    language === 'zh'
      ? `${sayYuan(left)} 元，执行率 ${rate}`
      : `${sayYuan(left)} yuan, execution rate ${rate}`
  return fact(label('付后还剩', 'Left after payment'), text(words), language)
}
