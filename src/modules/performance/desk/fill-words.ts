import type { FillEvaluation } from '../evaluations/evaluation-form.ts'

/** What is being written into an evaluation, as its form sends it. */
export type FillWords = FillEvaluation
export type LineWords = FillWords['lines'][number]
export type TextName = Exclude<keyof FillWords, 'lines' | 'sections'>

/** The words as they were read, and of which version. */
export interface FillBase {
  readonly version: number
  readonly words: FillWords
}

/** One text that another person changed meanwhile. */
export interface ForeignChange {
  /** `conclusion`, `lines/02/reason`, `sections/3.1.4`. */
  readonly key: string
  readonly before: string
  readonly after: string
  /** What stands in the form now; it differs from `after` where both wrote. */
  readonly mine: string
}

const lineTexts = ['reason', 'overCause', 'band', 'ratioPercent'] as const

/** What is sent: choices nobody made are absent, and a section emptied is one no longer rewritten. */
export function inputOf({ lines, sections, ...texts }: FillWords): FillWords {
  return {
    ...texts,
    lines: lines.map(({ code, reason, overCause, band, ratioPercent }) => ({
      code,
      reason,
      ...(overCause === undefined ? {} : { overCause }),
      ...(band === undefined ? {} : { band }),
      ...(ratioPercent === undefined || ratioPercent.trim() === '' ? {} : { ratioPercent }),
    })),
    sections: sections.filter(({ text }) => text.trim() !== ''),
  }
}

/** The words with one line of them changed. */
export function withLine(words: FillWords, code: string, change: Partial<LineWords>): FillWords {
  return {
    ...words,
    lines: words.lines.map((line) => (line.code === code ? { ...line, ...change } : line)),
  }
}

/** The words with one section of the report written anew; an empty text gives it back to the records. */
export function withSection(words: FillWords, path: string, text: string): FillWords {
  const others = words.sections.filter((section) => section.path !== path)
  return { ...words, sections: text.trim() === '' ? others : [...others, { path, text }] }
}

/**
 * What is written here, laid over what another person saved meanwhile: a text nobody touched here becomes his, a
 * text touched here stays; every change of his is listed.
 */
export function rebase(
  mine: FillWords,
  base: FillWords,
  fresh: FillWords,
): { readonly words: FillWords; readonly changes: readonly ForeignChange[] } {
  const [now, before, after] = [textsOf(mine), textsOf(base), textsOf(fresh)]
  const keys = new Set([...now.keys(), ...before.keys(), ...after.keys()])
  const changes: ForeignChange[] = []
  const merged = new Map<string, string>()
  for (const key of keys) {
    const text = {
      mine: now.get(key) ?? '',
      before: before.get(key) ?? '',
      after: after.get(key) ?? '',
    }
    merged.set(key, text.mine === text.before ? text.after : text.mine)
    if (text.before !== text.after) changes.push({ key, ...text, mine: merged.get(key) ?? '' })
  }
  return { words: wordsFrom(fresh, merged), changes }
}

/** The form with one text as another person left it. */
export function takeForeign(words: FillWords, { key, after }: ForeignChange): FillWords {
  return wordsFrom(words, textsOf(words).set(key, after))
}

/** Whether anything stands here that was not there when it was read. */
export function isTouched(words: FillWords, base: FillWords): boolean {
  const [now, before] = [textsOf(words), textsOf(base)]
  return [...new Set([...now.keys(), ...before.keys()])].some(
    (key) => (now.get(key) ?? '') !== (before.get(key) ?? ''),
  )
}

function textsOf({ lines, sections, ...texts }: FillWords): Map<string, string> {
  return new Map([
    ...Object.entries(texts),
    ...lines.flatMap((line) =>
      lineTexts.map((name): [string, string] => [`lines/${line.code}/${name}`, line[name] ?? '']),
    ),
    ...sections.map(({ path, text }): [string, string] => [`sections/${path}`, text]),
  ])
}

function wordsFrom(shape: FillWords, texts: ReadonlyMap<string, string>): FillWords {
  const read = (key: string): string => texts.get(key) ?? ''
  const { lines, sections: _sections, ...named } = shape
  return {
    // Every key of `named` is a text, and gets one.
    ...(Object.fromEntries(Object.keys(named).map((name) => [name, read(name)])) as typeof named),
    lines: lines.map(({ code }) => {
      const [reason = '', ...chosen] = lineTexts.map((name) => read(`lines/${code}/${name}`))
      const [overCause, band, ratioPercent] = chosen.map((text) => (text === '' ? undefined : text))
      return { code, reason, overCause, band, ratioPercent } as LineWords
    }),
    sections: [...texts]
      .filter(([key, text]) => key.startsWith('sections/') && text.trim() !== '')
      .map(([key, text]) => ({ path: key.slice('sections/'.length), text })),
  }
}
