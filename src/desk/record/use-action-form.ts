import type { AvailableAction } from '#kernel/face.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf, type FieldSentence, type Problem } from '../api/problem.ts'
import { submit, type Taken } from '../api/records.ts'
import { newKey } from '../api/request.ts'
import { withoutHidden } from '../form/depending.ts'
import { findProblems } from '../form/find-problems.ts'
import { resolve, type FormSchema } from '../form/schema.ts'
import { prune, startingValue } from '../form/values.ts'
import { useReading, useSay } from '../language.tsx'
import { words } from '../words.ts'
import { dropDraft, findDraft, keepDraft, type Draft } from './drafts.ts'

export const passwordPath = '/signature/password'

export interface ActionPlace {
  readonly at: { readonly collection: string; readonly id?: string; readonly action: string }
  readonly action: AvailableAction
  readonly version: number | null
  /** Tells drafts of one form apart that were begun from different addresses. */
  readonly begun?: string
  readonly onTaken: (taken: Taken) => void
}

/** What a form of one action holds: the draft, the password, what was refused, and how it is sent. */
export interface ActionFormState {
  readonly schema: FormSchema | null
  readonly draft: Draft
  readonly wasKept: boolean
  readonly password: string
  readonly problem: Problem | null
  readonly isSending: boolean
  /** What is signed has changed since the last try, so it must be read again. */
  readonly isSignedChanged: boolean
  readonly change: (input: unknown) => void
  readonly setPassword: (password: string) => void
  readonly send: () => Promise<void>
}

/** Keeps one action's form through everything that may be answered: refusals, locks, another person's change. */
export function useActionForm(place: ActionPlace): ActionFormState {
  const { at, action, version, begun = '', onTaken } = place
  const draftName = [at.collection, at.id ?? 'new', at.action, begun].join('/')
  const schema = action.form === null ? null : resolve(action.form)
  const [wasKept] = useState(() => findDraft(draftName)?.isTouched === true)
  const [draft, setDraft] = useState(
    () => findDraft(draftName) ?? startDraft(schema, action.values),
  )
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSending, setSending] = useState(false)
  const [seenDigest, setSeenDigest] = useState(action.signature?.digest)
  const findWrong = useFindWrong(action, schema)
  const refuse = useRefuse(setProblem)

  function change(input: unknown): void {
    const next = { ...draft, input, isTouched: true }
    setDraft(next)
    keepDraft(draftName, next)
  }

  async function send(): Promise<void> {
    if (isSending) return
    const input =
      schema === null ? (action.values ?? {}) : prune(withoutHidden(schema, draft.input))
    const fields = findWrong(input, password)
    if (fields.length > 0) {
      setProblem({ status: 422, code: 'invalid', title: '', fields })
      return
    }
    setSending(true)
    setSeenDigest(action.signature?.digest)
    try {
      const signature = action.signature && { digest: action.signature.digest, password }
      const taken = await submit(at, { version, input, signature, key: draft.key })
      dropDraft(draftName)
      onTaken(taken)
    } catch (error) {
      setPassword('')
      await refuse(problemOf(error))
    } finally {
      setSending(false)
    }
  }

  const isSignedChanged = seenDigest !== action.signature?.digest
  return {
    schema,
    draft,
    wasKept,
    password,
    problem,
    isSending,
    isSignedChanged,
    change,
    setPassword,
    send,
  }
}

/** What this browser can already see is not right. */
function useFindWrong(
  action: AvailableAction,
  schema: FormSchema | null,
): (input: unknown, password: string) => readonly FieldSentence[] {
  const say = useSay()
  const { language } = useReading()
  return (input, password) => {
    const fields = schema === null ? [] : findProblems(schema, input, language)
    if (action.signature === null || password !== '') return fields
    return [...fields, { path: passwordPath, sentence: say(words.fillIn(say(words.password))) }]
  }
}

/** Shows a refusal. After a conflict the page reads the record again, so that the next press carries what it shows. */
function useRefuse(show: (problem: Problem) => void): (answer: Problem) => Promise<void> {
  const say = useSay()
  const queries = useQueryClient()
  return async (answer) => {
    if (answer.status === 409) await queries.invalidateQueries({ queryKey: ['record'] })
    const title =
      answer.code === 'changed-since-you-looked' ? say(words.recordChanged) : answer.title
    const password =
      answer.code === 'password-wrong' ? [{ path: passwordPath, sentence: answer.title }] : []
    show({ ...answer, title, fields: [...answer.fields, ...password] })
  }
}

function startDraft(schema: FormSchema | null, values: unknown): Draft {
  const input = schema === null ? null : startingValue(schema, values)
  return { input, key: newKey(), isTouched: false }
}
