import type { AvailableAction } from '#kernel/face.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useNavigate, useParams, useSearchParams, Link } from 'react-router'
import { getCreationForms, type Taken } from '../api/records.ts'
import { begunBy } from '../form/address-values.ts'
import { isBroad } from '../form/schema.ts'
import { useReading, useSay } from '../language.tsx'
import { Empty, Failed, Loading } from '../shell/page-state.tsx'
import { Page } from '../shell/shell.tsx'
import { useTitle } from '../shell/title.ts'
import { words } from '../words.ts'
import { ActionForm } from './action-form.tsx'

/** Creating a record is an action too: the server offers its forms, this page draws the chosen one. */
export function CreatePage(): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const { collection = '' } = useParams()
  const [search] = useSearchParams()
  const [made, setMade] = useState(0)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const forms = useQuery({
    queryKey: ['new', collection, language, made],
    queryFn: ({ signal }) => getCreationForms(collection, signal),
    refetchOnWindowFocus: false,
    // Read anew each time: what may be chosen grows with every record made meanwhile, and a form begins but once.
    gcTime: 0,
  })
  const actions = forms.data?.actions ?? []
  const action = actions.find(({ name }) => name === search.get('form')) ?? actions[0]
  useTitle(action?.label)

  async function open(taken: Taken): Promise<void> {
    setMade(made + 1)
    await queries.invalidateQueries()
    await navigate(`/${taken.collection}/${taken.id}`)
  }

  if (forms.data === undefined) {
    return (
      <Page>
        {forms.error ? (
          <Failed error={forms.error} onAgain={() => void forms.refetch()} />
        ) : (
          <Loading />
        )}
      </Page>
    )
  }
  if (action === undefined) {
    return (
      <Page>
        <Empty title={say(words.nothingToDo)} isWholePage>
          <Link to="/">{say(words.backToWork)}</Link>
        </Empty>
      </Page>
    )
  }
  return (
    <Page>
      <div className="head">
        <h1>{action.label}</h1>
      </div>
      <FormChoice actions={actions} chosen={action} />
      <div className={isBroad(action.form) ? 'form-page is-broad' : 'form-page'}>
        <ActionForm
          key={action.name + search.toString()}
          at={{ collection, action: action.name }}
          action={begunBy(action, search)}
          begun={search.toString()}
          version={null}
          onTaken={(taken) => void open(taken)}
        />
      </div>
    </Page>
  )
}

interface FormChoiceProps {
  readonly actions: readonly AvailableAction[]
  readonly chosen: AvailableAction
}

/** Where a collection is begun in more than one way, the ways as addresses. */
function FormChoice({ actions, chosen }: FormChoiceProps): ReactElement | null {
  const say = useSay()
  if (actions.length < 2) return null
  return (
    <nav className="cut" aria-label={say(words.choose)}>
      {actions.map(({ name, label }) => (
        <Link
          key={name}
          to={`?form=${name}`}
          aria-current={name === chosen.name ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
