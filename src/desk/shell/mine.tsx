import { useEffect, useRef, type ReactElement } from 'react'
import { Link } from 'react-router'
import { signOut } from '../api/session.ts'
import { useSay } from '../language.tsx'
import { Icon } from '../look/icons.tsx'
import { ThemeSwitch } from '../session/alone.tsx'
import { useSession } from '../session/session-context.tsx'
import { words } from '../words.ts'

/** Who sits here by post, and below that his name and what he seldom needs: theme, who acts for him, sessions, password, leaving. */
export function Mine(): ReactElement {
  const say = useSay()
  const { account, actingFor } = useSession()
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    function away(event: Event): void {
      const isInside = event.target instanceof Node && menu.current?.contains(event.target)
      if (menu.current !== null && isInside !== true) menu.current.open = false
    }
    addEventListener('pointerdown', away)
    addEventListener('focusin', away)
    return () => {
      removeEventListener('pointerdown', away)
      removeEventListener('focusin', away)
    }
  }, [])
  const others = actingFor.map((one) => one.post).join('、')
  return (
    <details
      className="mine"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.open = false
      }}
    >
      <summary>
        {account.post === '' ? account.name : account.post}
        {say(words.aside(account.unit))} {others === '' ? '' : say(words.actingFor(others))}{' '}
        <Icon name="down" />
      </summary>
      <div>
        <p lang="zh">{account.name}</p>
        <ThemeSwitch />
        <Link to="/delegations">{say(words.delegations)}</Link>
        <Link to="/leaves">{say(words.leaves)}</Link>
        <Link to="/account/sessions">{say(words.ownSessions)}</Link>
        <Link to="/account/tokens">{say(words.ownTokens)}</Link>
        <Link to="/account/password">{say(words.changePassword)}</Link>
        <button
          type="button"
          className="button-words"
          onClick={() => {
            void signOut().finally(() => {
              location.assign('/desk/')
            })
          }}
        >
          {say(words.signOut)}
        </button>
      </div>
    </details>
  )
}
