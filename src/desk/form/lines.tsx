import { useRef, type ReactElement } from 'react'
import { yuanText } from '../amounts.ts'
import { useSay } from '../language.tsx'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'
import { Field, type FieldProps } from './field.tsx'
import { useFieldState } from './form-context.ts'
import { isRecord, widgetOf, type FormSchema } from './schema.ts'
import { emptyLine, withPart } from './values.ts'

/** A list of objects as a table to type into; columns of yuan are added up below. */
export function Lines({ schema, value, path, isRequired, onChange }: FieldProps): ReactElement {
  const say = useSay()
  const { id, error } = useFieldState(path)
  const box = useRef<HTMLTableSectionElement>(null)
  const lines: readonly unknown[] = Array.isArray(value) ? value : []
  const columns = Object.entries(schema.items?.properties ?? {}).filter(
    ([, column]) => widgetOf(column) !== 'fixed',
  )

  function add(): void {
    onChange([...lines, emptyLine(schema)])
    requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>('tr:last-child :is(input, select, textarea)')?.focus()
    })
  }

  return (
    <fieldset className={error === undefined ? 'field' : 'field is-wrong'} id={id}>
      <legend>
        {schema.title}
        {isRequired ? null : <span className="optional">{say(words.optional)}</span>}
      </legend>
      {schema.description === undefined ? null : <p className="hint">{schema.description}</p>}
      {error === undefined ? null : <p className="error">{error}</p>}
      {lines.length === 0 ? null : (
        <div className="lines-box">
          <table className="lines">
            <Heads columns={columns} />
            <tbody ref={box}>
              {lines.map((line, row) => (
                <Line
                  key={row}
                  row={row}
                  line={line}
                  path={`${path}/${String(row)}`}
                  columns={columns}
                  required={schema.items?.required ?? []}
                  onChange={(changed) => {
                    onChange(withPart(lines, row, changed))
                  }}
                  onRemove={
                    lines.length <= (schema.minItems ?? 0)
                      ? null
                      : () => {
                          onChange(lines.filter((_line, index) => index !== row))
                        }
                  }
                />
              ))}
            </tbody>
            <Totals columns={columns} lines={lines} />
          </table>
        </div>
      )}
      {lines.length >= (schema.maxItems ?? Infinity) ? null : (
        <button type="button" className="button button-quiet add-line" onClick={add}>
          <Icon name="add" /> {say(words.addLine)}
        </button>
      )}
    </fieldset>
  )
}

type Columns = readonly (readonly [string, FormSchema])[]

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
  readonly columns: Columns
  readonly required: readonly string[]
  readonly onChange: (line: unknown) => void
  readonly onRemove: (() => void) | null
}

function Line({ row, line, path, columns, required, onChange, onRemove }: LineProps): ReactElement {
  const say = useSay()
  return (
    <tr>
      {columns.map(([name, column]) => (
        <td key={name} data-label={column.title}>
          <Field
            schema={column}
            value={isRecord(line) ? line[name] : undefined}
            path={`${path}/${name}`}
            isRequired={required.includes(name)}
            heardLabel={say(words.lineOf(row + 1, column.title ?? name))}
            onChange={(part) => {
              onChange(withPart(line, name, part))
            }}
          />
        </td>
      ))}
      <td className="remove">
        {onRemove === null ? null : (
          <button
            type="button"
            className="icon-button"
            aria-label={say(words.removeLine(row + 1))}
            onClick={onRemove}
          >
            <Icon name="wrong" />
          </button>
        )}
      </td>
    </tr>
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
