import type { Hand } from '#kernel/face.ts'
import type { ReactElement } from 'react'
import { momentText } from '../days.ts'
import { useReading, useSay } from '../language.tsx'
import { words } from '../words.ts'
import { shortDigest } from './short-digest.ts'

/** Who did what, when, answering for what: one line, one seal a hand; a voided seal stays in its place. */
export function ChainOfHands({ hands }: { readonly hands: readonly Hand[] }): ReactElement {
  return (
    <ol className="hands">
      {hands.map((hand, index) => (
        <li key={index} className="hand" data-state={hand.state}>
          <span className="seal" aria-hidden="true" lang="zh">
            {hand.seal}
          </span>
          <div>
            <h3>{hand.post}</h3>
            <HandWords hand={hand} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function HandWords({ hand }: { readonly hand: Hand }): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const { state, person, actingFor, at, note, digest, answersFor } = hand
  const who = [person, actingFor === null ? null : say(words.handFor(actingFor))]
    .filter(Boolean)
    .join(' ')
  return (
    <>
      {state === 'void' ? (
        <p className="state-late">
          <strong>{say(words.voidHand)}</strong>
        </p>
      ) : null}
      {state === 'mine' ? (
        <p>
          <strong>{say(words.mineHand)}</strong>
        </p>
      ) : null}
      {who === '' ? null : <p>{who}</p>}
      {at === null ? null : <p>{momentText(at, language)}</p>}
      {note === null ? null : <p>{note}</p>}
      {state === 'next' && note === null ? (
        <p className="quiet-words">{say(words.nextHand)}</p>
      ) : null}
      <p className="quiet-words">{say(words.answersFor(answersFor))}</p>
      {digest === null ? null : (
        <p className="quiet-words digest" title={digest}>
          {say(words.digestIs(shortDigest(digest)))}
        </p>
      )}
    </>
  )
}
