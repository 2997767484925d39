import { useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { Link } from 'react-router'
import { problemOf } from '../api/problem.ts'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'

/** While a page is read: nothing for a moment, then a word, then an honest one. */
export function Loading(): ReactElement {
  const say = useSay()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const clock = setInterval(() => {
      setSeconds((past) => past + 0.3)
    }, 300)
    return () => {
      clearInterval(clock)
    }
  }, [])
  return (
    <div className="calm quiet-words" role="status">
      {seconds > 0.2 ? <p>{say(seconds > 4 ? words.slow : words.loading)}</p> : null}
    </div>
  )
}

interface EmptyProps {
  readonly title: string
  /** Nothing else stands on the page, so this is its heading. */
  readonly isWholePage?: boolean
  readonly children: ReactNode
}

/** A list with nothing in it says why, and what would change that. */
export function Empty({ title, isWholePage = false, children }: EmptyProps): ReactElement {
  return (
    <div className="calm">
      {isWholePage ? <h1>{title}</h1> : <h2>{title}</h2>}
      <div className="quiet-words">{children}</div>
    </div>
  )
}

interface FailedProps {
  readonly error: unknown
  readonly onAgain?: () => void
}

/** A page that could not be had: the server's sentence, or ours, and the next step. */
export function Failed({ error, onAgain }: FailedProps): ReactElement {
  const say = useSay()
  const problem = problemOf(error)
  const isMissing = problem.status === 404 || problem.status === 403
  const [title, why] = isMissing
    ? [words.noSuchPage, words.noSuchPageWhy]
    : problem.code === 'not-reached'
      ? [words.notReached, words.notReachedWhy]
      : [words.broken, words.brokenWhy]
  return (
    <div className="calm" role="alert">
      <h1>{say(title)}</h1>
      <p className="quiet-words">{problem.title === '' ? say(why) : problem.title}</p>
      {problem.code === 'unexpected' && problem.requestId !== undefined ? (
        <p className="digest">{problem.requestId}</p>
      ) : null}
      {isMissing || onAgain === undefined ? (
        <Link className="button button-quiet" to="/">
          {say(words.backToWork)}
        </Link>
      ) : (
        <button type="button" className="button button-quiet" onClick={onAgain}>
          {say(words.again)}
        </button>
      )}
    </div>
  )
}
