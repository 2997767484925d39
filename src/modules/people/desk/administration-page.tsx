import { lazy, type ComponentType, type ReactElement } from 'react'
import { Link, useParams } from 'react-router'
import { useSay } from '../../../desk/language.tsx'
import { useSession } from '../../../desk/session/session-context.tsx'
import { Page } from '../../../desk/shell/shell.tsx'
import { useTitle } from '../../../desk/shell/title.ts'
import './administration.css'
import { Events } from './events.tsx'
import { Ground } from './ground.tsx'
import { Organisation, Roles } from './organisation.tsx'
import { Sessions } from './sessions.tsx'
import { TokensOfOthers } from './tokens.tsx'
import { words } from './words.ts'

type Part = keyof typeof words.parts

/** Parts that ask for a permission beside that of the page. */
const needed: Readonly<Partial<Record<Part, string>>> = {
  tokens: 'people.session.end',
  events: 'journal.export',
}

// What lays the diagrams out is fetched with them alone.
const Processes = lazy(async () => ({ default: (await import('./processes.tsx')).Processes }))

const drawn: Readonly<Record<Part, ComponentType>> = {
  organisation: Organisation,
  roles: Roles,
  sessions: Sessions,
  tokens: TokensOfOthers,
  rules: Ground,
  processes: Processes,
  events: Events,
}

/** What the three administrators watch over, each part at its own address. */
export function AdministrationPage(): ReactElement {
  const say = useSay()
  const { part = 'organisation' } = useParams()
  const { permissions } = useSession()
  useTitle(say(words.title))
  const shown = (Object.keys(drawn) as Part[]).filter((one) =>
    permissions.includes(needed[one] ?? 'administration.see'),
  )
  const here = shown.find((one) => one === part) ?? 'organisation'
  const Shown = drawn[here]
  return (
    <Page>
      <div className="head">
        <h1>{say(words.title)}</h1>
      </div>
      <nav className="cut" aria-label={say(words.title)}>
        {shown.map((one) => (
          <Link
            key={one}
            to={one === 'organisation' ? '/administration' : `/administration/${one}`}
            aria-current={one === here ? 'page' : undefined}
          >
            {say(words.parts[one])}
          </Link>
        ))}
        {permissions.includes('people.delegation.see') ? (
          <Link className="apart" to="/delegations">
            {say(words.delegations)}
          </Link>
        ) : null}
      </nav>
      <Shown />
    </Page>
  )
}
