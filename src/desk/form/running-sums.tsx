import { useContext, type ReactElement } from 'react'
import { useSay } from '../language.tsx'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'
import { FormContext } from './form-context.ts'
import { sumLines, type LineSum } from './line-sums.ts'
import { isRecord, type FormSchema } from './schema.ts'

interface RunningSumsProps {
  readonly schema: FormSchema
  readonly lines: readonly unknown[]
}

/** How far the lines are from their plan, part by part and in all, while they are typed. */
export function RunningSums({ schema, lines }: RunningSumsProps): ReactElement | null {
  const say = useSay()
  const { value } = useContext(FormContext)
  const sums = schema['x-sums']
  if (sums === undefined) return null
  const plan = isRecord(value) ? value[sums.planBy] : undefined
  const { parts, total } = sumLines(sums, lines, plan)
  return (
    <ul className="running-sums" aria-live="polite">
      {parts.map((part) => (
        <Part key={part.label} {...part} />
      ))}
      <Part label={say(words.total)} {...total} isTotal />
    </ul>
  )
}

function Part({
  label,
  given,
  planned,
  left,
  isTotal = false,
}: LineSum & { readonly isTotal?: boolean }): ReactElement {
  const say = useSay()
  const isRight = left === '0'
  return (
    <li className={isTotal ? 'running-total' : undefined}>
      <span>{label}</span>
      <strong>
        {given} / {planned}
      </strong>
      <span className={isRight ? 'state state-done' : 'state state-look'}>
        <Icon name={isRight ? 'done' : 'warning'} />
        {say(
          isRight
            ? words.sumRight
            : left.startsWith('-')
              ? words.sumOver(left.slice(1))
              : words.sumLeft(left),
        )}
      </span>
    </li>
  )
}
