import type { Fact } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'
import { amount, fact, text, written } from '../face-values.ts'
import { sourceLabels } from '../ledger/funds.ts'
import type { ClaimNames } from './claim-surroundings.ts'
import { sayOnePayee } from './claim-words.ts'
import { claimKindLabels, type ClaimContent } from './claim.ts'

/** What kind of claim it is and the table it is paid on, where it pays towns. */
export function allotmentFacts(
  { claimKind, basisId }: ClaimContent,
  { basis }: ClaimNames,
  language: Language,
): readonly Fact[] {
  if (claimKind !== 'allotment' || basisId === null) return []
  const title = basis?.title ?? '—'
  return [
    fact(label('种类', 'Kind'), text(say(claimKindLabels[claimKind], language)), language),
    fact(
      label('奖补分配表', 'Allotment'),
      { type: 'record', collection: 'allotments', id: basisId, text: title },
      language,
    ),
  ]
}

/** The lines by town, each with whom it pays. */
export function sharesFact(
  { lines, totalFen }: ClaimContent,
  { basis, classes }: ClaimNames,
  language: Language,
): Fact {
  const columns = [
    label('镇（街道）', 'Town'),
    label('内容', 'Item'),
    label('收款方', 'Payee'),
    label('支出经济分类', 'Economic class'),
    label('资金来源', 'Source of funds'),
    label('金额', 'Amount'),
  ]
  const rows = lines.map(({ part, item, payee, classCode, source, amountFen }) => {
    const town = basis?.parts.find(({ code }) => code === part)?.label
    return [
      town ? written(say(town, language)) : text('—'),
      written(item),
      written(payee ? sayOnePayee(payee, language, false) : '—'),
      written(`${classCode} ${classes.get(classCode) ?? ''}`.trim()),
      text(say(sourceLabels[source], language)),
      amount(amountFen),
    ]
  })
  const blank = text('')
  return fact(
    label('拨付明细', 'Towns paid'),
    {
      type: 'table',
      columns: columns.map((words, place) => ({
        label: say(words, language),
        ...(place === 5 ? { numeric: true } : {}),
      })),
      rows,
      total: [
        text(say(label('合计', 'Total'), language)),
        ...[blank, blank, blank, blank],
        amount(totalFen),
      ],
    },
    language,
  )
}
