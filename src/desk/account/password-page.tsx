import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useSay } from '../language.tsx'
import { ChangePasswordForm } from '../session/change-password.tsx'
import { Page } from '../shell/shell.tsx'
import { useTitle } from '../shell/title.ts'
import { words } from '../words.ts'

/** Choosing a new password without being made to. */
export function PasswordPage(): ReactElement {
  const say = useSay()
  const queries = useQueryClient()
  const [isChanged, setChanged] = useState(false)
  useTitle(say(words.changePassword))
  return (
    <Page>
      <div className="head">
        <h1>{say(words.changePassword)}</h1>
      </div>
      <div className="narrow">
        {isChanged ? (
          <p className="state state-done" role="status">
            {say(words.passwordChanged)}
          </p>
        ) : (
          <ChangePasswordForm
            onDone={(session) => {
              queries.setQueryData(['session'], session)
              setChanged(true)
            }}
          />
        )}
      </div>
    </Page>
  )
}
