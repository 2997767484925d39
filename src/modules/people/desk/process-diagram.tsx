import { useId, useMemo, type ReactElement } from 'react'
import { useSay } from '../../../desk/language.tsx'
import {
  beginRadius,
  layOut,
  lineHeight,
  stateHeight,
  type DrawnArrow,
  type DrawnState,
  type ReadProcess,
} from './process-layout.ts'
import { words } from './words.ts'

/** The process as a drawing: states, and between them an arrow with what leads along it. The list beside it says the same. */
export function ProcessDiagram({ process }: { readonly process: ReadProcess }): ReactElement {
  const say = useSay()
  const tip = useId()
  const { width, height, begin, states, arrows } = useMemo(() => layOut(process), [process])
  const name = say(words.diagramOf(process.label))
  return (
    <div className="diagram" role="group" aria-label={name} tabIndex={0}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        role="img"
        aria-label={name}
      >
        <marker
          id={tip}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path className="arrow-tip" d="M0.5 0.8 7.2 4 0.5 7.2" />
        </marker>
        {arrows.map(({ key, path }) => (
          <path key={key} className="arrow" d={path} markerEnd={`url(#${tip})`} />
        ))}
        {arrows.map((arrow) => (
          <ArrowWords key={arrow.key} arrow={arrow} />
        ))}
        <circle className="state-begin" cx={begin.x} cy={begin.y} r={beginRadius} />
        {states.map((state) => (
          <State key={state.code} state={state} />
        ))}
      </svg>
    </div>
  )
}

function State({
  state: { x, y, width, label, tone, isEnd },
}: {
  readonly state: DrawnState
}): ReactElement {
  return (
    <g className="state-box" data-tone={tone}>
      <rect x={x - width / 2} y={y - stateHeight / 2} width={width} height={stateHeight} rx="4" />
      {isEnd ? (
        <rect
          className="state-end"
          x={x - width / 2 + 3}
          y={y - stateHeight / 2 + 3}
          width={width - 6}
          height={stateHeight - 6}
          rx="2"
        />
      ) : null}
      <text x={x} y={y} dy="0.36em" textAnchor="middle">
        {label}
      </text>
    </g>
  )
}

function ArrowWords({ arrow: { labels, words } }: { readonly arrow: DrawnArrow }): ReactElement {
  const top = words.y - ((labels.length - 1) * lineHeight) / 2
  const left = words.anchor === 'start' ? words.x : words.x - words.width / 2
  return (
    <g className="arrow-words">
      <rect
        x={left}
        y={top - lineHeight / 2}
        width={words.width}
        height={labels.length * lineHeight}
      />
      {labels.map((label, place) => (
        <text
          key={label}
          x={words.x}
          y={top + place * lineHeight}
          dy="0.36em"
          textAnchor={words.anchor}
        >
          {label}
        </text>
      ))}
    </g>
  )
}
