import { readAgain, type ReadActuals } from '../actual-values.ts'
import { FillEvaluation } from '../evaluation-form.ts'
import { defineEvaluationAction, type ActionOnEvaluation } from '../evaluation-kind.ts'
import { mayFill } from '../evaluation-policy.ts'
import { evaluationProcess } from '../evaluation-process.ts'
import { addHand } from '../hands.ts'
import type { Neighbours } from '../project-directory.ts'

/** Writes what people answer for; every figure is read from its source again. */
export function fillInEvaluation(
  name: 'fillIn' | 'mend',
  neighbours: Neighbours,
): ActionOnEvaluation<FillEvaluation, ReadActuals> {
  return defineEvaluationAction({
    process: evaluationProcess,
    name,
    input: FillEvaluation,
    mayBeTakenBy: mayFill,
    gather: (tx, { record }) => readAgain(tx, neighbours, record),
    beginsWith: ({ words, lines }) => ({
      ...words,
      sections: Object.entries(words.sections).map(([path, text]) => ({ path, text })),
      lines: lines.map(({ code, reason, overCause, rating }) => ({
        code,
        reason,
        ...(overCause === null ? {} : { overCause }),
        ...rating,
      })),
    }),
    decide({ input, known }) {
      const { lines: written, sections, ...texts } = input
      return {
        changes: {
          ...known,
          lines: known.lines.map((line) => {
            const mine = written.find(({ code }) => code === line.code)
            if (!mine) return line
            const { band, ratioPercent } = mine
            return {
              ...line,
              reason: mine.reason,
              overCause: mine.overCause ?? null,
              rating:
                band === undefined || ratioPercent === undefined ? null : { band, ratioPercent },
            }
          }),
          words: {
            ...texts,
            sections: Object.fromEntries(sections.map(({ path, text }) => [path, text])),
          },
        },
      }
    },
    follow: (tx, done) => addHand(tx, name, done),
  })
}
