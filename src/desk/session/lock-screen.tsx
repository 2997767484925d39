import { useQueryClient } from '@tanstack/react-query'
import {
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type SyntheticEvent,
  type ReactElement,
} from 'react'
import { openGate, readGate, watchGate } from '../api/gate.ts'
import { problemOf, type Problem } from '../api/problem.ts'
import { unlock, type Session } from '../api/session.ts'
import { ProblemBox } from '../form/problem-box.tsx'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import { Alone } from './alone.tsx'
import { PlainField } from './plain-field.tsx'
import { SignInForm } from './sign-in.tsx'

/** Lies over the page and hides it; the page below keeps every typed word. Opening it lets held requests go on. */
export function LockScreen({ session }: { readonly session: Session }): ReactElement | null {
  const gate = useSyncExternalStore(watchGate, readGate)
  const queries = useQueryClient()
  const say = useSay()
  if (gate === 'open') return null

  function enter(entered: Session): void {
    queries.setQueryData(['session'], entered)
    // Another person must not find the first one's page and drafts below the lock.
    if (entered.account.id !== session.account.id) location.assign('/desk/')
    else openGate()
  }

  return (
    <Cover>
      <Alone>
        <h1>{say(gate === 'locked' ? words.locked : words.signInAgain)}</h1>
        <p className="quiet-words">
          {say(gate === 'locked' ? words.lockedWhy : words.signedOutMeanwhile)}
        </p>
        <p>
          {session.account.name}
          {say(words.comma)}
          {session.account.post}
        </p>
        {gate === 'locked' ? <UnlockForm onDone={enter} /> : <SignInForm onDone={enter} />}
      </Alone>
    </Cover>
  )
}

/** The password alone opens a locked session again. */
export function UnlockForm({
  onDone,
}: {
  readonly onDone: (session: Session) => void
}): ReactElement {
  const say = useSay()
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)

  async function send(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    if (password === '') return
    try {
      onDone(await unlock(password))
    } catch (error) {
      setProblem(problemOf(error))
      setPassword('')
    }
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <ProblemBox problem={problem} />
      <PlainField
        label={say(words.password)}
        name="password"
        type="password"
        autoComplete="current-password"
        autoFocus
        value={password}
        onChange={setPassword}
      />
      <div className="form-foot">
        <button type="submit" className="button">
          {say(words.unlock)}
        </button>
      </div>
    </form>
  )
}

/** A modal that no key closes: only the password does. */
function Cover({ children }: { readonly children: ReactElement }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const returnTo = document.activeElement
    if (element?.open === false) element.showModal()
    function keepShut(event: KeyboardEvent): void {
      if (event.key === 'Escape') event.preventDefault()
    }
    addEventListener('keydown', keepShut, true)
    return () => {
      removeEventListener('keydown', keepShut, true)
      element?.close()
      if (returnTo instanceof HTMLElement) returnTo.focus()
    }
  }, [])
  return (
    <dialog
      className="lock"
      ref={dialog}
      onCancel={(event) => {
        event.preventDefault()
      }}
      // A gesture that closes (the back of a phone) closes a dialog the second time, whatever `cancel` says.
      onClose={() => {
        if (readGate() !== 'open') dialog.current?.showModal()
      }}
    >
      {children}
    </dialog>
  )
}
