import { label } from '#kernel/label.ts'
import { outcomesOf, type Process } from '#kernel/process.ts'
import { Refusal, type FieldProblem } from '#kernel/refusal.ts'
import type { z } from 'zod'
import { sentenceOf } from '../forms/sentences.ts'
import type { RecordKind } from './record-kind.ts'

/** Parses what was sent, or refuses with one sentence for each field. */
export function parseInput<Input>(schema: z.ZodType<Input>, input: unknown): Input {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const fields: FieldProblem[] = result.error.issues.map((issue) => ({
    path: `/${issue.path.map(String).join('/')}`,
    sentence: sentenceOf(issue),
  }))
  throw new Refusal(
    'invalid',
    label(
      `有 ${String(fields.length)} 处要改。`,
      `${String(fields.length)} thing${fields.length === 1 ? '' : 's'} to correct.`,
    ),
    fields,
  )
}

/** The state an action leads to: the only one the process offers, or the one decided; where it stays, the one it is in. */
export function outcomeOf<State extends string, Name extends string>(
  process: Process<State, Name>,
  name: Name,
  { decided, current }: { readonly decided: State | undefined; readonly current: State | null },
): State {
  const outcomes = outcomesOf(process, name).filter(
    (outcome) => process.actions[name].stays !== true || outcome === current,
  )
  const to = decided ?? (outcomes.length === 1 ? outcomes[0] : undefined)
  if (to === undefined || !outcomes.includes(to)) {
    throw new Error(
      `${process.kind}: ${name} decided on “${String(to)}”, which its process does not offer.`,
    )
  }
  return to
}

export function notFound(kind: RecordKind): Refusal {
  const what = kind.process.label
  return new Refusal(
    'not-found',
    label(
      `没有找到这条${what.zh}，或者您不能看它。`,
      `There is no such ${what.en.toLowerCase()}, or you may not see it.`,
    ),
  )
}
