import type { FigureFace } from '#kernel/face.ts'
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { createPortal } from 'react-dom'
import { Link } from 'react-router'
import { useSay } from '../language.tsx'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'

interface FigureProps {
  readonly figure: FigureFace
  /** What stands on the page where the unit is said elsewhere, e.g. in a column's head. */
  readonly shown?: string
}

/** A number that can be opened: dotted line at rest; opened, how it is counted, its period, its as-of, its records. */
export function Figure({ figure, shown = figure.text }: FigureProps): ReactElement {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  return (
    <>
      <button
        ref={button}
        type="button"
        className="figure"
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen)
        }}
      >
        {shown}
      </button>
      {isOpen ? (
        <Opened
          id={id}
          figure={figure}
          button={button.current}
          onClose={(returns) => {
            setOpen(false)
            if (returns) button.current?.focus()
          }}
        />
      ) : null}
    </>
  )
}

interface OpenedProps {
  readonly id: string
  readonly figure: FigureFace
  readonly button: HTMLElement | null
  readonly onClose: (returns: boolean) => void
}

/**
 * Placed by script and not by the popover attribute, which the desk's oldest browser (Chromium 109) does not know.
 * Inside a window it stays inside it, since what lies behind a window cannot be pressed.
 */
function Opened({ id, figure, button, onClose }: OpenedProps): ReactElement {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current === null || button === null) return
    placeBeside(box.current, button)
    box.current.focus({ preventScroll: true })
  }, [button])
  useEffect(() => {
    function away(event: Event): void {
      if (!(event.target instanceof Node)) return
      if (box.current?.contains(event.target) === true || button?.contains(event.target) === true)
        return
      onClose(false)
    }
    function escape(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      onClose(true)
    }
    addEventListener('pointerdown', away)
    addEventListener('scroll', away, true)
    addEventListener('focusin', away)
    addEventListener('keydown', escape, true)
    return () => {
      removeEventListener('pointerdown', away)
      removeEventListener('scroll', away, true)
      removeEventListener('focusin', away)
      removeEventListener('keydown', escape, true)
    }
  }, [button, onClose])
  return createPortal(
    <div className="opened" id={id} role="dialog" aria-label={figure.label} tabIndex={-1} ref={box}>
      <h2>
        {figure.label} {figure.text}
      </h2>
      <dl>
        <dt>{say(words.definition)}</dt>
        <dd>{figure.definition}</dd>
        <dt>{say(words.period)}</dt>
        <dd>{figure.period}</dd>
        <dt>{say(words.asOf)}</dt>
        <dd>{figure.asOf}</dd>
        <dt>{say(words.basis)}</dt>
        <dd>
          <RecordsLink href={figure.recordsHref}>
            {say(words.records(figure.recordCount))}
          </RecordsLink>
        </dd>
      </dl>
      {figure.provisional ? (
        <p className="state state-look">
          <Icon name="warning" />
          {say(words.provisional)}
        </p>
      ) : null}
    </div>,
    button?.closest('dialog') ?? document.body,
  )
}

/** The records behind a figure are read from the API; the desk draws them at the same address below its own root. */
function RecordsLink({
  href,
  children,
}: {
  readonly href: string
  readonly children: string
}): ReactElement {
  return <Link to={href.replace(/^\/(api\/v1|desk)\//, '/')}>{children}</Link>
}

function placeBeside(box: HTMLElement, button: HTMLElement): void {
  const place = button.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = box
  const left = Math.min(Math.max(8, place.left), innerWidth - width - 8)
  const below = place.bottom + 6
  const top = below + height > innerHeight - 8 ? Math.max(8, place.top - height - 6) : below
  box.style.left = `${String(left)}px`
  box.style.top = `${String(top)}px`
}
