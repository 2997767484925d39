import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type DragEvent, type SubmitEvent, type ReactElement } from 'react'
import { Link, useNavigate } from 'react-router'
import { problemOf } from '../../../desk/api/problem.ts'
import { getCreationForms, sendFile, submit, type Taken } from '../../../desk/api/records.ts'
import { newKey } from '../../../desk/api/request.ts'
import { useReading, useSay } from '../../../desk/language.tsx'
import { Icon } from '../../../desk/look/icons.tsx'
import { Empty, Failed, Loading } from '../../../desk/shell/page-state.tsx'
import { Page } from '../../../desk/shell/shell.tsx'
import { useTitle } from '../../../desk/shell/title.ts'
import { words as deskWords } from '../../../desk/words.ts'
import { words } from './words.ts'
import './report-audit.css'

const collection = 'report-audits'
const endings = '.docx,.doc,.wps,.pdf,.ofd,.txt,.html,.htm,.xlsx,.csv'

/** Handing in reports: dropped, chosen or pasted, one after the other. Whatever is refused stays in the form. */
export function AuditPage(): ReactElement {
  const say = useSay()
  const { language } = useReading()
  const forms = useQuery({
    queryKey: ['new', collection, language],
    queryFn: ({ signal }) => getCreationForms(collection, signal),
    refetchOnWindowFocus: false,
  })
  const action = forms.data?.actions[0]
  useTitle(action?.label)
  if (forms.data === undefined)
    return (
      <Page>
        {forms.error ? (
          <Failed error={forms.error} onAgain={() => void forms.refetch()} />
        ) : (
          <Loading />
        )}
      </Page>
    )
  if (action === undefined)
    return (
      <Page>
        <Empty title={say(words.mayNot)} isWholePage>
          <Link to="/">{say(deskWords.backToWork)}</Link>
        </Empty>
      </Page>
    )
  return (
    <Page>
      <div className="head">
        <h1>{action.label}</h1>
        <p className="quiet-words">{say(words.onlySuggests)}</p>
      </div>
      <HandIn />
    </Page>
  )
}

/** A report on its way: sent, judged, done, or refused with a sentence. */
interface Underway {
  readonly key: string
  readonly name: string
  readonly step: 'sending' | 'judging' | 'done' | 'refused'
  readonly taken?: Taken
  readonly problem?: string
}

function useHandingIn(): {
  readonly underway: readonly Underway[]
  readonly isBusy: boolean
  readonly handIn: (files: readonly File[], title: string) => Promise<boolean>
} {
  const say = useSay()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [underway, setUnderway] = useState<readonly Underway[]>([])
  const [isBusy, setBusy] = useState(false)

  function note(one: Underway): void {
    setUnderway((all) => [...all.filter(({ key }) => key !== one.key), one])
  }

  async function handInOne(file: File, title: string): Promise<Taken | null> {
    const one = { key: newKey(), name: file.name }
    try {
      note({ ...one, step: 'sending' })
      const { id } = await sendFile(file)
      note({ ...one, step: 'judging' })
      const input = title === '' ? { fileId: id } : { fileId: id, title }
      const order = { version: null, input, signature: null, key: one.key }
      const taken = await submit({ collection, action: 'audit-report' }, order)
      note({ ...one, step: 'done', taken })
      return taken
    } catch (error) {
      const { title: sentence, fields } = problemOf(error)
      const problem = fields[0]?.sentence ?? (sentence || say(deskWords.notReachedWhy))
      note({ ...one, step: 'refused', problem })
      return null
    }
  }

  async function handIn(files: readonly File[], title: string): Promise<boolean> {
    if (isBusy) return false
    setBusy(true)
    const taken: (Taken | null)[] = []
    for (const file of files) taken.push(await handInOne(file, files.length === 1 ? title : ''))
    setBusy(false)
    await queries.invalidateQueries()
    const [only] = taken
    if (taken.length === 1 && only) await navigate(`/${collection}/${only.id}`)
    return taken.every((one) => one !== null)
  }

  return { underway, isBusy, handIn }
}

function HandIn(): ReactElement {
  const say = useSay()
  const [text, setText] = useState('')
  const [title, setTitle] = useState('')
  const [isOver, setOver] = useState(false)
  const [missing, setMissing] = useState(false)
  const { underway, isBusy, handIn } = useHandingIn()

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) void handIn(files, title.trim())
  }

  function paste(event: SubmitEvent): void {
    event.preventDefault()
    setMissing(text.trim() === '')
    if (text.trim() === '') return
    const file = new File([text], words.pastedName, { type: 'text/plain' })
    void handIn([file], title.trim())
  }

  return (
    <form
      className={isOver ? 'audit-form is-over' : 'audit-form'}
      onSubmit={paste}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => {
        setOver(false)
      }}
      onDrop={drop}
    >
      <DropZone
        isBusy={isBusy}
        onFiles={(files) => {
          void handIn(files, title.trim())
        }}
      />
      <Progress underway={underway} />
      <label>
        <strong>{say(words.title)}</strong>
        <span className="hint">{say(words.titleHint)}</span>
        <input
          type="text"
          maxLength={200}
          value={title}
          onChange={(event) => {
            setTitle(event.target.value)
          }}
        />
      </label>
      <PastedText text={text} missing={missing} onText={setText} />
      <p>
        <button type="submit" className="button" disabled={isBusy}>
          {say(words.audit)}
        </button>
      </p>
    </form>
  )
}

interface DropZoneProps {
  readonly isBusy: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Says that the whole form takes files, and opens the chooser for whoever does not drag. */
function DropZone({ isBusy, onFiles }: DropZoneProps): ReactElement {
  const say = useSay()
  return (
    <div className="audit-drop upload">
      <strong>{say(words.drop)}</strong>
      <p className="quiet-words">{say(words.kinds)}</p>
      <label>
        <input
          type="file"
          multiple
          accept={endings}
          disabled={isBusy}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            event.target.value = ''
            onFiles(files)
          }}
        />
        <span className="button button-quiet">
          <Icon name="add" /> {say(words.choose)}
        </span>
      </label>
    </div>
  )
}

interface PastedTextProps {
  readonly text: string
  readonly missing: boolean
  readonly onText: (text: string) => void
}

function PastedText({ text, missing, onText }: PastedTextProps): ReactElement {
  const say = useSay()
  return (
    <>
      <label>
        <strong>{say(words.orPaste)}</strong>
        <span className="hint">{say(words.pasteHint)}</span>
        <textarea
          lang="zh"
          value={text}
          aria-invalid={missing}
          aria-describedby={missing ? 'nothing-typed' : undefined}
          onChange={(event) => {
            onText(event.target.value)
          }}
        />
      </label>
      {missing ? (
        <p className="error" id="nothing-typed" role="alert">
          {say(words.nothingTyped)}
        </p>
      ) : null}
    </>
  )
}

function Progress({ underway }: { readonly underway: readonly Underway[] }): ReactElement {
  const say = useSay()
  return (
    <div role="status" aria-label={say(words.progress)}>
      {underway.length === 0 ? null : (
        <ul className="audit-progress">
          {underway.map(({ key, name, step, taken, problem }) => (
            <li key={key}>
              <Icon name="file" />
              <span lang="zh">{name}</span>
              {step === 'refused' ? (
                <span className="state state-wrong">
                  <Icon name="wrong" />
                  {problem}
                </span>
              ) : (
                <span className={step === 'done' ? 'state state-done' : 'quiet-words'}>
                  {say(words[step])}
                </span>
              )}
              {taken === undefined ? null : (
                <Link to={`/${taken.collection}/${taken.id}`}>{say(words.open)}</Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
