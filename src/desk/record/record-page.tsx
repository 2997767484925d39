import type { AvailableAction, RecordFace } from '#kernel/face.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense, useCallback, useRef, useState, type ReactElement } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { getRecord, type Taken } from '../api/records.ts'
import { dateText } from '../days.ts'
import { begunBy } from '../form/address-values.ts'
import { useReading, useSay } from '../language.tsx'
import { Icon, type IconName } from '../look/icons.tsx'
import { findRecordPart, listViews } from '../modules.tsx'
import { Failed, Loading } from '../shell/page-state.tsx'
import { Page } from '../shell/shell.tsx'
import { useTitle } from '../shell/title.ts'
import { words } from '../words.ts'
import { ActionBar } from './action-bar.tsx'
import { ActionPanel } from './action-panel.tsx'
import { ChainOfHands } from './chain-of-hands.tsx'
import { RecordChecks } from './checks.tsx'
import { Facts } from './facts.tsx'
import { Papers } from './papers.tsx'

/** Any record: facts, papers, hands, and what may be done now as the server says it. */
export function RecordPage(): ReactElement {
  const { collection = '', id = '' } = useParams()
  const { language } = useReading()
  const record = useQuery({
    queryKey: ['record', collection, id, language],
    queryFn: ({ signal }) => getRecord(collection, id, signal),
  })
  useTitle(record.data?.title)
  if (record.data === undefined) {
    return (
      <Page flush>
        {record.error ? (
          <Failed error={record.error} onAgain={() => void record.refetch()} />
        ) : (
          <Loading />
        )}
      </Page>
    )
  }
  return <RecordBody key={id} collection={collection} record={record.data} />
}

interface RecordBodyProps {
  readonly collection: string
  readonly record: RecordFace
}

function RecordBody({ collection, record }: RecordBodyProps): ReactElement {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [done, setDone] = useState<string | null>(null)
  const [open, setOpen] = useState<OpenAction | null>(null)
  const opener = useRef<Element | null>(null)
  const part = findRecordPart(collection)
  const Part = part?.Part
  const action = record.actions.find(({ name }) => name === open?.name)

  function begin(name: string, values: Readonly<Record<string, string>> = {}): void {
    opener.current = document.activeElement
    setOpen({ name, values: new URLSearchParams(values) })
  }

  const close = useCallback(() => {
    setOpen(null)
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }, [])

  async function afterwards(action: AvailableAction, taken: Taken): Promise<void> {
    setDone(action.label)
    if (taken.id !== record.id) await navigate(`/${taken.collection}/${taken.id}`)
    await queries.invalidateQueries()
  }

  return (
    <Page flush>
      <Head record={record} />
      <RecordChecks checks={record.checks} />
      {part?.saysFacts === true ? null : <Columns record={record} />}
      {Part === undefined ? null : (
        <Suspense fallback={<Loading />}>
          <Part record={record} onOpen={begin} />
        </Suspense>
      )}
      <ActionBar
        collection={collection}
        record={record}
        openName={action?.name ?? null}
        onOpen={begin}
      />
      {action === undefined || open === null ? null : (
        <ActionPanel
          key={open.name + open.values.toString()}
          collection={collection}
          record={record}
          action={begunBy(action, open.values)}
          begun={open.values.toString()}
          onClose={close}
          onTaken={(taken) => {
            setOpen(null)
            void afterwards(action, taken)
          }}
        />
      )}
      <DoneLine
        what={done}
        onRead={() => {
          setDone(null)
        }}
      />
    </Page>
  )
}

/** The action whose panel is open, and with what its form begins over what the server gives. */
interface OpenAction {
  readonly name: string
  readonly values: URLSearchParams
}

function Columns({
  record: { facts, papers, hands },
}: {
  readonly record: RecordFace
}): ReactElement {
  const say = useSay()
  const without = [
    'three',
    facts.some(isBroad) ? 'with-table' : '',
    papers.length === 0 ? 'without-papers' : '',
    hands.length === 0 ? 'without-hands' : '',
  ]
  return (
    <div className={without.filter(Boolean).join(' ')}>
      <section aria-labelledby="facts">
        <h2 id="facts" className="heard">
          {say(words.facts)}
        </h2>
        <Facts facts={facts} />
      </section>
      {papers.length === 0 ? null : (
        <section aria-labelledby="papers">
          <h2 id="papers">{say(words.papers(papers.length))}</h2>
          <Papers papers={papers} />
        </section>
      )}
      {hands.length === 0 ? null : (
        <section aria-labelledby="hands" className="hands-column">
          <h2 id="hands">{say(words.hands)}</h2>
          <ChainOfHands hands={hands} />
        </section>
      )}
    </div>
  )
}

/** A table of many columns among the facts needs the width that papers would have. */
function isBroad({ value }: RecordFace['facts'][number]): boolean {
  return value.type === 'table' && value.columns.length > 5
}

const toneLook: Readonly<
  Record<RecordFace['tone'], { readonly icon: IconName | null; readonly state: string }>
> = {
  plain: { icon: null, state: 'state-quiet' },
  waiting: { icon: 'clock', state: '' },
  done: { icon: 'done', state: 'state-done' },
  stopped: { icon: 'stopped', state: 'state-late' },
}

function Head({ record }: { readonly record: RecordFace }): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const tone = toneLook[record.tone]
  const due = record.dueOn === null ? '' : say(words.dueOn(dateText(record.dueOn, language)))
  const number = record.number ?? record.kindLabel
  return (
    <div className="record-head">
      <h1 lang="zh">{record.title}</h1>
      <span className="quiet-words">
        {number + say(words.comma) + say(words.version(record.version))}
      </span>
      {listViews(record.collection, record.id).map(({ label, to }) => (
        <Link key={to} to={to}>
          {say(label)}
        </Link>
      ))}
      <span className={`state ${tone.state}`}>
        {tone.icon === null ? null : <Icon name={tone.icon} />}
        {record.stateLabel}
      </span>
      {record.waitsForYou === null && due === '' ? null : (
        <span className="state">
          {record.waitsForYou === null ? null : <Icon name="warning" />}
          {[record.waitsForYou, due].filter(Boolean).join(say(words.comma))}
        </span>
      )}
    </div>
  )
}

function DoneLine({
  what,
  onRead,
}: {
  readonly what: string | null
  readonly onRead: () => void
}): ReactElement {
  const say = useSay()
  return (
    <div role="status">
      {what === null ? null : (
        <p className="done-line state">
          <Icon name="done" />
          {say(words.done(what))}
          <button
            type="button"
            className="icon-button"
            aria-label={say(words.close)}
            onClick={onRead}
          >
            <Icon name="wrong" />
          </button>
        </p>
      )}
    </div>
  )
}
