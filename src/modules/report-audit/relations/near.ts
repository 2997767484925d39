import type { Quantity, Sentence } from '../quantities/quantity.ts'
import type { Understood } from '../understood.ts'

/** Words by which counts of persons may be told, and those of whatever is counted by the piece. */
const sameCounts: readonly ReadonlySet<string>[] = [
  new Set(['人', '名', '位']),
  new Set(['人次', '人', '名']),
  new Set(['个', '家', '处', '所', '座']),
  new Set(['件', '项', '条', '起', '宗', '例', '笔']),
]

/** Whether two numbers are of one kind beyond doubt: of one dimension, counts of one unit. */
export function isSameKind(one: Quantity, other: Quantity): boolean {
  if (one.unit.dimension !== other.unit.dimension) return false
  return one.unit.dimension !== 'count' || one.unit.name === other.unit.name
}

/** Whether two numbers may be of one kind: 52人 and 57名. */
export function isAkin(one: Quantity, other: Quantity): boolean {
  if (isSameKind(one, other)) return true
  if (one.unit.dimension !== 'count' || other.unit.dimension !== 'count') return false
  return sameCounts.some((names) => names.has(one.unit.name) && names.has(other.unit.name))
}

/** Whether something is counted or measured by it, so that it can be a whole or a part. */
export function isAmount({ unit, high, bound }: Quantity): boolean {
  // A number without a unit is no amount in prose: it may be a code, or a cell of a table that a file ran together.
  const amounts = ['money', 'count', 'area', 'length', 'mass', 'energy', 'data']
  return amounts.includes(unit.dimension) && high === null && bound !== 'about'
}

/** Whether it is an amount or a score: what can be added up. */
export function isAddable(quantity: Quantity): boolean {
  return isAmount(quantity) || (quantity.unit.dimension === 'score' && quantity.high === null)
}

/** The sentences of its paragraph, in order, and which of them is its own. */
export function paragraphOf(
  { sentencesOf }: Understood,
  { passage, sentence }: Quantity,
): { readonly sentences: readonly Sentence[]; readonly own: number } {
  const sentences = sentencesOf.get(passage) ?? []
  return { sentences, own: sentences.findIndex(({ index }) => index === sentence) }
}

/** The numbers of its paragraph that stand before it, nearest first, from so many sentences back at most. */
export function before(
  text: Understood,
  quantity: Quantity,
  sentencesBack: number,
): readonly Quantity[] {
  const { sentences, own } = paragraphOf(text, quantity)
  return sentences
    .slice(Math.max(0, own - sentencesBack), own + 1)
    .flatMap(({ quantities }) => quantities)
    .filter(({ index }) => index < quantity.index)
    .toReversed()
}

/** The numbers behind it in its paragraph, nearest first, up to so many sentences on. */
export function after(
  text: Understood,
  quantity: Quantity,
  sentencesOn: number,
): readonly Quantity[] {
  const { sentences, own } = paragraphOf(text, quantity)
  return sentences
    .slice(own, own + 1 + sentencesOn)
    .flatMap(({ quantities }) => quantities)
    .filter(({ index }) => index > quantity.index)
}

/** The text of its clause before it, other numbers and all. */
export function clauseBefore({ passage, from, before: words }: Quantity): string {
  const lead = passage.text.slice(0, from)
  const start = Math.max(
    ...['，', ',', '。', '；', ';', '：', ':', '！', '？'].map((end) => lead.lastIndexOf(end) + 1),
  )
  return lead.length - start > words.length ? lead.slice(start) : words
}

/** The text of its sentence before it. */
export function leadOf(text: Understood, quantity: Quantity): string {
  const sentence = text.sentences[quantity.sentence]
  return quantity.passage.text.slice(sentence?.from ?? 0, quantity.from)
}
