import { useId, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { JsonForm } from '../form/json-form.tsx'
import { nameAt } from '../form/name-at.ts'
import { ProblemBox } from '../form/problem-box.tsx'
import { useReading, useSay } from '../language.tsx'
import { useMainKey } from '../shell/main-key.ts'
import { words } from '../words.ts'
import { Signing } from './signing.tsx'
import { passwordPath, useActionForm, type ActionPlace } from './use-action-form.ts'

interface ActionFormProps extends ActionPlace {
  readonly onCancel?: () => void
}

/** One action: its form, what is signed, and the button that takes it. Whatever is answered, nothing typed is lost. */
export function ActionForm({ onCancel, ...place }: ActionFormProps): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const { action } = place
  const { schema, draft, problem, ...state } = useActionForm(place)
  const errors = problem?.fields ?? []
  useMainKey(() => form.current?.requestSubmit())
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void state.send()
      }}
      onKeyDown={keepEnter}
    >
      <div className="form-body">
        <ProblemBox
          problem={problem}
          idOf={(path) => `${formId}${path}`}
          nameOf={(path) => (schema === null ? null : nameAt(schema, path, language))}
        />
        {state.wasKept ? <p className="hint">{say(words.stillHere)}</p> : null}
        {schema === null ? null : (
          <JsonForm
            formId={formId}
            schema={schema}
            value={draft.input}
            errors={errors}
            onChange={state.change}
          />
        )}
        {action.signature === null ? null : (
          <Signing
            formId={formId}
            request={action.signature}
            isChanged={state.isSignedChanged}
            password={state.password}
            error={errors.find(({ path }) => path === passwordPath)?.sentence}
            onPassword={state.setPassword}
          />
        )}
        {action.grave ? <p className="finding">{say(words.gravely)}</p> : null}
      </div>
      <div className="form-foot">
        <button
          type="submit"
          className="button"
          aria-disabled={state.isSending}
          aria-keyshortcuts="Alt+S"
        >
          {say(
            state.isSending ? words.sending : action.signature === null ? words.submit : words.sign,
          )}
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

/** Enter that picks a day or a choice must not submit the form. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && isPicking(event.target)) event.preventDefault()
}

/** Whether a key goes to a control that opens a calendar or a list. */
function isPicking(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.ant-picker, .ant-select') !== null
}
