import type { Label } from '#kernel/label.ts'
import { useEffect, useRef, type ReactElement } from 'react'
import type { Problem } from '../api/problem.ts'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'

interface ProblemBoxProps {
  readonly problem: Problem | null
  /** The element of a field, so that the list leads to it. */
  readonly idOf?: (path: string) => string
  /** What a field is called, so that the list says where. */
  readonly nameOf?: (path: string) => string | null
}

/** What was refused, at the top of the form, each sentence leading to its field. It takes the focus when it appears. */
export function ProblemBox({ problem, idOf, nameOf }: ProblemBoxProps): ReactElement | null {
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
                {withName(nameOf?.(field.path) ?? null, field.sentence, say)}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** `证明材料：请填这一项`; a sentence that names its field itself stands alone. */
function withName(name: string | null, sentence: string, say: (words: Label) => string): string {
  return name === null || sentence.includes(name) ? sentence : name + say(words.colon) + sentence
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
