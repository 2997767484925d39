import type { ReactElement } from 'react'
import { Narrative } from '../../../desk/figure/narrative.tsx'
import { useSay } from '../../../desk/language.tsx'
import { words } from '../../../desk/words.ts'
import type { EvaluationPreview, PreviewText } from '../evaluations/evaluation-preview-schema.ts'
import { fillSentences } from './fill-sentences.ts'
import type { TextName } from './fill-words.ts'
import { GrowingText } from './growing-text.tsx'
import { goTo } from './places.ts'
import type { Fill } from './use-fill.ts'

interface TextFieldProps {
  readonly text: PreviewText
  readonly fill: Fill
  readonly preview: EvaluationPreview
}

/** One text of the form: its figures are inserted by name, its length is counted, what is wrong stands above it. */
export function TextField({ text, fill, preview }: TextFieldProps): ReactElement | null {
  const say = useSay()
  const name = nameOf(text)
  const value = fill.words[name]
  const id = `fill/${name}`
  const wrong = preview.findings.filter(
    ({ path, result }) => path === `/${name}` && result === 'contradicts',
  )
  const length = [...value.trim()].length
  const count =
    text.lengthMax === null ? undefined : (
      <span className={length > text.lengthMax ? 'error' : 'quiet-words'}>
        {say(fillSentences.length(length, text.lengthMax))}
      </span>
    )
  const change = (next: string): void => {
    fill.change({ ...fill.words, [name]: next })
  }
  return (
    <div className={wrong.length === 0 ? 'field' : 'field fill-wrong'}>
      <label htmlFor={id}>
        {text.label}
        {text.isNeeded ? null : <span className="optional">{say(words.optional)}</span>}
      </label>
      {text.hint === null ? null : (
        <p className="hint" id={`${id}-hint`}>
          {text.hint}
        </p>
      )}
      {wrong.map(({ sentence }) => (
        <p key={sentence} className="error">
          {sentence}
        </p>
      ))}
      {text.namesFigures ? (
        <Narrative
          id={id}
          label={text.label}
          schema={{}}
          describedBy={text.hint === null ? undefined : `${id}-hint`}
          isWrong={false}
          value={value}
          figures={preview.figures}
          rows={3}
          foot={count}
          onExplain={() => {
            goTo('/unsourcedReason')
          }}
          onChange={(next) => {
            change(String(next))
          }}
        />
      ) : (
        <>
          <GrowingText id={id} value={value} onChange={change} />
          <p className="fill-length">{count}</p>
        </>
      )}
    </div>
  )
}

/** The server names only texts of this form. */
function nameOf({ name }: PreviewText): TextName {
  return name as TextName
}
