import { label, type Label } from '#kernel/label.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import { attributes, html, type Html, type HtmlValue } from './html.ts'
import { icon } from './icon.ts'
import type { PageReader } from './portal-page.ts'

/** The element id of a field, from its JSON pointer: `/lines/0/amount` is `lines-0-amount`. */
export function fieldId(path: string): string {
  return path.replace(/^\//, '').replaceAll('/', '-')
}

/** What was not accepted, at the top of the form, each line leading to its field. */
export function errorSummary(reader: PageReader, problems: readonly FieldProblem[]): Html | null {
  if (problems.length === 0) return null
  const lines = problems.map(
    (problem) =>
      html`<li><a href="#${fieldId(problem.path)}">${reader.say(problem.sentence)}</a></li>`,
  )
  return html`<div class="error-summary" role="alert" aria-labelledby="error-summary" tabindex="-1">
<h2 id="error-summary">${icon('warning')} ${reader.say(toCorrect(problems.length))}</h2>
<ul>${lines}</ul></div>`
}

export interface Field {
  /** JSON pointer, the same as in a `FieldProblem`. */
  readonly path: string
  readonly label: string
  readonly hint?: string
  readonly value?: string
  readonly required?: boolean
  readonly problems?: readonly FieldProblem[]
}

export interface TextField extends Field {
  readonly type?: 'text' | 'search' | 'tel' | 'email' | 'date' | 'number' | 'password'
  readonly autocomplete?: string
}

/** A labelled line to fill in, with its hint and its error tied to it. */
export function textField(reader: PageReader, field: TextField): Html {
  const named = attributes({
    ...inputAttributes(field),
    type: field.type ?? 'text',
    value: field.value,
    autocomplete: field.autocomplete,
  })
  return around(reader, field, html`<input${named}>`)
}

/** A labelled choice of one among a few; nothing is chosen beforehand. */
export function selectField(
  reader: PageReader,
  field: Field & {
    readonly options: readonly { readonly value: string; readonly words: HtmlValue }[]
    /** What the empty choice says, where it is an answer too, e.g. `全部` in a search. */
    readonly none?: string
  },
): Html {
  const options = field.options.map(
    (option) =>
      html`<option${attributes({ value: option.value, selected: option.value === field.value })}>${option.words}</option>`,
  )
  return around(
    reader,
    field,
    html`<select${attributes(inputAttributes(field))}><option value="">${field.none ?? reader.say(choose)}</option>${options}</select>`,
  )
}

type Named = Parameters<typeof attributes>[0]

function inputAttributes(field: Field): Named {
  const id = fieldId(field.path)
  const wrong = problemOf(field) !== undefined
  const described = [field.hint === undefined ? null : `${id}-hint`, wrong ? `${id}-error` : null]
  return {
    id,
    name: field.path.replace(/^\//, ''),
    required: field.required,
    'aria-describedby': described.filter((part) => part !== null).join(' ') || null,
    'aria-invalid': wrong ? 'true' : null,
  }
}

function around(reader: PageReader, field: Field, control: Html): Html {
  const id = fieldId(field.path)
  const problem = problemOf(field)
  const hint =
    field.hint === undefined ? null : html`<p class="hint" id="${id}-hint">${field.hint}</p>`
  const error =
    problem === undefined
      ? null
      : html`<p class="error" id="${id}-error">${icon('warning')} <span class="heard">${reader.say(errorColon)}</span>${reader.say(problem.sentence)}</p>`
  return html`<div class="field${problem === undefined ? '' : ' field-wrong'}">
<label for="${id}">${field.label}</label>${hint}${error}
${control}</div>`
}

function problemOf(field: Field): FieldProblem | undefined {
  return field.problems?.find((problem) => problem.path === field.path)
}

export interface SearchForm {
  readonly path: string
  readonly field: string
  readonly question: Label
  readonly hint?: Label
  readonly value?: string
  readonly examples?: readonly Label[]
  /** The question is the page's `h1`. */
  readonly isHeading?: boolean
}

/** A search by address: works without script and can be sent to somebody else. */
export function searchForm(reader: PageReader, form: SearchForm): Html {
  const question = html`<label for="search-words">${reader.say(form.question)}</label>`
  const examples = (form.examples ?? []).map(
    (example) =>
      html`<a href="${reader.address(form.path, { [form.field]: reader.say(example) })}">${reader.say(example)}</a>`,
  )
  const hint =
    form.hint === undefined
      ? null
      : html`<p class="search-hint" id="search-hint"><span class="quiet-words">${reader.say(form.hint)}</span> ${examples}</p>`
  const named = attributes({
    name: form.field,
    value: form.value,
    'aria-describedby': hint === null ? null : 'search-hint',
  })
  return html`<form class="search-form" role="search" method="get" action="${reader.address(form.path).replace(/\?.*/, '')}">
${form.isHeading === true ? html`<h1>${question}</h1>` : question}
${reader.size === 'large' ? html`<input type="hidden" name="size" value="large">` : null}
<div class="search-row"><input id="search-words" type="search"${named}><button class="button" type="submit">${reader.say(find)}</button></div>
${hint}</form>`
}

const choose = label('请选择', 'Choose one')
const find = label('查找', 'Search')
const errorColon = label('错误：', 'Error: ')

function toCorrect(count: number): Label {
  return label(
    `有 ${String(count)} 处要改`,
    count === 1 ? 'There is 1 thing to correct' : `There are ${String(count)} things to correct`,
  )
}
