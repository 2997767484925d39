import type { ReactElement } from 'react'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import { diffText } from './diff.ts'

interface DiffTextProps {
  readonly before: string
  readonly after: string
}

/** An edit shown as an edit: what went is struck through, what came is underlined, both said aloud. */
export function DiffText({ before, after }: DiffTextProps): ReactElement {
  const say = useSay()
  return (
    <span lang="zh">
      {diffText(before, after).map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>
        const Mark = kind === 'removed' ? 'del' : 'ins'
        return (
          <Mark key={index}>
            <span className="heard">
              {say(kind === 'removed' ? words.removedText : words.addedText)}
            </span>
            {text}
          </Mark>
        )
      })}
    </span>
  )
}
