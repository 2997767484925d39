import type { AvailableAction, RecordFace } from '#kernel/face.ts'
import type { ReactElement } from 'react'
import { Link, useNavigate } from 'react-router'
import { newPath } from '../addresses.ts'
import { useSay } from '../language.tsx'
import { Icon } from '../look/icons.tsx'
import { findRecordPart, findScreenPath } from '../modules.tsx'
import { useMainKey } from '../shell/main-key.ts'
import { words } from '../words.ts'

interface ActionBarProps {
  readonly collection: string
  readonly record: RecordFace
  /** The action whose panel is open. */
  readonly openName: string | null
  readonly onOpen: (action: string) => void
}

/** What may be done now: one button for each action the server offers, the likely one first and filled. */
export function ActionBar({ collection, record, openName, onOpen }: ActionBarProps): ReactElement {
  const say = useSay()
  const begunElsewhere = findRecordPart(collection)?.begins ?? []
  const actions = record.actions
    .filter(({ name }) => !begunElsewhere.includes(name))
    .sort((one, other) => Number(other.likely) - Number(one.likely))
  const navigate = useNavigate()
  const screenOf = (action: AvailableAction): string | undefined =>
    findScreenPath(collection, record.id, action.name)
  useMainKey(() => {
    const main = actions.find(({ likely }) => likely) ?? actions[0]
    if (main === undefined || openName !== null) return
    const screen = screenOf(main)
    if (screen === undefined) onOpen(main.name)
    else void navigate(screen)
  })
  return (
    <div className="bar" role="group" aria-label={say(words.mayDo)}>
      {actions.map((action) => (
        <BarButton
          key={action.name}
          action={action}
          screen={screenOf(action)}
          isOpen={action.name === openName}
          isPanelOpen={openName !== null}
          onOpen={() => {
            onOpen(action.name)
          }}
        />
      ))}
      {record.beginnings.map(({ label, collection: of, values }) => (
        <Link key={label} to={newPath(of, values)} className="button button-quiet">
          {label}
        </Link>
      ))}
      {(record.downloads ?? []).map(({ label, href }) => (
        <a key={href} className="button button-quiet" href={href} download>
          {label}
        </a>
      ))}
      <BarSentence record={record} />
    </div>
  )
}

interface BarButtonProps {
  readonly action: AvailableAction
  /** The address of the screen on which it is taken; without one it opens its panel here. */
  readonly screen: string | undefined
  readonly isOpen: boolean
  readonly isPanelOpen: boolean
  readonly onOpen: () => void
}

function BarButton(props: BarButtonProps): ReactElement {
  const { action, screen, isOpen, isPanelOpen, onOpen } = props
  const look = {
    className: barButtonClass(action.likely, isPanelOpen),
    'aria-keyshortcuts': action.likely ? 'Alt+S' : undefined,
  }
  if (screen !== undefined) {
    return (
      <Link to={screen} {...look}>
        <BarWords action={action} />
      </Link>
    )
  }
  return (
    <button type="button" {...look} aria-expanded={isOpen} onClick={onOpen}>
      <BarWords action={action} />
    </button>
  )
}

function BarWords({ action }: { readonly action: AvailableAction }): ReactElement {
  return (
    <>
      {action.grave ? <Icon name="warning" /> : null}
      {action.label}
      {action.likely ? <kbd>Alt S</kbd> : null}
    </>
  )
}

/** At rest one filled button; while a panel is open the filled one is the panel's. */
function barButtonClass(isLikely: boolean, isPanelOpen: boolean): string {
  return ['button', isLikely ? 'is-main' : '', isLikely && !isPanelOpen ? '' : 'button-quiet'].join(
    ' ',
  )
}

function BarSentence({ record }: { readonly record: RecordFace }): ReactElement | null {
  const say = useSay()
  if (record.notYet !== null) return <p>{record.notYet}</p>
  return record.actions.length === 0 && record.beginnings.length === 0 ? (
    <p>{say(words.nothingToDo)}</p>
  ) : null
}
