import { useState, type SyntheticEvent, type ReactElement } from 'react'
import { problemOf, type Problem } from '../api/problem.ts'
import { changePassword, type Session } from '../api/session.ts'
import { ProblemBox } from '../form/problem-box.tsx'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import { PlainField } from './plain-field.tsx'

type Wrong = 'current' | 'next' | 'differ' | null

/** A new password, typed twice; used when it must change and when someone wants to. */
export function ChangePasswordForm({
  onDone,
}: {
  readonly onDone: (session: Session) => void
}): ReactElement {
  const say = useSay()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [wrong, setWrong] = useState<Wrong>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function send(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    const found = findWrong(current, next, again)
    setWrong(found)
    setProblem(null)
    if (found !== null) return
    try {
      onDone(await changePassword(current, next))
    } catch (error) {
      setProblem(problemOf(error))
    }
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <ProblemBox problem={problem} />
      <PlainField
        label={say(words.currentPassword)}
        name="current"
        type="password"
        autoComplete="current-password"
        value={current}
        error={wrong === 'current' ? say(words.fillIn(say(words.currentPassword))) : undefined}
        onChange={setCurrent}
      />
      <PlainField
        label={say(words.nextPassword)}
        name="next"
        type="password"
        autoComplete="new-password"
        hint={say(words.passwordRule)}
        value={next}
        error={wrong === 'next' ? say(words.enterNextPassword) : undefined}
        onChange={setNext}
      />
      <PlainField
        label={say(words.nextPasswordAgain)}
        name="again"
        type="password"
        autoComplete="new-password"
        value={again}
        error={wrong === 'differ' ? say(words.passwordsDiffer) : undefined}
        onChange={setAgain}
      />
      <div className="form-foot">
        <button type="submit" className="button">
          {say(words.save)}
        </button>
      </div>
    </form>
  )
}

function findWrong(current: string, next: string, again: string): Wrong {
  if (current === '') return 'current'
  if (next === '') return 'next'
  return next === again ? null : 'differ'
}
