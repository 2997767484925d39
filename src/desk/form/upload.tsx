import { useRef, useState, type ChangeEvent, type ReactElement } from 'react'
import { sizeText } from '../amounts.ts'
import { problemOf } from '../api/problem.ts'
import { sendFile } from '../api/records.ts'
import { useSay } from '../language.tsx'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'
import type { ControlProps } from './control.ts'
import { acceptedWords, findFileProblem } from './file-rules.ts'
import { widgetOf, type FormSchema } from './schema.ts'

interface Known {
  readonly name: string
  readonly size: number
}

// Names of files sent from this tab, so that a draft opened again still says which they are.
const sent = new Map<string, Known>()

interface Sending {
  readonly sending: readonly string[]
  readonly problems: readonly string[]
  readonly take: (files: readonly File[]) => Promise<void>
}

/** Sends files one after the other; each is held as soon as the server has it. */
function useSending(rules: FormSchema, hold: (id: string) => void): Sending {
  const say = useSay()
  const [sending, setSending] = useState<readonly string[]>([])
  const [problems, setProblems] = useState<readonly string[]>([])

  async function take(files: readonly File[]): Promise<void> {
    setProblems([])
    for (const file of files) {
      const wrong = findFileProblem(file, rules)
      if (wrong !== null) {
        setProblems((before) => [...before, say(wrong)])
        continue
      }
      setSending((before) => [...before, file.name])
      try {
        const { id, name, size } = await sendFile(file)
        sent.set(id, { name, size })
        hold(id)
      } catch (error) {
        const why = problemOf(error).title || say(words.notReachedWhy)
        setProblems((before) => [...before, file.name + say(words.colon) + why])
      } finally {
        setSending((before) => before.filter((name) => name !== file.name))
      }
    }
  }

  return { sending, problems, take }
}

/** Sends files as they are chosen; the form holds their ids. One file replaces the one before, several gather. */
export function Upload(props: ControlProps): ReactElement {
  const say = useSay()
  const isMany = widgetOf(props.schema) === 'files'
  const ids = idsOf(props.value)
  const latest = useRef(ids)
  latest.current = ids
  const rules = isMany ? { ...props.schema.items, ...props.schema } : props.schema
  const { sending, problems, take } = useSending(rules, (id) => {
    hold(isMany ? [...latest.current, id] : [id])
  })

  function hold(next: readonly string[]): void {
    latest.current = next
    props.onChange(isMany ? next : next[0])
  }

  function choose(event: ChangeEvent<HTMLInputElement>): void {
    const files = [...(event.target.files ?? [])]
    event.target.value = ''
    void take(files)
  }

  return (
    <div className="upload">
      <ul className="files">
        {ids.map((id) => (
          <Sent
            key={id}
            id={id}
            onRemove={() => {
              hold(ids.filter((one) => one !== id))
            }}
          />
        ))}
        {sending.map((name) => (
          <li key={name} className="quiet-words" role="status">
            <Icon name="file" /> {name + say(words.comma) + say(words.fileSending)}
          </li>
        ))}
      </ul>
      {problems.length === 0 ? null : (
        <div role="alert" className="error">
          {problems.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      <p className="hint">{say(acceptedWords(rules))}</p>
      <label>
        <input
          id={props.id}
          type="file"
          multiple={isMany}
          accept={rules['x-accept']?.join(',')}
          aria-describedby={props.describedBy}
          onChange={choose}
        />
        <span className="button button-quiet">
          <Icon name="add" /> {say(words.chooseFile)}
        </span>
      </label>
    </div>
  )
}

interface SentProps {
  readonly id: string
  readonly onRemove: () => void
}

function Sent({ id, onRemove }: SentProps): ReactElement {
  const say = useSay()
  const { name, size } = sent.get(id) ?? { name: id.slice(0, 8), size: undefined }
  return (
    <li>
      <Icon name="file" />
      <span lang="zh">{name}</span>
      <span className="quiet-words">
        {size === undefined ? null : sizeText(size) + say(words.comma)}
        {say(words.fileSent)}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={say(words.removeFile(name))}
        onClick={onRemove}
      >
        <Icon name="wrong" />
      </button>
    </li>
  )
}

function idsOf(value: unknown): readonly string[] {
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value]
  return listed.filter((one): one is string => typeof one === 'string' && one !== '')
}
