import { useEffect, useId, useRef, useState, type ReactElement, type SyntheticEvent } from 'react'
import { problemOf, type Problem } from '../../../desk/api/problem.ts'
import { request } from '../../../desk/api/request.ts'
import { ProblemBox } from '../../../desk/form/problem-box.tsx'
import { useSay } from '../../../desk/language.tsx'
import { PlainField } from '../../../desk/session/plain-field.tsx'
import { tokenWords as words } from './token-words.ts'
import type { Tokens } from './tokens.tsx'

/** A token as it is shown the one time. */
export interface MadeToken {
  readonly id: string
  readonly name: string
  readonly token: string
}

interface MakeTokenFormProps extends Pick<Tokens, 'offered' | 'daysMax'> {
  readonly onMade: (made: MadeToken) => void
}

const empty = { name: '', days: '90', password: '', permissions: [] as readonly string[] }
type Values = typeof empty
type Wrong = keyof Values | null

/** Makes a token: for which system, what it may do, how long, and the password again. */
export function MakeTokenForm({ offered, daysMax, onMade }: MakeTokenFormProps): ReactElement {
  const say = useSay()
  const [values, setValues] = useState(empty)
  const [wrong, setWrong] = useState<Wrong>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function send(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    const found = findWrong(values, daysMax)
    setWrong(found)
    setProblem(null)
    if (found !== null) return
    const name = values.name.trim()
    const body = { ...values, name, days: Number(values.days) }
    try {
      const made = await request<MadeToken>('/api/v1/tokens', { method: 'POST', body })
      onMade({ ...made, name })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }

  const fieldOf = (of: 'name' | 'days' | 'password', error: string) => ({
    name: of,
    value: values[of],
    error: wrong === of ? error : undefined,
    onChange: (value: string) => {
      setValues({ ...values, [of]: value })
    },
  })
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <ProblemBox problem={problem} />
      <PlainField
        {...fieldOf('name', say(words.fillName))}
        label={say(words.name)}
        hint={say(words.nameHint)}
        autoComplete="off"
      />
      <Permissions
        offered={offered}
        chosen={values.permissions}
        isWrong={wrong === 'permissions'}
        onChange={(permissions) => {
          setValues({ ...values, permissions })
        }}
      />
      <PlainField
        {...fieldOf('days', say(words.daysWrong(daysMax)))}
        label={say(words.days)}
        hint={say(words.daysHint(daysMax))}
        autoComplete="off"
      />
      <PlainField
        {...fieldOf('password', say(words.fillPassword))}
        label={say(words.password)}
        hint={say(words.passwordHint)}
        type="password"
        autoComplete="current-password"
      />
      <div className="form-foot">
        <button type="submit" className="button">
          {say(words.make)}
        </button>
      </div>
    </form>
  )
}

function findWrong({ name, permissions, days, password }: Values, daysMax: number): Wrong {
  if (name.trim() === '') return 'name'
  if (permissions.length === 0) return 'permissions'
  const isCount = /^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= daysMax
  if (!isCount) return 'days'
  return password === '' ? 'password' : null
}

interface PermissionsProps extends Pick<Tokens, 'offered'> {
  readonly chosen: readonly string[]
  readonly isWrong: boolean
  readonly onChange: (chosen: readonly string[]) => void
}

function Permissions({ offered, chosen, isWrong, onChange }: PermissionsProps): ReactElement {
  const say = useSay()
  const error = useId()
  return (
    <fieldset
      className={isWrong ? 'field is-wrong' : 'field'}
      aria-describedby={isWrong ? error : undefined}
    >
      <legend>{say(words.may)}</legend>
      {isWrong ? (
        <p className="error" id={error}>
          {say(words.choosePermission)}
        </p>
      ) : null}
      {offered.map(({ code, label }) => (
        <label key={code} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={(event) => {
              onChange(
                event.target.checked ? [...chosen, code] : chosen.filter((one) => one !== code),
              )
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

/** What was made, for the only time. It takes the focus, so that nobody leaves without seeing it. */
export function MadeTokenBox({ made }: { readonly made: MadeToken }): ReactElement {
  const say = useSay()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState<string | null>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'center' })
  }, [made])
  // Browsers lend the clipboard to pages under https alone; elsewhere the token is selected at a touch.
  const clipboard = 'clipboard' in navigator ? navigator.clipboard : undefined
  return (
    <div className="made-token" role="status" tabIndex={-1} ref={box}>
      <h2>{say(words.made(made.name))}</h2>
      <p>{say(words.shownOnce)}</p>
      <label htmlFor={id}>{say(words.token)}</label>
      <p className="made-token-value">
        <input
          id={id}
          className="digest"
          readOnly
          value={made.token}
          onFocus={(event) => {
            event.target.select()
          }}
        />
        {clipboard === undefined ? null : (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              void clipboard.writeText(made.token).then(() => {
                setCopied(made.id)
              })
            }}
          >
            {say(copied === made.id ? words.copied : words.copy)}
          </button>
        )}
      </p>
    </div>
  )
}
