import '../../platform/look/tokens.css'
import '../look/base.css'
import '../look/parts.css'
import '../look/shell.css'
import '../look/record.css'
import type { FigureFace } from '#kernel/face.ts'
import type { ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { DiffText } from '../figure/diff-text.tsx'
import { FigureChart } from '../figure/figure-chart.tsx'
import { FigureTile, FigureTiles } from '../figure/figure-tile.tsx'
import { Sum } from '../figure/sum.tsx'
import { markTheme } from '../look/theme.ts'
import { aFigure } from '../../../tests/desk-fixture/figures.ts'

const towns = [
  ['盐井', 62.1],
  ['蓬莱', 41.2],
  ['卓筒井', 66.4],
  ['象山', 63.9],
  ['隆盛', 52.8],
  ['回马', 57.5],
  ['天保', 49.7],
] as const

function percent(name: string, value: number): FigureFace {
  return aFigure('zh', {
    code: name,
    text: `${value.toFixed(2)}%`,
    label: '就近办率',
    definition: '本镇办结 ÷ 本镇居民办件',
  })
}

/** The parts modules draw their own screens with, each once. */
function Gallery(): ReactElement {
  return (
    <main className="gallery">
      <h1>部件</h1>
      <FigureTiles>
        <FigureTile figure={percent('all', 54.3)} beside="指标值 ≥60%" />
        <FigureTile
          figure={{ ...percent('wait', 1), label: '平均等待', text: '12.4 分钟' }}
          beside="指标值 ≤15 分钟"
        />
        <FigureTile figure={{ ...percent('online', 96.82), label: '设备在线率' }} />
        <FigureTile figure={{ ...percent('cases', 1), label: '居民办件', text: '14000' }} />
      </FigureTiles>
      <FigureChart
        finding="4 个镇没到 60%，蓬莱最低"
        kind="bars"
        points={towns.map(([name, value]) => ({
          name,
          value,
          figure: percent(name, value),
          isFinding: name === '蓬莱',
        }))}
        target={{ value: 60, label: '指标值 60%' }}
      />
      <FigureChart
        finding="等待时间三个月没有再降"
        kind="line"
        points={[18.2, 15.1, 12.6, 12.4, 12.5, 12.4].map((value, index) => ({
          name: `${String(index + 6)}月`,
          value,
          figure: {
            ...percent(String(index), value),
            label: '平均等待（分钟）',
            text: value.toFixed(1),
          },
        }))}
      />
      <h2>改了什么</h2>
      <p>
        <DiffText
          before="采购入侵防御设备，就近办率 64.30%"
          after="采购入侵防御系统 1 套，就近办率 54.30%"
        />
      </p>
      <h2>重算</h2>
      <Sum
        lines={[
          { label: '在本镇办结', text: '7602' },
          { label: '居民办件', text: '÷ 14000' },
          { label: '重算', text: '54.30%', isTotal: true },
        ]}
      />
    </main>
  )
}

markTheme()
const place = document.getElementById('desk')
const router = createBrowserRouter([{ path: '*', element: <Gallery /> }])
if (place !== null) createRoot(place).render(<RouterProvider router={router} />)
