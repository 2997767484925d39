import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import { request } from '../../../desk/api/request.ts'
import { useReading, useSay } from '../../../desk/language.tsx'
import { withFilters } from '../../../desk/list/address.ts'
import { YearCut } from '../../../desk/list/year-cut.tsx'
import { Empty, Failed, Loading } from '../../../desk/shell/page-state.tsx'
import { Page } from '../../../desk/shell/shell.tsx'
import { useTitle } from '../../../desk/shell/title.ts'
import { words as deskWords } from '../../../desk/words.ts'
import type { DoubtPage } from '../queries/doubts/doubt-page-schema.ts'
import { DoubtItem } from './doubt-item.tsx'
import { words } from './doubt-words.ts'
import './doubts.css'

const asked = ['year', 'project', 'rule', 'standing'] as const

/** What finance and audit should look at: each doubt with its vouchers, and what became of it. */
export function DoubtsPage(): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const [search] = useSearchParams()
  const question = new URLSearchParams(
    asked.flatMap((name) => {
      const value = search.get(name)
      return value === null ? [] : [[name, value]]
    }),
  ).toString()
  const page = useQuery({
    queryKey: ['doubts', question, language],
    queryFn: ({ signal }) => request<DoubtPage>(`/api/v1/budget/doubts?${question}`, { signal }),
    placeholderData: keepPreviousData,
  })
  useTitle(say(words.title))
  if (page.data === undefined) {
    return (
      <Page>
        {page.error ? (
          <Failed error={page.error} onAgain={() => void page.refetch()} />
        ) : (
          <Loading />
        )}
      </Page>
    )
  }
  return (
    <Page>
      <div className={page.isPlaceholderData ? 'still-reading' : undefined}>
        <Head />
        <YearCut years={page.data.years} year={page.data.year} offersAll />
        <div className="doubts">
          <Rules page={page.data} />
          <Found page={page.data} />
        </div>
      </div>
    </Page>
  )
}

interface PartProps {
  readonly page: DoubtPage
}

function Head(): ReactElement {
  const say = useSay()
  return (
    <div className="head">
      <h1>{say(words.title)}</h1>
      <p>{say(words.scope)}</p>
      <p>
        <Link to="/doubt-answers">{say(words.answers)}</Link>
      </p>
    </div>
  )
}

/** The kinds of doubt with how many stand open; each narrows the list to itself. */
function Rules({ page: { rules, counts } }: PartProps): ReactElement {
  const say = useSay()
  const [search] = useSearchParams()
  const chosen = search.get('rule')
  const to = (rule: string | null): string => `?${withFilters(search, { rule }).toString()}`
  return (
    <nav className="doubt-rules" aria-label={say(words.rules)}>
      <Link to={to(null)} aria-current={chosen === null ? 'page' : undefined}>
        {say(words.allRules)} <span className="numeric">{totalOf(counts)}</span>
      </Link>
      {rules.map(({ code, label, counts: own }) => (
        <Link
          key={code}
          to={to(code)}
          aria-current={code === chosen ? 'page' : undefined}
          className={totalOf(own) === 0 ? 'quiet-words' : undefined}
        >
          {label} <span className="numeric">{totalOf(own)}</span>
        </Link>
      ))}
    </nav>
  )
}

function totalOf({ open, answered, settled }: DoubtPage['counts']): number {
  return open + answered + settled
}

function Found({ page }: PartProps): ReactElement {
  const say = useSay()
  const [search] = useSearchParams()
  const chosen = search.get('rule')
  const rule = page.rules.find(({ code }) => code === chosen)
  return (
    <section aria-label={rule?.label ?? say(words.title)}>
      {rule ? (
        <p className="quiet-words doubt-source">
          {say(words.source) + say(deskWords.colon)}
          <span lang="zh">{rule.source}</span>
          {rule.isDefault ? ` · ${say(words.countyDefault)}` : ''}
        </p>
      ) : null}
      <Standings counts={rule?.counts ?? page.counts} />
      {page.doubts.length === 0 ? (
        <Empty title={say(words.none)}>
          <p>{say(words.noneWhy)}</p>
        </Empty>
      ) : (
        <ol className="doubt-list">
          {page.doubts.map((doubt) => (
            <DoubtItem key={`${doubt.rule} ${doubt.subject}`} doubt={doubt} />
          ))}
        </ol>
      )}
      {page.doubts.length < page.total ? (
        <p className="quiet-words">{say(words.shownOnly(page.doubts.length))}</p>
      ) : null}
    </section>
  )
}

function Standings({ counts }: { readonly counts: DoubtPage['counts'] }): ReactElement {
  const say = useSay()
  const [search] = useSearchParams()
  const chosen = search.get('standing')
  const to = (standing: string | null): string => `?${withFilters(search, { standing }).toString()}`
  return (
    <nav className="cut" aria-label={say(words.standing)}>
      <Link to={to(null)} aria-current={chosen === null ? 'page' : undefined}>
        {say(words.all)} {totalOf(counts)}
      </Link>
      {(['open', 'answered', 'settled'] as const).map((one) => (
        <Link key={one} to={to(one)} aria-current={one === chosen ? 'page' : undefined}>
          {say(words[one])} {counts[one]}
        </Link>
      ))}
    </nav>
  )
}
