import type { ReactElement } from 'react'
import { findTyped } from '../../../desk/figure/narrative-text.ts'
import { useSay } from '../../../desk/language.tsx'
import type { EvaluationPreview } from '../evaluations/evaluation-preview-schema.ts'
import { fillSentences } from './fill-sentences.ts'
import type { FillWords, TextName } from './fill-words.ts'
import { TextField } from './text-field.tsx'
import type { Fill } from './use-fill.ts'

interface FillTextsProps {
  readonly fill: Fill
  readonly preview: EvaluationPreview
}

/** The texts of the form; the reasons of the budget stand beside the budget. */
export function FillTexts({ fill, preview }: FillTextsProps): ReactElement {
  const say = useSay()
  const isTyped =
    preview.findings.some(({ code }) => code === 'unsourced-figure') ||
    preview.texts.some(
      ({ name, namesFigures }) => namesFigures && findTyped(textOf(fill.words, name)).length > 0,
    )
  return (
    <section className="fill-texts" aria-labelledby="fill-texts">
      <h2 id="fill-texts">{say(fillSentences.texts)}</h2>
      {preview.texts
        .filter(({ name }) => name !== 'executionReason' && name !== 'adjustmentReason')
        .filter(
          ({ name }) => name !== 'unsourcedReason' || isTyped || fill.words.unsourcedReason !== '',
        )
        .filter(
          ({ name }) =>
            name !== 'contradictionReason' ||
            fill.words.contradictionReason !== '' ||
            preview.findings.some(
              ({ code, result }) => result === 'contradicts' && code.startsWith('audit-'),
            ),
        )
        .map((text) => (
          <TextField key={text.name} text={text} fill={fill} preview={preview} />
        ))}
    </section>
  )
}

/** The server names only texts of this form. */
function textOf(words: FillWords, name: string): string {
  return words[name as TextName]
}
