import type { ReactElement } from 'react'
import { useSay } from '../../../desk/language.tsx'
import { Icon } from '../../../desk/look/icons.tsx'
import { Sum } from '../../../desk/figure/sum.tsx'
import type { ShownFinding } from '../audit-result.ts'
import { auditWords } from '../audit-words-schema.ts'
import { findingAddress, markAddress, verdictLooks } from './marks.ts'
import { words } from './words.ts'

/** What was found, in the order of the text: the sum one can do again, the reason, and what would make it right. */
export function FindingList({
  findings,
}: {
  readonly findings: readonly ShownFinding[]
}): ReactElement {
  return (
    <ol className="found">
      {findings.map((finding) => (
        <FindingItem key={finding.number} finding={finding} />
      ))}
    </ol>
  )
}

function FindingItem({ finding }: { readonly finding: ShownFinding }): ReactElement {
  const say = useSay()
  const { number, verdict, verdictLabel, title, quote, note, suggestions, figureId } = finding
  const { icon, state } = verdictLooks[verdict]
  return (
    <li id={findingAddress(number)} tabIndex={-1} className={`found-${verdict}`}>
      <h3>
        <span className="found-number">{number}</span>
        {title}
      </h3>
      <p className={`state ${state}`}>
        <Icon name={icon} />
        {verdictLabel}
      </p>
      <div className="found-body">
        <blockquote lang="zh">{quote}</blockquote>
        {finding.recomputed.length === 0 ? null : (
          <Sum
            lines={finding.recomputed.map(({ label, text, isResult }) => ({
              label,
              text,
              isTotal: isResult,
            }))}
          />
        )}
        {note === null ? null : <p>{note}</p>}
        {suggestions.length === 0 ? null : (
          <>
            <p className="quiet-words">{say(auditWords.suggestions)}</p>
            <ul className="found-suggestions">
              {suggestions.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </>
        )}
        <p className="quiet-words">{`${finding.ruleLabel} · ${finding.position}`}</p>
        {figureId === null ? null : (
          <a className="found-back" href={`#${markAddress(figureId)}`}>
            {say(words.back)}
            <span className="heard">{say(words.backTo(number))}</span>
          </a>
        )}
      </div>
    </li>
  )
}
