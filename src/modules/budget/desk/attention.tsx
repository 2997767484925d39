import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { recordPath } from '../../../desk/addresses.ts'
import { yuanText } from '../../../desk/amounts.ts'
import { Figure } from '../../../desk/figure/figure.tsx'
import { useSay } from '../../../desk/language.tsx'
import { Icon } from '../../../desk/look/icons.tsx'
import type { Dashboard } from '../queries/dashboard-face.ts'
import { words as deskWords } from '../../../desk/words.ts'
import { words } from './words.ts'

const shownMax = 5

/** What somebody should look at: claims that lie, projects that are slower than the year. */
export function Attention({ dashboard }: { readonly dashboard: Dashboard }): ReactElement {
  const say = useSay()
  return (
    <section className="attention" aria-labelledby="attention">
      <h2 id="attention" className="heard">
        {say(words.needsYou)}
      </h2>
      {dashboard.seesClaims || dashboard.oldest.length > 0 ? (
        <div>
          <h3>{say(words.oldest)}</h3>
          <OldestClaims claims={dashboard.oldest.slice(0, shownMax)} />
        </div>
      ) : null}
      <div>
        <h3>{say(words.behind)}</h3>
        <BehindProjects projects={dashboard.projects} />
      </div>
    </section>
  )
}

function OldestClaims({ claims }: { readonly claims: Dashboard['oldest'] }): ReactElement {
  const say = useSay()
  if (claims.length === 0) return <p className="quiet-words">{say(words.noneWaits)}</p>
  return (
    <ul className="lines in-two">
      {claims.map((claim) => (
        <li key={claim.id}>
          <Link to={recordPath('claims', claim.id)} lang="zh">
            {claim.title}
          </Link>
          <span>
            {yuanText(claim.totalFen)} {say(words.yuan)}
          </span>
          <span className="quiet-words">{claim.waitingForLabel}</span>
          <span className={claim.isLate ? 'state state-late' : 'state state-quiet'}>
            {claim.isLate ? <Icon name="warning" /> : <Icon name="clock" />}
            {say(words.waitedDays(claim.days))}
            {claim.isLate ? say(deskWords.comma) + say(words.late) : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}

function BehindProjects({ projects }: { readonly projects: Dashboard['projects'] }): ReactElement {
  const say = useSay()
  const behind = projects
    .filter(({ ahead }) => ahead !== null && ahead < 0)
    .sort((one, other) => (one.ahead ?? 0) - (other.ahead ?? 0))
    .slice(0, shownMax)
  if (behind.length === 0) return <p className="quiet-words">{say(words.noneBehind)}</p>
  return (
    <ul className="lines">
      {behind.map(({ key, title, ahead, figures }) => (
        <li key={key}>
          <Link to={recordPath('projects', key)} lang="zh">
            {title}
          </Link>
          <span>
            {figures['budget.execution-rate'] ? (
              <Figure figure={figures['budget.execution-rate']} />
            ) : null}
          </span>
          <span className="state state-look">
            <Icon name="clock" />
            {say(words.pointsBehind(Math.abs(ahead ?? 0)))}
          </span>
        </li>
      ))}
    </ul>
  )
}
