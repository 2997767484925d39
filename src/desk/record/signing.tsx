import type { SignatureRequest } from '#kernel/face.ts'
import type { ReactElement } from 'react'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import { Facts } from './facts.tsx'
import { shortDigest } from './short-digest.ts'
import { passwordPath } from './use-action-form.ts'

interface SigningProps {
  readonly formId: string
  readonly request: SignatureRequest
  readonly isChanged: boolean
  readonly password: string
  readonly error: string | undefined
  readonly onPassword: (password: string) => void
}

/** Names exactly what is signed, and asks for the password again. */
export function Signing(props: SigningProps): ReactElement {
  const { formId, request, isChanged, password, error, onPassword } = props
  const say = useSay()
  const id = `${formId}${passwordPath}`
  return (
    <section className="signing" aria-labelledby={`${formId}-signing`}>
      <h3 id={`${formId}-signing`}>{say(words.whatIsSigned)}</h3>
      {isChanged ? (
        <p className="note" role="alert">
          {say(words.signedChanged)}
        </p>
      ) : null}
      <p className="statement" lang="zh">
        {request.statement}
      </p>
      <Facts facts={request.facts} />
      <p className="quiet-words digest" title={request.digest}>
        {say(words.digestIs(shortDigest(request.digest)))}
      </p>
      <div className={error === undefined ? 'field' : 'field is-wrong'}>
        <label htmlFor={id}>{say(words.passwordAgain)}</label>
        {error === undefined ? null : (
          <p className="error" id={`${id}-error`}>
            {error}
          </p>
        )}
        <input
          id={id}
          type="password"
          autoComplete="current-password"
          value={password}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onChange={(event) => {
            onPassword(event.target.value)
          }}
        />
      </div>
    </section>
  )
}
