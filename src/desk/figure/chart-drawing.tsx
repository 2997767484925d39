import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef, useSyncExternalStore, type ReactElement } from 'react'
import { readTheme, tokenValue, watchTheme } from '../look/theme.ts'
import type { FigureChartProps } from './figure-chart.tsx'

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
  return <div className="chart-drawing" role="img" aria-label={props.finding} ref={place} />
}

function optionOf({ kind, points, target }: FigureChartProps): EChartsCoreOption {
  const words = { color: tokenValue('ink'), fontFamily: tokenValue('font-sans'), fontSize: 14 }
  const quiet = tokenValue('grey-control')
  return {
    animation: false,
    textStyle: words,
    grid: {
      left: 0,
      right: 0,
      top: 28,
      bottom: 0,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      data: points.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokenValue('ink') } },
      axisLabel: { ...words, interval: 0, hideOverlap: true },
    },
    yAxis: { type: 'value', axisLabel: { show: false }, splitLine: { show: false } },
    series: [
      {
        type: kind === 'bars' ? 'bar' : 'line',
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
            show: true,
            position: 'top',
            formatter: figure.text,
            fontWeight: isFinding === true ? 600 : 400,
          },
        })),
        ...(target === undefined ? {} : { markLine: markOf(target) }),
      },
    ],
  }
}

// The line goes below the numbers, and its words into the caption, where nothing can run through them.
function markOf(target: NonNullable<FigureChartProps['target']>): object {
  return {
    silent: true,
    z: 1,
    symbol: 'none',
    lineStyle: { color: tokenValue('ink'), type: 'dashed', width: 1 },
    label: { show: false },
    data: [{ yAxis: target.value }],
  }
}
