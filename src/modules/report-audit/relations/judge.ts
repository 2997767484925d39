import { label, type Label } from '#kernel/label.ts'
import type { Exact } from '#kernel/exact.ts'
import type { Finding, SumLine } from '../audit.ts'
import { agreementOf, type Agreement } from '../quantities/agreement.ts'
import type { Interval } from '../quantities/interval.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { RuleName } from '../rule-name.ts'
import {
  findingOf,
  lineOfDifference,
  namedLine,
  sayAgreement,
  sayComputed,
} from '../say-finding.ts'

/** One way to arrive at a written number. */
export interface Reckoning {
  readonly computed: Exact
  /** What it may be, as what it is computed from may be rounded. */
  readonly mayBe?: Interval
  /** The steps of the sum, before its outcome. */
  readonly lines: readonly SumLine[]
  readonly from: readonly Quantity[]
  /** Which candidates it took, for a reader who may have meant others. */
  readonly named?: Label
}

interface Matter {
  readonly rule: RuleName
  /** What is the matter when none of them gives the number. */
  readonly title: Label
  /** What is right when one does. */
  readonly right: Label
  /** Whether it is a contradiction when none fits; else nothing is said. */
  readonly isSure: boolean
  readonly suggestions?: readonly Label[]
}

const order: readonly Agreement[] = ['same', 'half-up', 'truncated', 'within']

/**
 * Holds a written number against the ways in which it may have come about. When one gives it, it follows; when none
 * does and they are all there can be, it contradicts, and each says what it would give.
 */
export function judge(
  written: Quantity,
  reckonings: readonly Reckoning[],
  matter: Matter,
): readonly Finding[] {
  const fitting = reckonings
    .map((reckoning) => ({
      reckoning,
      agreement: agreementOf(written, reckoning.computed, reckoning.mayBe),
    }))
    .filter((one): one is { reckoning: Reckoning; agreement: Agreement } => one.agreement !== null)
    .toSorted((a, b) => order.indexOf(a.agreement) - order.indexOf(b.agreement))
  const best = fitting[0]
  if (best) return [follows(written, best.reckoning, best.agreement, matter)]
  const [first, ...more] = reckonings
  return first && matter.isSure ? [contradicts(written, first, more, matter)] : []
}

function follows(
  written: Quantity,
  { computed, lines, from, named }: Reckoning,
  agreement: Agreement,
  { rule, right }: Matter,
): Finding {
  const rounding = sayAgreement(agreement)
  return findingOf(
    written,
    {
      verdict: 'follows',
      rule,
      title: right,
      recomputed: [...lines, outcome(written, computed)],
      note: joined(named ?? null, rounding),
    },
    from,
  )
}

function contradicts(
  written: Quantity,
  { computed, lines, from, named }: Reckoning,
  more: readonly Reckoning[],
  { rule, title, suggestions = [] }: Matter,
): Finding {
  const others = more
    .slice(0, 4)
    .map((one) =>
      label(
        `${one.named ? `${one.named.zh}，` : ''}应为 ${sayComputed(one.computed, written)}`,
        `${one.named ? `${one.named.en}: ` : ''}it would be ${sayComputed(one.computed, written)}`,
      ),
    )
  const own = sayComputed(computed, written)
  return findingOf(
    written,
    {
      verdict: 'contradicts',
      rule,
      title,
      recomputed: [
        ...lines,
        outcome(written, computed),
        namedLine(label('文中写的', 'Written'), written.text),
        lineOfDifference(written, computed),
      ],
      note: named ?? null,
      suggestions: [
        label(
          `这几个数都不错的话，这里应为 ${own}。`,
          `If the other figures are right, this should be ${own}.`,
        ),
        ...others,
        ...suggestions,
      ],
    },
    from,
  )
}

function outcome(written: Quantity, computed: Exact): SumLine {
  return namedLine(label('重算', 'Recomputed'), sayComputed(computed, written), true)
}

function joined(one: Label | null, other: Label | null): Label | null {
  if (one === null || other === null) return one ?? other
  return label(`${one.zh}；${other.zh}`, `${one.en}; ${other.en}`)
}
