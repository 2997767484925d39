import type { AvailableAction, RecordFace } from '#kernel/face.ts'
import type { Language } from '#kernel/label.ts'
import {
  keepPreviousData,
  queryOptions,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { problemOf, type Problem } from '../../../desk/api/problem.ts'
import { getRecord, submit } from '../../../desk/api/records.ts'
import { newKey, request } from '../../../desk/api/request.ts'
import { useReading } from '../../../desk/language.tsx'
import { dropDraft, findDraft, keepDraft } from '../../../desk/record/drafts.ts'
import type { EvaluationPreview } from '../evaluations/evaluation-preview-schema.ts'
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
export function useEvaluation(id: string): UseQueryResult<RecordFace> {
  const { language } = useReading()
  return useQuery(recordQuery(id, language))
}

function recordQuery(id: string, language: Language) {
  return queryOptions({
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
  const { kept, latest, keep } = useKept(record, action)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [changes, setChanges] = useState<readonly ForeignChange[]>([])
  const [busy, setBusy] = useState<Fill['busy']>(null)
  const readAgain = useReadAgain(record.id)
  const { preview, isScoring, previewProblem } = usePreview(record.id, kept.words)

  async function refuse(answer: Problem): Promise<void> {
    setProblem(answer)
    if (answer.code !== 'changed-since-you-looked') return
    const theirs = await readAgain()
    if (theirs === null) return
    const mine = latest()
    const merged = rebase(mine.words, mine.base.words, theirs.words)
    setChanges(merged.changes)
    keep({ words: merged.words, base: theirs, key: newKey() })
  }

  async function attempt(how: 'saving' | 'submitting', work: () => Promise<unknown>) {
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

  async function save(): Promise<Kept> {
    const sent = latest()
    await send(record.id, action.name, sent, inputOf(sent.words))
    const version = (await readAgain())?.version ?? sent.base.version + 1
    // What was typed while it was being saved is still there, and still to be saved.
    return keep({ ...latest(), base: { version, words: sent.words }, key: newKey() })
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
      keep({ ...latest(), words })
    },
    takeTheirs: (one) => {
      keep({ ...latest(), words: takeForeign(latest().words, one) })
      setChanges(changes.filter(({ key }) => key !== one.key))
    },
    save: () => attempt('saving', save),
    hand: () =>
      attempt('submitting', async () => {
        const last = latest()
        const saved = isTouched(last.words, last.base.words) ? await save() : last
        await send(record.id, 'submit', saved, {})
        dropDraft(draftNameOf(record.id))
      }),
  }
}

/** What stands in the form, kept as a draft with every change; `latest` is true also in the middle of a request. */
function useKept(record: RecordFace, action: AvailableAction) {
  const draftName = draftNameOf(record.id)
  const [kept, setKept] = useState<Kept>(() => findKept(draftName) ?? fresh(baseOf(record, action)))
  const now = useRef(kept)
  return {
    kept,
    latest: () => now.current,
    keep: (next: Kept): Kept => {
      now.current = next
      setKept(next)
      const touched = isTouched(next.words, next.base.words)
      keepDraft(draftName, { input: next, key: next.key, isTouched: touched })
      return next
    },
  }
}

function useReadAgain(id: string): () => Promise<FillBase | null> {
  const queries = useQueryClient()
  const { language } = useReading()
  return async () => {
    const again = await queries.query({ ...recordQuery(id, language), staleTime: 0 })
    const filling = findFilling(again)
    return filling === undefined ? null : baseOf(again, filling)
  }
}

async function send(id: string, name: string, given: Kept, input: object): Promise<void> {
  await submit(
    { collection, id, action: name },
    { version: given.base.version, input, signature: null, key: given.key },
  )
}

function draftNameOf(id: string): string {
  return [collection, id, 'fill'].join('/')
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
    // Opened again it is scored again: the table as it was would move below the hand that reaches for it.
    gcTime: 0,
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
