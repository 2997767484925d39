import type { AvailableAction, RecordFace } from '#kernel/face.ts'
import { useEffect, useRef, type ReactElement } from 'react'
import type { Taken } from '../api/records.ts'
import { isComposing } from '../composing.ts'
import { isBroad } from '../form/schema.ts'
import { useSay } from '../language.tsx'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'
import { ActionForm } from './action-form.tsx'

interface ActionPanelProps {
  readonly collection: string
  readonly record: RecordFace
  readonly action: AvailableAction
  /** Tells drafts of this form apart that were begun with different values. */
  readonly begun: string
  readonly onClose: () => void
  readonly onTaken: (taken: Taken) => void
}

/** Where one action is filled in and signed, beside the record it is about. Escape puts it away; what was typed stays. */
export function ActionPanel({
  collection,
  record,
  action,
  begun,
  onClose,
  onTaken,
}: ActionPanelProps): ReactElement {
  const say = useSay()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>(
      '.form-body :is(input, select, textarea)',
    )
    ;(first ?? panel.current)?.focus()
  }, [])
  return (
    <section
      className={isBroad(action.form) ? 'panel is-broad' : 'panel'}
      role="dialog"
      aria-labelledby="panel-title"
      tabIndex={-1}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event)) onClose()
      }}
    >
      <header>
        <h2 id="panel-title">{action.label}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={say(words.close)}
          onClick={onClose}
        >
          <Icon name="wrong" />
        </button>
      </header>
      <ActionForm
        at={{ collection, id: record.id, action: action.name }}
        action={action}
        begun={begun}
        version={record.version}
        onTaken={onTaken}
        onCancel={onClose}
      />
    </section>
  )
}
