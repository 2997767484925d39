import type { FillEvaluation } from './evaluation-form.ts'
import type { EvaluationFields, EvaluationLine } from './evaluation-kind.ts'

type Written = Pick<EvaluationFields, 'lines' | 'words'>

/** As saved, a level is any text: which levels there are is the year's rule, and parsed when it is sent. */
type SavedWords = Omit<FillEvaluation, 'lines'> & {
  readonly lines: readonly (Omit<FillEvaluation['lines'][number], 'band'> & {
    readonly band?: string
  })[]
}

/** What people wrote so far, as the form begins with it. */
export function wordsToFill({ words, lines }: Written): SavedWords {
  return {
    ...words,
    contradictionReason: words.contradictionReason ?? '',
    sections: Object.entries(words.sections).map(([path, text]) => ({ path, text })),
    lines: lines.map(({ code, reason, overCause, rating }) => ({
      code,
      reason,
      ...(overCause === null ? {} : { overCause }),
      ...rating,
    })),
  }
}

/** The lines with what people write beside them; a line that the form does not name stays as it is. */
export function withWords(lines: readonly EvaluationLine[], input: FillEvaluation): Written {
  const { lines: written, sections, ...texts } = input
  return {
    lines: lines.map((line) => {
      const mine = written.find(({ code }) => code === line.code)
      return mine ? withLineWords(line, mine) : line
    }),
    words: {
      ...texts,
      sections: Object.fromEntries(sections.map(({ path, text }) => [path, text])),
    },
  }
}

function withLineWords(
  line: EvaluationLine,
  { reason, overCause, band, ratioPercent }: FillEvaluation['lines'][number],
): EvaluationLine {
  return {
    ...line,
    reason,
    overCause: overCause ?? null,
    rating: band === undefined || ratioPercent === undefined ? null : { band, ratioPercent },
  }
}
