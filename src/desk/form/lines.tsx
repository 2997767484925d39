import { useRef, type ReactElement, type RefObject } from 'react'
import { yuanText } from '../amounts.ts'
import { useSay } from '../language.tsx'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'
import { isGiven, isShown, settle, withChoices } from './depending.ts'
import { Field, Fields, type FieldProps } from './field.tsx'
import { useFieldState } from './form-context.ts'
import { RunningSums } from './running-sums.tsx'
import { isRecord, widgetOf, type FormSchema } from './schema.ts'
import { emptyLine, withPart } from './values.ts'

/** More columns than these, or a column of many boxes, are no longer a table; each line then stands as a block of fields. */
const tableColumnsMax = 6

/** A list of objects to type into, as a table or as blocks; what can be added up is added up below. */
export function Lines({ schema, value, path, isRequired, onChange }: FieldProps): ReactElement {
  const say = useSay()
  const { id, error } = useFieldState(path)
  const box = useRef<HTMLElement>(null)
  const lines: readonly unknown[] = Array.isArray(value) ? value : []
  const columns = Object.entries(schema.items?.properties ?? {}).filter(
    ([, column]) => widgetOf(column) !== 'fixed',
  )

  function add(): void {
    onChange([...lines, emptyLine(schema)])
    requestAnimationFrame(() => {
      const last = [...(box.current?.querySelectorAll('.line') ?? [])].at(-1)
      last?.querySelector<HTMLElement>('input, select, textarea')?.focus()
    })
  }

  function lineProps(line: unknown, row: number): LineProps {
    return {
      row,
      line,
      path: `${path}/${String(row)}`,
      schema: schema.items ?? {},
      onChange: (changed) => {
        onChange(withPart(lines, row, settle(schema.items ?? {}, changed)))
      },
      onRemove:
        lines.length <= (schema.minItems ?? 0)
          ? null
          : () => {
              onChange(lines.filter((_line, index) => index !== row))
            },
    }
  }

  return (
    <fieldset className={error === undefined ? 'field' : 'field is-wrong'} id={id}>
      <legend>
        {schema.title}
        {isRequired || isGiven(schema) || (schema.minItems ?? 0) > 0 ? null : (
          <span className="optional">{say(words.optional)}</span>
        )}
      </legend>
      {schema.description === undefined ? null : <p className="hint">{schema.description}</p>}
      {error === undefined ? null : <p className="error">{error}</p>}
      {lines.length === 0 ? null : standsAsBlocks(columns) ? (
        <ol className="line-blocks" ref={box as RefObject<HTMLOListElement | null>}>
          {lines.map((line, row) => (
            <Block key={row} {...lineProps(line, row)} />
          ))}
        </ol>
      ) : (
        <div className="lines-box">
          <table className="lines">
            <Heads columns={columns} />
            <tbody ref={box as RefObject<HTMLTableSectionElement | null>}>
              {lines.map((line, row) => (
                <Line key={row} {...lineProps(line, row)} columns={columns} />
              ))}
            </tbody>
            <Totals columns={columns} lines={lines} />
          </table>
        </div>
      )}
      <RunningSums schema={schema} lines={lines} />
      {lines.length >= (schema.maxItems ?? Infinity) ? null : (
        <button type="button" className="button button-quiet add-line" onClick={add}>
          <Icon name="add" /> {say(words.addLine)}
        </button>
      )}
    </fieldset>
  )
}

type Columns = readonly (readonly [string, FormSchema])[]

function standsAsBlocks(columns: Columns): boolean {
  const hasBoxes = columns.some(([, column]) => widgetOf(column) === 'checkboxes')
  return hasBoxes || columns.length > tableColumnsMax
}

function Heads({ columns }: { readonly columns: Columns }): ReactElement {
  return (
    <thead>
      <tr>
        {columns.map(([name, column]) => (
          <th key={name} scope="col">
            {column.title}
          </th>
        ))}
        <td className="remove" />
      </tr>
    </thead>
  )
}

interface LineProps {
  readonly row: number
  readonly line: unknown
  readonly path: string
  readonly schema: FormSchema
  readonly onChange: (line: unknown) => void
  readonly onRemove: (() => void) | null
}

function Line({
  columns,
  ...props
}: LineProps & {
  readonly columns: Columns
}): ReactElement {
  const { row, line, path, schema, onChange } = props
  const say = useSay()
  return (
    <tr className="line">
      {columns.map(([name, column]) => (
        <td key={name} data-label={column.title}>
          {isShown(column, line) ? (
            <Field
              schema={withChoices(column, line)}
              value={isRecord(line) ? line[name] : undefined}
              path={`${path}/${name}`}
              isRequired={schema.required?.includes(name) ?? false}
              heardLabel={say(words.lineOf(row + 1, column.title ?? name))}
              onChange={(part) => {
                onChange(withPart(line, name, part))
              }}
            />
          ) : null}
        </td>
      ))}
      <td className="remove">
        <Remove {...props} />
      </td>
    </tr>
  )
}

/** A line of many fields: its number, the fields it asks for as they stand, labels above them. */
function Block(props: LineProps): ReactElement {
  const { row, line, path, schema, onChange } = props
  const say = useSay()
  return (
    <li className="line" aria-label={say(words.lineNumber(row + 1))}>
      <p className="line-number">
        <span className="quiet-words">{row + 1}</span>
        <Remove {...props} />
      </p>
      <div className="line-fields">
        <Fields schema={schema} value={line} path={path} onChange={onChange} />
      </div>
    </li>
  )
}

function Remove({ row, onRemove }: LineProps): ReactElement | null {
  const say = useSay()
  if (onRemove === null) return null
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={say(words.removeLine(row + 1))}
      onClick={onRemove}
    >
      <Icon name="wrong" />
    </button>
  )
}

function Totals({
  columns,
  lines,
}: {
  readonly columns: Columns
  readonly lines: readonly unknown[]
}): ReactElement | null {
  const say = useSay()
  if (!columns.some(([, column]) => widgetOf(column) === 'yuan')) return null
  return (
    <tfoot>
      <tr>
        {columns.map(([name, column], index) => {
          const isSum = widgetOf(column) === 'yuan'
          return (
            <td key={name} className={isSum ? 'numeric' : undefined}>
              {isSum
                ? `${index === 0 ? say(words.total) : ''} ${yuanText(sum(lines, name))}`
                : index === 0
                  ? say(words.total)
                  : null}
            </td>
          )
        })}
        <td />
      </tr>
    </tfoot>
  )
}

function sum(lines: readonly unknown[], name: string): number {
  return lines.reduce<number>((total, line) => {
    const amount = isRecord(line) ? line[name] : undefined
    return total + (typeof amount === 'number' ? amount : 0)
  }, 0)
}
