import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useSay } from '../../../desk/language.tsx'
import { Page } from '../../../desk/shell/shell.tsx'
import { useTitle } from '../../../desk/shell/title.ts'
import { words } from '../../../desk/words.ts'
import './administration.css'
import { MadeTokenBox, MakeTokenForm, type MadeToken } from './make-token.tsx'
import { tokenWords } from './token-words.ts'
import { TokenTable, type Tokens } from './tokens.tsx'
import { ReadPart } from './read-part.tsx'

/** With what other systems call for somebody: he makes, looks over and revokes it himself. */
export function OwnTokensPage(): ReactElement {
  const say = useSay()
  const queries = useQueryClient()
  const [made, setMade] = useState<MadeToken | null>(null)
  useTitle(say(words.ownTokens))
  return (
    <Page>
      <div className="head">
        <h1>{say(words.ownTokens)}</h1>
      </div>
      <p className="quiet-words">{say(tokenWords.whatFor)}</p>
      {made === null ? null : <MadeTokenBox made={made} />}
      <ReadPart<Tokens> path="tokens">
        {({ rows, offered, daysMax }, again) => (
          <>
            <TokenTable
              rows={rows}
              account={null}
              onRevoked={(id) => {
                if (id === made?.id) setMade(null)
                again()
              }}
            />
            <section className="narrow make-token" aria-labelledby="make-token">
              <h2 id="make-token">{say(tokenWords.make)}</h2>
              {offered.length === 0 ? (
                <p className="quiet-words">{say(tokenWords.nothingToGrant)}</p>
              ) : (
                <MakeTokenForm
                  key={made?.id}
                  offered={offered}
                  daysMax={daysMax}
                  onMade={(token) => {
                    setMade(token)
                    void queries.invalidateQueries({ queryKey: ['administration', 'tokens'] })
                  }}
                />
              )}
            </section>
          </>
        )}
      </ReadPart>
    </Page>
  )
}
