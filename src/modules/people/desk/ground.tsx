import type { ReactElement } from 'react'
import { dateText, instantText } from '../../../desk/days.ts'
import { useReading, useSay } from '../../../desk/language.tsx'
import { ReadPart } from './read-part.tsx'
import { words } from './words.ts'

interface Rule {
  readonly topic: string
  readonly code: string
  readonly label: string | null
  readonly steps: readonly { readonly label: string; readonly answersFor: string | null }[]
  readonly from: string
  readonly to: string | null
  readonly source: string
}

interface Read {
  readonly rules: readonly Rule[]
  readonly calendar: readonly {
    readonly year: number
    readonly source: string
    readonly url: string | null
  }[]
  readonly seals: {
    readonly last: {
      readonly number: number
      readonly digest: string
      readonly rows: number
      readonly at: string
    } | null
    readonly waiting: number
  }
}

/** What everything stands on: seals, the rules in force with their documents, the announced years. */
export function Ground(): ReactElement {
  const say = useSay()
  return (
    <ReadPart<Read> path="administration/ground">
      {({ rules, calendar, seals }) => {
        const chains = rules.filter(({ steps }) => steps.length > 0)
        const others = rules.filter(({ steps }) => steps.length === 0)
        return (
          <div className="ground">
            <Seals seals={seals} />
            <section>
              <h2>{say(words.rules)}</h2>
              {chains.map((rule) => (
                <Chain key={rule.topic + rule.code} rule={rule} />
              ))}
              <details>
                <summary>{say(words.otherRules(others.length))}</summary>
                <RuleTable rules={others} />
              </details>
            </section>
            <section>
              <h2>{say(words.calendar)}</h2>
              <table className="fact-table">
                <thead>
                  <tr>
                    <th scope="col">{say(words.year)}</th>
                    <th scope="col">{say(words.source)}</th>
                  </tr>
                </thead>
                <tbody>
                  {calendar.map(({ year, source, url }) => (
                    <tr key={year}>
                      <th scope="row">{year}</th>
                      <td lang="zh">{url === null ? source : <a href={url}>{source}</a>}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </div>
        )
      }}
    </ReadPart>
  )
}

function Seals({ seals: { last, waiting } }: { readonly seals: Read['seals'] }): ReactElement {
  const say = useSay()
  const { language } = useReading()
  return (
    <section>
      <h2>{say(words.seals)}</h2>
      {last === null ? (
        <p>{say(words.noSeal)}</p>
      ) : (
        <p>
          {say(words.sealed(last.number, last.rows))} · {instantText(last.at, language)}{' '}
          <span className="digest">{last.digest.slice(0, 16)}…</span>
        </p>
      )}
      <p className="quiet-words">{say(words.waiting(waiting))}</p>
    </section>
  )
}

function Chain({ rule }: { readonly rule: Rule }): ReactElement {
  const say = useSay()
  const { language } = useReading()
  return (
    <div className="chain">
      <h3>{rule.label ?? rule.code}</h3>
      <p className="quiet-words">
        <span lang="zh">{rule.source}</span> · {say(words.since)} {dateText(rule.from, language)} ·{' '}
        {rule.to === null ? say(words.open) : `${say(words.until)} ${dateText(rule.to, language)}`}
      </p>
      <ol>
        {rule.steps.map(({ label, answersFor }) => (
          <li key={label}>
            <b>{label}</b> <span className="quiet-words">{answersFor}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function RuleTable({ rules }: { readonly rules: readonly Rule[] }): ReactElement {
  const say = useSay()
  const { language } = useReading()
  return (
    <table className="fact-table is-broad">
      <thead>
        <tr>
          <th scope="col">{say(words.rule)}</th>
          <th scope="col">{say(words.since)}</th>
          <th scope="col">{say(words.until)}</th>
          <th scope="col">{say(words.source)}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={`${rule.topic} ${rule.code} ${rule.from}`}>
            <th scope="row">
              {rule.label ?? rule.code} <small className="quiet-words">{rule.topic}</small>
            </th>
            <td data-label={say(words.since)}>{dateText(rule.from, language)}</td>
            <td data-label={say(words.until)}>
              {rule.to === null ? say(words.open) : dateText(rule.to, language)}
            </td>
            <td data-label={say(words.source)} lang="zh">
              {rule.source}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
