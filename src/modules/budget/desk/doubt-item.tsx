import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { recordPath } from '../../../desk/addresses.ts'
import { yuanText } from '../../../desk/amounts.ts'
import { useSay } from '../../../desk/language.tsx'
import { Icon } from '../../../desk/look/icons.tsx'
import type { DoubtPage } from '../queries/doubts/doubt-page-schema.ts'
import { words } from './doubt-words.ts'

type DoubtFace = DoubtPage['doubts'][number]

/** One doubt: what was found, whose money it was, the vouchers it opens, and the next step. */
export function DoubtItem({ doubt }: { readonly doubt: DoubtFace }): ReactElement {
  const say = useSay()
  const { ruleLabel, sentence, amountFen, project, asks } = doubt
  return (
    <li className="doubt">
      <div className="doubt-head">
        <h2>{ruleLabel}</h2>
        <StandingMark standing={doubt.standing} />
        {amountFen > 0 ? (
          <span className="numeric">
            {yuanText(amountFen)} {say(words.yuan)}
          </span>
        ) : null}
      </div>
      <p>{sentence}</p>
      {project === null ? null : (
        <p className="quiet-words">
          <Link to={recordPath('projects', project.id)} lang="zh">
            {project.name}
          </Link>
        </p>
      )}
      <Vouchers doubt={doubt} />
      {doubt.standing === 'open' ? <p className="quiet-words">{asks}</p> : null}
      <NextStep doubt={doubt} />
    </li>
  )
}

const marks = {
  open: { state: 'state-look', icon: 'warning' },
  answered: { state: 'state-quiet', icon: 'clock' },
  settled: { state: 'state-done', icon: 'done' },
} as const

function StandingMark({ standing }: Pick<DoubtFace, 'standing'>): ReactElement {
  const say = useSay()
  const { state, icon } = marks[standing]
  return (
    <span className={`state ${state}`}>
      <Icon name={icon} />
      {say(words[standing])}
    </span>
  )
}

function Vouchers({ doubt: { claims, moreClaims } }: { doubt: DoubtFace }): ReactElement | null {
  const say = useSay()
  if (claims.length === 0 && moreClaims === 0) return null
  return (
    <ul className="doubt-vouchers" aria-label={say(words.vouchers)}>
      {claims.map(({ id, name, totalFen }) => (
        <li key={id}>
          <Link to={recordPath('claims', id)} lang="zh">
            {name}
          </Link>
          <span className="numeric">
            {yuanText(totalFen)} {say(words.yuan)}
          </span>
        </li>
      ))}
      {moreClaims > 0 ? <li className="quiet-words">{say(words.more(moreClaims))}</li> : null}
    </ul>
  )
}

function NextStep({ doubt }: { readonly doubt: DoubtFace }): ReactElement | null {
  const say = useSay()
  const { answerId, mayAnswer, rule, subject, ruleLabel, sentence } = doubt
  if (mayAnswer) {
    const begun = new URLSearchParams({ doubt: `${rule} ${subject}` })
    return (
      <p>
        <Link
          className="button button-quiet"
          to={`/doubt-answers/new?${begun.toString()}`}
          aria-label={`${say(words.answer)} ${ruleLabel} ${sentence}`}
        >
          {say(words.answer)}
        </Link>
      </p>
    )
  }
  if (answerId === null) return null
  return (
    <p>
      <Link to={recordPath('doubt-answers', answerId)}>{say(words.seeAnswer)}</Link>
    </p>
  )
}
