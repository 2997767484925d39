import { useState, type SyntheticEvent, type ReactElement } from 'react'
import { problemOf, type Problem } from '../api/problem.ts'
import { signIn, type Session } from '../api/session.ts'
import { ProblemBox } from '../form/problem-box.tsx'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import { PlainField } from './plain-field.tsx'

interface SignInFormProps {
  readonly known?: string
  readonly onDone: (session: Session) => void
}

/** Account and password; the server's sentence when they do not fit, and nothing typed is lost. */
export function SignInForm({ known = '', onDone }: SignInFormProps): ReactElement {
  const say = useSay()
  const [account, setAccount] = useState(known)
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSending, setSending] = useState(false)

  async function send(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    if (isSending) return
    const missing = account === '' ? words.account : password === '' ? words.password : null
    if (missing !== null) {
      setProblem({
        status: 422,
        code: 'invalid',
        title: say(words.fillIn(say(missing))),
        fields: [],
      })
      return
    }
    setSending(true)
    try {
      onDone(await signIn({ account, password }))
    } catch (error) {
      setProblem(problemOf(error))
      setPassword('')
    } finally {
      setSending(false)
    }
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <ProblemBox problem={problem} />
      <PlainField
        label={say(words.account)}
        name="account"
        autoComplete="username"
        autoFocus={known === ''}
        value={account}
        onChange={setAccount}
      />
      <PlainField
        label={say(words.password)}
        name="password"
        type="password"
        autoComplete="current-password"
        autoFocus={known !== ''}
        value={password}
        onChange={setPassword}
      />
      <div className="form-foot">
        <button type="submit" className="button" aria-disabled={isSending}>
          {say(words.signIn)}
        </button>
      </div>
    </form>
  )
}
