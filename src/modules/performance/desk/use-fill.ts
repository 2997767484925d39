import type { AvailableAction, RecordFace } from '#kernel/face.ts'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { problemOf, type Problem } from '../../../desk/api/problem.ts'
import { getRecord, submit } from '../../../desk/api/records.ts'
import { newKey, request } from '../../../desk/api/request.ts'
import { useReading } from '../../../desk/language.tsx'
import { dropDraft, findDraft, keepDraft } from '../../../desk/record/drafts.ts'
import type { EvaluationPreview } from '../evaluation-preview-schema.ts'
import {
  inputOf,
  isTouched,
  rebase,
  takeForeign,
  type FillBase,
  type FillWords,
  type ForeignChange,
} from './fill-words.ts'

const collection = 'evaluations'
/** Typing pauses this long before the server is asked again. */
const pauseMilliseconds = 600

/** The record of an evaluation as its page is told of it. */
export function useEvaluation(id: string) {
  const { language } = useReading()
  return useQuery({
    queryKey: ['record', collection, id, language],
    queryFn: ({ signal }) => getRecord(collection, id, signal),
  })
}

/** The action by which this reader may fill it in now, with the words it begins with. */
export function findFilling(record: RecordFace): AvailableAction | undefined {
  return record.actions.find(({ name }) => name === 'fillIn' || name === 'mend')
}

/** What is filled in here and how it stands with the server. */
export interface Fill {
  readonly words: FillWords
  readonly preview: EvaluationPreview | undefined
  readonly isScoring: boolean
  readonly isTouched: boolean
  readonly busy: 'saving' | 'submitting' | null
  readonly problem: Problem | null
  readonly changes: readonly ForeignChange[]
  readonly change: (words: FillWords) => void
  readonly takeTheirs: (change: ForeignChange) => void
  /** Saves; false when it was refused. */
  readonly save: () => Promise<boolean>
  /** Saves what is not saved, then submits; false when it was refused. */
  readonly hand: () => Promise<boolean>
}

interface Kept {
  readonly words: FillWords
  readonly base: FillBase
  readonly key: string
}

/** Keeps what is written through locks, refusals and other people's changes, and asks what it would score. */
export function useFill(record: RecordFace, action: AvailableAction): Fill {
  const draftName = [collection, record.id, 'fill'].join('/')
  const read = baseOf(record, action)
  const [kept, setKept] = useState<Kept>(() => findKept(draftName) ?? fresh(read))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [changes, setChanges] = useState<readonly ForeignChange[]>([])
  const [busy, setBusy] = useState<Fill['busy']>(null)
  const queries = useQueryClient()
  const { language } = useReading()
  const { preview, isScoring, previewProblem } = usePreview(record.id, kept.words)

  function keep(next: Kept): void {
    setKept(next)
    const touched = isTouched(next.words, next.base.words)
    keepDraft(draftName, { input: next, key: next.key, isTouched: touched })
  }

  async function readAgain(): Promise<FillBase | null> {
    const again = await queries.fetchQuery({
      queryKey: ['record', collection, record.id, language],
      queryFn: ({ signal }) => getRecord(collection, record.id, signal),
      staleTime: 0,
    })
    const filling = findFilling(again)
    return filling === undefined ? null : baseOf(again, filling)
  }

  async function refuse(answer: Problem): Promise<void> {
    setProblem(answer)
    if (answer.code !== 'changed-since-you-looked') return
    const theirs = await readAgain()
    if (theirs === null) return
    const merged = rebase(kept.words, kept.base.words, theirs.words)
    setChanges(merged.changes)
    keep({ words: merged.words, base: theirs, key: newKey() })
  }

  async function send(name: string, given: Kept, input: object): Promise<void> {
    await submit(
      { collection, id: record.id, action: name },
      { version: given.base.version, input, signature: null, key: given.key },
    )
  }

  async function attempt(
    how: 'saving' | 'submitting',
    work: () => Promise<void>,
  ): Promise<boolean> {
    if (busy !== null) return false
    setBusy(how)
    setProblem(null)
    try {
      await work()
      setChanges([])
      return true
    } catch (error) {
      await refuse(problemOf(error))
      return false
    } finally {
      setBusy(null)
    }
  }

  async function saveWords(): Promise<Kept> {
    await send(action.name, kept, inputOf(kept.words))
    const base = (await readAgain()) ?? { version: kept.base.version + 1, words: kept.words }
    const saved = { words: kept.words, base: { ...base, words: kept.words }, key: newKey() }
    keep(saved)
    return saved
  }

  return {
    words: kept.words,
    preview,
    isScoring,
    isTouched: isTouched(kept.words, kept.base.words),
    busy,
    problem: problem ?? previewProblem,
    changes,
    change: (words) => {
      keep({ ...kept, words })
    },
    takeTheirs: (one) => {
      keep({ ...kept, words: takeForeign(kept.words, one) })
      setChanges(changes.filter(({ key }) => key !== one.key))
    },
    save: () =>
      attempt('saving', async () => {
        await saveWords()
      }),
    hand: () =>
      attempt('submitting', async () => {
        const saved = isTouched(kept.words, kept.base.words) ? await saveWords() : kept
        await send('submit', saved, {})
        dropDraft(draftName)
      }),
  }
}

/** What the words would score: asked when typing pauses; while it is being answered the last answer stands. */
function usePreview(
  id: string,
  words: FillWords,
): Pick<Fill, 'preview' | 'isScoring'> & { readonly previewProblem: Problem | null } {
  const { language } = useReading()
  const asked = usePaused(JSON.stringify(inputOf(words)))
  const last = useRef<EvaluationPreview | undefined>(undefined)
  const { data, error, isFetching } = useQuery({
    queryKey: ['evaluation-preview', id, language, asked],
    queryFn: ({ signal }) =>
      request<EvaluationPreview>(`/api/v1/${collection}/${id}/preview`, {
        method: 'POST',
        body: { input: JSON.parse(asked) as unknown },
        signal,
      }),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  if (data !== undefined) last.current = data
  const problem = error === null ? null : problemOf(error)
  return {
    preview: data ?? last.current,
    isScoring: isFetching,
    previewProblem: problem?.code === 'invalid' ? problem : null,
  }
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => {
      setPaused(text)
    }, pauseMilliseconds)
    return () => {
      clearTimeout(timer)
    }
  }, [text])
  return paused
}

/** The server begins the form with what is saved; the answer passed its schema there. */
function baseOf({ version }: RecordFace, { values }: AvailableAction): FillBase {
  return { version, words: values as FillWords }
}

function fresh(base: FillBase): Kept {
  return { words: base.words, base, key: newKey() }
}

/** A draft under this name was kept by this very screen. One without a change begins anew. */
function findKept(draftName: string): Kept | undefined {
  const draft = findDraft(draftName)
  return draft?.isTouched === true ? (draft.input as Kept) : undefined
}
