import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { recordPath } from '../../../desk/addresses.ts'
import { useSay } from '../../../desk/language.tsx'
import type { Organisation as Read } from '../queries/administration.ts'
import { ReadPart } from './read-part.tsx'
import { words } from './words.ts'

const path = 'administration/organisation'

/** The county's units, each below its parent, with who holds which post there. */
export function Organisation(): ReactElement {
  const say = useSay()
  return (
    <ReadPart<Read> path={path}>
      {({ units }) => (
        <ul className="units">
          {units.map(({ id, name, depth, holders }) => (
            <li key={id} data-depth={Math.min(depth, 4)}>
              <Link to={recordPath('units', id)} lang="zh">
                {name}
              </Link>
              {holders.length === 0 ? (
                <span className="quiet-words">{say(words.nobody)}</span>
              ) : (
                <ul>
                  {holders.map(({ accountId, name: person, post }) => (
                    <li key={`${accountId} ${post}`}>
                      <span className="quiet-words">{post}</span>{' '}
                      <Link to={recordPath('accounts', accountId)} lang="zh">
                        {person}
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </ReadPart>
  )
}

/** What a post of each role may do, and how far. */
export function Roles(): ReactElement {
  const say = useSay()
  return (
    <ReadPart<Read> path={path}>
      {({ roles }) => (
        <div className="roles">
          {roles.map(({ code, label, outside, grants }) => (
            <section key={code} aria-label={label}>
              <h2>
                {label}
                {outside ? <small>{say(words.outside)}</small> : null}
              </h2>
              {grants.length === 0 ? (
                <p className="quiet-words">{say(words.noGrants)}</p>
              ) : (
                <dl>
                  {grants.map((grant) => [
                    <dt key={grant.permission}>{grant.label}</dt>,
                    <dd key={`${grant.permission} reach`}>{grant.reach}</dd>,
                  ])}
                </dl>
              )}
            </section>
          ))}
        </div>
      )}
    </ReadPart>
  )
}
