import { z } from 'zod'

/**
 * What the server tells a face (desk, machine) about a record: facts, papers, hands and what may be done now.
 * All words are already in the reader's language; what officials wrote stays Chinese and says so by `written`.
 * Answers pass through these schemas, so that nothing leaves that is not named here.
 */

function listOf<Schema extends z.ZodType>(schema: Schema): z.ZodReadonly<z.ZodArray<Schema>> {
  return z.array(schema).readonly()
}

/** A number that can be opened: the figure and where its definition, period, as-of and records are read. */
export const FigureFace = z.object({
  code: z.string(),
  /** Already formatted, unit included, e.g. `79.73%` or `80.00 万元`. */
  text: z.string(),
  label: z.string(),
  /** How it is counted, e.g. `已支付 ÷ 调整后预算`. */
  definition: z.string(),
  period: z.string(),
  asOf: z.string(),
  /** The as-of moment lies after the last seal, so later records may still change it. */
  provisional: z.boolean(),
  recordCount: z.number(),
  recordsHref: z.string(),
})
export type FigureFace = z.infer<typeof FigureFace>

const SimpleValue = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), written: z.boolean().optional() }),
  z.object({ type: z.literal('amount'), fen: z.number(), capitals: z.string().optional() }),
  z.object({ type: z.literal('date'), date: z.string() }),
  z.object({ type: z.literal('instant'), at: z.string() }),
  z.object({ type: z.literal('figure'), figure: FigureFace }),
  z.object({ type: z.literal('unsourced'), text: z.string(), why: z.string() }),
  /** Working days to a last day; below 0 it is over. */
  z.object({ type: z.literal('remaining'), daysLeft: z.number() }),
  z.object({ type: z.literal('record'), collection: z.string(), id: z.string(), text: z.string() }),
  z.object({
    type: z.literal('changed'),
    before: z.string(),
    after: z.string(),
    by: z.string(),
    at: z.string(),
  }),
])

export const FactColumn = z.object({ label: z.string(), numeric: z.boolean().optional() })
export type FactColumn = z.infer<typeof FactColumn>

export const FactValue = z.union([
  SimpleValue,
  z.object({
    type: z.literal('table'),
    columns: listOf(FactColumn),
    rows: listOf(listOf(SimpleValue)),
    total: listOf(SimpleValue).optional(),
  }),
])
export type FactValue = z.infer<typeof FactValue>

export const Fact = z.object({
  label: z.string(),
  value: FactValue,
  /** The one fact that is the biggest thing on the page, e.g. a claim's amount. */
  main: z.boolean().optional(),
})
export type Fact = z.infer<typeof Fact>

/** `follows` agrees, `contradicts` blocks, `look` is a hint that blocks nothing. */
export const Check = z.object({
  result: z.enum(['follows', 'contradicts', 'look']),
  sentence: z.string(),
  /** The sum as on paper, where the finding is one. */
  sum: listOf(z.object({ label: z.string(), value: z.string() })).optional(),
})
export type Check = z.infer<typeof Check>

/** One paper (invoice, contract, acceptance record …) with what the automatic checks say of it. */
export const Paper = z.object({
  id: z.string(),
  title: z.string(),
  href: z.string().nullable(),
  mediaType: z.string().nullable(),
  facts: listOf(Fact),
  checks: listOf(Check),
})
export type Paper = z.infer<typeof Paper>

/** A file that is made when it is asked for, e.g. a project with all that belongs to it. */
export const Download = z.object({ label: z.string(), href: z.string() })
export type Download = z.infer<typeof Download>

/** One hand in the chain of hands: who did what, when, answering for what. */
export const Hand = z.object({
  state: z.enum(['signed', 'void', 'mine', 'next']),
  /** One or two characters for the seal, e.g. `会计`. */
  seal: z.string(),
  post: z.string(),
  person: z.string().nullable(),
  actingFor: z.string().nullable(),
  /** An instant, or the bare day where no more is known, e.g. of a payment at the bank. */
  at: z.string().nullable(),
  answersFor: z.string(),
  note: z.string().nullable(),
  digest: z.string().nullable(),
})
export type Hand = z.infer<typeof Hand>

