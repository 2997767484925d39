import type { AvailableAction } from '#kernel/face.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState, type FormEvent, type ReactElement } from 'react'
import { problemOf, type Problem } from '../api/problem.ts'
import { submit, type Taken } from '../api/records.ts'
import { newKey } from '../api/request.ts'
import { isComposing } from '../composing.ts'
import { findProblems } from '../form/find-problems.ts'
import { JsonForm } from '../form/json-form.tsx'
import { ProblemBox } from '../form/problem-box.tsx'
import { resolve, type FormSchema } from '../form/schema.ts'
import { prune, startingValue } from '../form/values.ts'
import { useReading, useSay } from '../language.tsx'
import { useMainKey } from '../shell/main-key.ts'
import { words } from '../words.ts'
import { dropDraft, findDraft, keepDraft, type Draft } from './drafts.ts'
import { passwordPath, Signing } from './signing.tsx'

interface ActionFormProps {
  readonly at: { readonly collection: string; readonly id?: string; readonly action: string }
  readonly action: AvailableAction
  readonly version: number | null
  readonly onTaken: (taken: Taken) => void
  readonly onCancel?: () => void
}

/** One action: its form, what is signed, and the button that takes it. Whatever is answered, nothing typed is lost. */
export function ActionForm({
  at,
  action,
  version,
  onTaken,
  onCancel,
}: ActionFormProps): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const queries = useQueryClient()
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const draftName = [at.collection, at.id ?? 'new', at.action].join('/')
  const schema = action.form === null ? null : resolve(action.form as FormSchema)
  const [wasKept] = useState(() => findDraft(draftName)?.isTouched === true)
  const [draft, setDraft] = useState<Draft>(
    () => findDraft(draftName) ?? startDraft(schema, action.values),
  )
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSending, setSending] = useState(false)
  const [seenDigest, setSeenDigest] = useState(action.signature?.digest)

  function change(input: unknown): void {
    const next = { ...draft, input, isTouched: true }
    setDraft(next)
    keepDraft(draftName, next)
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isSending) return
    const input = schema === null ? (action.values ?? {}) : prune(draft.input)
    const fields = schema === null ? [] : findProblems(schema, input, language)
    if (action.signature !== null && password === '') {
      fields.push({ path: passwordPath, sentence: say(words.fillIn(say(words.password))) })
    }
    if (fields.length > 0) {
      setProblem({ status: 422, code: 'invalid', title: '', fields })
      return
    }
    setSending(true)
    setSeenDigest(action.signature?.digest)
    try {
      const signature =
        action.signature === null ? null : { digest: action.signature.digest, password }
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

  async function refuse(answer: Problem): Promise<void> {
    // The page reads the record again; the next press then carries the version and the digest it shows.
    if (answer.status === 409) await queries.invalidateQueries({ queryKey: ['record'] })
    const title =
      answer.code === 'changed-since-you-looked' ? say(words.recordChanged) : answer.title
    const fields =
      answer.code === 'password-wrong'
        ? [...answer.fields, { path: passwordPath, sentence: answer.title }]
        : answer.fields
    setProblem({ ...answer, title, fields })
  }

  useMainKey(() => form.current?.requestSubmit())
  const errors = problem?.fields ?? []
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => {
        // Enter that ends a composition must not submit the form.
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
      }}
    >
      <div className="form-body">
        <ProblemBox problem={problem} idOf={(path) => `${formId}${path}`} />
        {wasKept ? <p className="hint">{say(words.stillHere)}</p> : null}
        {schema === null ? null : (
          <JsonForm
            formId={formId}
            schema={schema}
            value={draft.input}
            errors={errors}
            onChange={change}
          />
        )}
        {action.signature === null ? null : (
          <Signing
            formId={formId}
            request={action.signature}
            isChanged={seenDigest !== action.signature.digest}
            password={password}
            error={errors.find(({ path }) => path === passwordPath)?.sentence}
            onPassword={setPassword}
          />
        )}
        {action.grave ? <p className="finding">{say(words.gravely)}</p> : null}
      </div>
      <div className="form-foot">
        <button
          type="submit"
          className="button"
          aria-disabled={isSending}
          aria-keyshortcuts="Alt+S"
        >
          {say(isSending ? words.sending : action.signature === null ? words.submit : words.sign)}
          <kbd>Alt S</kbd>
        </button>
        {onCancel === undefined ? null : (
          <button type="button" className="button button-quiet" onClick={onCancel}>
            {say(words.cancel)}
          </button>
        )}
      </div>
    </form>
  )
}

function startDraft(schema: FormSchema | null, values: unknown): Draft {
  const input = schema === null ? null : startingValue(schema, values)
  return { input, key: newKey(), isTouched: false }
}
