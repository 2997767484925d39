import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { DiffText } from '../../../desk/figure/diff-text.tsx'
import { useSay } from '../../../desk/language.tsx'
import { Icon } from '../../../desk/look/icons.tsx'
import type { ReportClaims as Claims } from '../report/report-face.ts'
import { reportSentences } from './report-sentences.ts'

/** Once final, the figures of the report are asked again: what moved is a difference, what broke is a contradiction. */
export function ReportClaims({ claims }: { readonly claims: Claims }): ReactElement {
  const say = useSay()
  const { moved, broken } = claims
  return (
    <section className="paper-claims" aria-label={say(reportSentences.moved)}>
      {broken.length === 0 ? null : (
        <div className="finding">
          <h2>
            <Icon name="wrong" /> {say(reportSentences.broken)}
          </h2>
          <ul>
            {broken.map(({ name, label, said, now }) => (
              <li key={name}>
                <span lang="zh">{label}</span> <DiffText before={said} after={now} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {moved.length === 0 ? (
        <p className="state state-done">
          <Icon name="done" />
          {say(reportSentences.movedNothing)}
        </p>
      ) : (
        <div className="note">
          <h2>{say(reportSentences.moved)}</h2>
          <ul>
            {moved.map(({ name, label, before, after, recordsHref }) => (
              <li key={name}>
                <Link to={recordsHref.replace(/^\/(api\/v1|desk)\//, '/')} lang="zh">
                  {label}
                </Link>{' '}
                <DiffText before={before} after={after} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
