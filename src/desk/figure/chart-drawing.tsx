import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef, useSyncExternalStore, type ReactElement } from 'react'
import { readTheme, tokenValue, watchTheme } from '../look/theme.ts'
import type { FigureChartProps } from './chart.ts'

use([BarChart, LineChart, GridComponent, MarkLineComponent, SVGRenderer])

/** The drawing itself, in the desk's ink and type. It is a picture: its numbers are read in the table below it. */
export function ChartDrawing(props: FigureChartProps): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  const theme = useSyncExternalStore(watchTheme, readTheme)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const chart = init(element, null, { renderer: 'svg' })
    chart.setOption(optionOf(props))
    const sizes = new ResizeObserver(() => {
      chart.resize()
    })
    sizes.observe(element)
    return () => {
      sizes.disconnect()
      chart.dispose()
    }
  }, [props, theme])
  return (
    <div
      className={`chart-drawing ${sizeOf(props)}`}
      role="img"
      aria-label={props.finding}
      ref={place}
    />
  )
}

// Drawn lying, each name needs a line of its own, and one or two need no more than that.
function sizeOf({ kind, points }: FigureChartProps): '' | 'is-tall' | 'is-low' {
  if (kind !== 'rows') return ''
  return points.length > 6 ? 'is-tall' : points.length < 3 ? 'is-low' : ''
}

function optionOf(props: FigureChartProps): EChartsCoreOption {
  const { kind, points, target } = props
  const words = { color: tokenValue('ink'), fontFamily: tokenValue('font-sans'), fontSize: 14 }
  const quiet = tokenValue('grey-control')
  return {
    animation: false,
    textStyle: words,
    grid: {
      left: 0,
      // Room for the numbers at the ends of lying bars.
      right: kind === 'rows' ? 64 : 0,
      top: kind === 'rows' ? 4 : 28,
      // What hangs below the line of letters is not counted by the drawing.
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...axesOf(props, words),
    series: [
      {
        type: kind === 'line' ? 'line' : 'bar',
        barMaxWidth: 36,
        symbolSize: 7,
        silent: true,
        lineStyle: { color: tokenValue('ink'), width: 2 },
        data: points.map(({ value, figure, isFinding }) => ({
          value,
          itemStyle: { color: isFinding === true ? tokenValue('ink') : quiet },
          label: {
            ...words,
            // Keeps a number readable where the target's line runs through it.
            textBorderColor: tokenValue('paper'),
            textBorderWidth: 4,
            // Many bars leave no room for all their numbers: the finding's stands, the others are in the table.
            show: kind === 'rows' || points.length <= 7 || isFinding === true,
            position: kind === 'rows' ? 'right' : 'top',
            formatter: figure.text,
            fontWeight: isFinding === true ? 600 : 400,
          },
        })),
        ...(target === undefined ? {} : { markLine: markOf(target, kind) }),
      },
    ],
  }
}

function axesOf({ kind, points, target }: FigureChartProps, words: object): EChartsCoreOption {
  const names = {
    type: 'category',
    data: points.map(({ name }) => name),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: tokenValue('ink') } },
    axisLabel:
      kind === 'rows'
        ? { ...words, interval: 0, width: 180, overflow: 'truncate' }
        : { ...words, interval: 0, hideOverlap: true },
  }
  const values = {
    type: 'value',
    axisLabel: { show: false },
    splitLine: { show: false },
    // The line to hold against is always on the picture.
    max: ({ max }: { readonly max: number }) => Math.max(max, (target?.value ?? 0) * 1.02),
  }
  // Lying bars are read from the top, as their table is.
  return kind === 'rows'
    ? { xAxis: values, yAxis: { ...names, inverse: true } }
    : { xAxis: names, yAxis: values }
}

// The line goes below the numbers, and its words into the caption, where nothing can run through them.
function markOf(
  target: NonNullable<FigureChartProps['target']>,
  kind: FigureChartProps['kind'],
): object {
  return {
    silent: true,
    z: 1,
    symbol: 'none',
    lineStyle: { color: tokenValue('ink'), type: 'dashed', width: 1 },
    label: { show: false },
    data: [kind === 'rows' ? { xAxis: target.value } : { yAxis: target.value }],
  }
}
