import type { Label } from '#kernel/label.ts'
import { useEffect, useRef, type ReactElement } from 'react'
import type { Problem } from '../api/problem.ts'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'

interface ProblemBoxProps {
  readonly problem: Problem | null
  /** The element of a field, so that the list leads to it. */
  readonly idOf?: (path: string) => string
}

/** What was refused, at the top of the form, each sentence leading to its field. It takes the focus when it appears. */
export function ProblemBox({ problem, idOf }: ProblemBoxProps): ReactElement | null {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [problem])
  if (problem === null) return null
  const sentence = findSentence(problem, say)
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={box}>
      <h2>{sentence ?? say(words.problems(problem.fields.length))}</h2>
      {problem.code === 'unexpected' && problem.requestId !== undefined ? (
        <p className="digest">{problem.requestId}</p>
      ) : null}
      {problem.fields.length > 0 && idOf !== undefined ? (
        <ul>
          {problem.fields.map((field) => (
            <li key={field.path + field.sentence}>
              <a
                href={`#${idOf(field.path)}`}
                onClick={(event) => {
                  event.preventDefault()
                  focusField(idOf(field.path))
                }}
              >
                {field.sentence}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** The sentence of a problem in the reader's language; the desk's own when the server could not say one. */
function findSentence(problem: Problem, say: (words: Label) => string): string | null {
  if (problem.title !== '') return problem.title
  if (problem.code === 'not-reached') return say(words.notReachedWhy)
  return problem.fields.length > 0 ? null : say(words.brokenWhy)
}

function focusField(id: string): void {
  const element = document.getElementById(id)
  const target = element?.matches('input, select, textarea, button')
    ? element
    : element?.querySelector<HTMLElement>('input, select, textarea, button')
  element?.scrollIntoView({ block: 'center' })
  if (target instanceof HTMLElement) target.focus()
}