/** Exactly what the signer is shown, and the digest of it that must come back with the password. */
export const SignatureRequest = z.object({
  statement: z.string(),
  facts: listOf(Fact),
  digest: z.string(),
})
export type SignatureRequest = z.infer<typeof SignatureRequest>

export const AvailableAction = z.object({
  name: z.string(),
  label: z.string(),
  /** The most likely next step: the one filled button. At most one per record. */
  likely: z.boolean(),
  grave: z.boolean(),
  /** JSON Schema, draft 7, of the input; null when the action asks for nothing. */
  form: z.record(z.string(), z.unknown()).nullable(),
  values: z.unknown(),
  signature: SignatureRequest.nullable(),
})
export type AvailableAction = z.infer<typeof AvailableAction>

/** Another record that may be begun from here, with what its form begins with. */
export const Beginning = z.object({
  label: z.string(),
  collection: z.string(),
  values: z.record(z.string(), z.string()),
})
export type Beginning = z.infer<typeof Beginning>

export const RecordFace = z.object({
  kind: z.string(),
  collection: z.string(),
  kindLabel: z.string(),
  id: z.string(),
  version: z.number(),
  number: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  tone: z.enum(['plain', 'waiting', 'done', 'stopped']),
  waitsForYou: z.string().nullable(),
  dueOn: z.string().nullable(),
  checks: listOf(Check),
  facts: listOf(Fact),
  papers: listOf(Paper),
  hands: listOf(Hand),
  actions: listOf(AvailableAction),
  /** Files that are made of the record when somebody takes them. */
  downloads: listOf(Download).optional(),
  beginnings: listOf(Beginning),
  /** One sentence with its reason about what may not be done yet; never a greyed button. */
  notYet: z.string().nullable(),
})
export type RecordFace = z.infer<typeof RecordFace>

/** A row of any list; cells line up with the list's columns. */
export const ListRow = z.object({
  collection: z.string(),
  id: z.string(),
  cells: listOf(FactValue),
})
export type ListRow = z.infer<typeof ListRow>

/** A way to narrow a list, kept in the address under its name: choices, or a text or day to type. */
export const FilterFace = z.object({
  name: z.string(),
  label: z.string(),
  choices: listOf(z.object({ value: z.string(), label: z.string() })).nullable(),
  /** What is typed where nothing can be chosen; a day unless said. */
  input: z.enum(['text', 'date']).optional(),
})
export type FilterFace = z.infer<typeof FilterFace>

export const ListFace = z.object({
  title: z.string().optional(),
  filters: listOf(FilterFace).optional(),
  columns: listOf(FactColumn.extend({ name: z.string(), sortable: z.boolean().optional() })),
  rows: listOf(ListRow),
  next: z.string().nullable(),
  count: z.number().nullable(),
  /** The words of the action by which this reader may add a record; absent when he may not. */
  newLabel: z.string().optional(),
  /** For an empty page: how many records there would be without each condition, `q` for what was searched. */
  hiding: listOf(z.object({ name: z.string(), count: z.number() })).optional(),
  /** As which files the whole list may be had, at `/export` below it, under the same conditions. */
  exports: listOf(z.enum(['xlsx', 'csv'])).optional(),
})
export type ListFace = z.infer<typeof ListFace>

/** One line of “my work”. */
export const WorkRow = z.object({
  kind: z.string(),
  collection: z.string(),
  kindLabel: z.string(),
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  todo: z.string(),
  reason: z.string(),
  from: z.string().nullable(),
  dueOn: z.string().nullable(),
  daysLeft: z.number().nullable(),
})
export type WorkRow = z.infer<typeof WorkRow>

export const WorkPage = z.object({
  rows: listOf(WorkRow),
  count: z.number(),
  next: z.string().nullable(),
  kinds: listOf(z.object({ kind: z.string(), label: z.string(), count: z.number() })),
})
export type WorkPage = z.infer<typeof WorkPage>
