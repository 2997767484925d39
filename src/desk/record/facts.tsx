import type { Fact } from '#kernel/face.ts'
import type { ReactElement } from 'react'
import { yuanText } from '../amounts.ts'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import { FactWords } from './fact-value.tsx'

/** Facts under each other, labels in one column; the main one is the biggest thing on the page. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.label} className={fact.value.type === 'table' ? 'wide' : undefined}>
          <dt>{fact.label}</dt>
          <FactBody fact={fact} />
        </div>
      ))}
    </dl>
  )
}

function FactBody({ fact: { value, main } }: { readonly fact: Fact }): ReactElement {
  const say = useSay()
  if (value.type !== 'amount') {
    return (
      <dd className={main ? 'amount' : undefined}>
        <FactWords value={value} />
      </dd>
    )
  }
  return (
    <dd>
      <span className={main ? 'amount' : 'together'}>
        {yuanText(value.fen)} <small>{say(words.yuan)}</small>
      </span>
      {value.capitals === undefined ? null : (
        <div className="quiet-words" lang="zh">
          {value.capitals}
        </div>
      )}
    </dd>
  )
}
