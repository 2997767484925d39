import { useState, type ReactElement, type SyntheticEvent } from 'react'
import { problemOf, type Problem } from '../api/problem.ts'
import { openCounty, type Administrator, type OpenedCounty } from '../api/set-up.ts'
import { ProblemBox } from '../form/problem-box.tsx'
import { useSay } from '../language.tsx'
import { PlainField } from './plain-field.tsx'
import { setUpWords } from './set-up-words.ts'

const administrators: readonly Administrator[] = ['system', 'security', 'audit']

/** What is typed, by the path under which the server speaks of it. */
type Typed = Readonly<Record<string, string>>

const empty: Typed = { '/code': '', '/name': '', '/nameEnglish': '', '/setUpCode': '' }

/** An empty county: who has the code names it and its three administrators. */
export function SetUpForm({
  onOpened,
}: {
  readonly onOpened: (opened: OpenedCounty) => void
}): ReactElement {
  const say = useSay()
  const [typed, setTyped] = useState(empty)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSending, setSending] = useState(false)
  async function send(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    if (isSending) return
    const missing = findMissing(typed)
    if (missing.length > 0) {
      const fields = missing.map((path) => ({ path, sentence: say(setUpWords.missing) }))
      setProblem({ status: 422, code: 'invalid', title: '', fields })
      return
    }
    setSending(true)
    try {
      onOpened(await openCounty(typed['/setUpCode'] ?? '', inputOf(typed)))
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setSending(false)
    }
  }

  return (
    <>
      <h1>{say(setUpWords.title)}</h1>
      <p className="quiet-words">{say(setUpWords.why)}</p>
      <form onSubmit={(event) => void send(event)} noValidate>
        <ProblemBox problem={problem} idOf={idOf} />
        <Fields
          typed={typed}
          problem={problem}
          onType={(path, value) => {
            setTyped({ ...typed, [path]: value })
          }}
        />
        <div className="form-foot">
          <button type="submit" className="button" aria-disabled={isSending}>
            {say(setUpWords.open)}
          </button>
        </div>
      </form>
    </>
  )
}

const idOf = (path: string): string => `set-up${path}`

interface FieldsProps {
  readonly typed: Typed
  readonly problem: Problem | null
  readonly onType: (path: string, value: string) => void
}

function Fields({ typed, problem, onType }: FieldsProps): ReactElement {
  const say = useSay()
  const field = (path: string, label: string, hint?: string): ReactElement => (
    <PlainField
      id={idOf(path)}
      label={label}
      name={path.slice(1).replace('/', '-')}
      autoComplete="off"
      autoFocus={path === '/setUpCode'}
      value={typed[path] ?? ''}
      error={problem?.fields.find((one) => one.path === path)?.sentence}
      {...(hint === undefined ? {} : { hint })}
      onChange={(value) => {
        onType(path, value)
      }}
    />
  )
  return (
    <>
      {field('/setUpCode', say(setUpWords.code), say(setUpWords.codeHint))}
      <h2>{say(setUpWords.county)}</h2>
      {field('/name', say(setUpWords.name), say(setUpWords.nameHint))}
      {field('/nameEnglish', say(setUpWords.nameEnglish))}
      {field('/code', say(setUpWords.division), say(setUpWords.divisionHint))}
      <h2>{say(setUpWords.administrators)}</h2>
      <p className="quiet-words">{say(setUpWords.separate)}</p>
      {administrators.map((name) => (
        <fieldset key={name}>
          <legend>{say(setUpWords.posts[name])}</legend>
          {field(`/${name}/loginName`, say(setUpWords.loginName))}
          {field(`/${name}/displayName`, say(setUpWords.displayName))}
        </fieldset>
      ))}
    </>
  )
}

function findMissing(typed: Typed): readonly string[] {
  const needed = [
    ...['/setUpCode', '/name', '/code'],
    ...administrators.flatMap((name) => [`/${name}/loginName`, `/${name}/displayName`]),
  ]
  return needed.filter((path) => (typed[path] ?? '').trim() === '')
}

function inputOf(typed: Typed): Parameters<typeof openCounty>[1] {
  const of = (path: string): string => typed[path] ?? ''
  const administrator = (name: Administrator) => ({
    loginName: of(`/${name}/loginName`),
    displayName: of(`/${name}/displayName`),
  })
  const nameEnglish = of('/nameEnglish').trim()
  return {
    name: of('/name'),
    ...(nameEnglish === '' ? {} : { nameEnglish }),
    code: of('/code'),
    system: administrator('system'),
    security: administrator('security'),
    audit: administrator('audit'),
  }
}

/** The one-time passwords, shown this once. */
export function HandOver({
  opened,
  onDone,
}: {
  readonly opened: OpenedCounty
  readonly onDone: () => void
}): ReactElement {
  const say = useSay()
  return (
    <>
      <h1>{say(setUpWords.done)}</h1>
      <p className="quiet-words">{say(setUpWords.handOver(opened.hoursMax))}</p>
      {opened.accounts.map(({ name, loginName, displayName, oneTimePassword }) => (
        <section key={name}>
          <h2>{say(setUpWords.posts[name])}</h2>
          <dl className="hand-over">
            <dt>{say(setUpWords.displayName)}</dt>
            <dd lang="zh-CN">{displayName}</dd>
            <dt>{say(setUpWords.loginName)}</dt>
            <dd>{loginName}</dd>
            <dt>{say(setUpWords.oneTimePassword)}</dt>
            <dd className="digest">{oneTimePassword}</dd>
          </dl>
        </section>
      ))}
      <p>{say(setUpWords.next)}</p>
      <div className="form-foot">
        <button type="button" className="button" onClick={onDone}>
          {say(setUpWords.toSignIn)}
        </button>
      </div>
    </>
  )
}
