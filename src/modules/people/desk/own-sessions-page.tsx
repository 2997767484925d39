import type { ReactElement } from 'react'
import { useSay } from '../../../desk/language.tsx'
import { Page } from '../../../desk/shell/shell.tsx'
import { useTitle } from '../../../desk/shell/title.ts'
import { words } from '../../../desk/words.ts'
import './administration.css'
import { RunningSessions } from './sessions.tsx'

/** Where somebody himself is signed in: a desk he forgot to leave can be ended from here. */
export function OwnSessionsPage(): ReactElement {
  const say = useSay()
  useTitle(say(words.ownSessions))
  return (
    <Page>
      <div className="head">
        <h1>{say(words.ownSessions)}</h1>
      </div>
      <RunningSessions account={null} />
    </Page>
  )
}
