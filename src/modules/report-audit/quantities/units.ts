import { exactInteger, type Exact } from '#kernel/exact.ts'

/** What is measured: only quantities of one dimension can be added, or are the same. */
export type Dimension =
  | 'money'
  | 'share'
  | 'points'
  | 'times'
  | 'area'
  | 'length'
  | 'mass'
  | 'energy'
  | 'data'
  | 'span'
  | 'score'
  | 'count'
  | 'bare'

export interface Unit {
  readonly dimension: Dimension
  /** As written; of counts it tells what is counted. */
  readonly name: string
  /** How many of the dimension's own unit: yuan, hundredths of a hundred (1), square metres, metres, kilograms, days. */
  readonly factor: Exact
}

const whole = exactInteger

function one(dimension: Dimension, names: string, factor: Exact = whole(1)): readonly Unit[] {
  return names.split(' ').map((name) => ({ dimension, name, factor }))
}

/** A unit of length, area, mass and so on with its factor (GB 3100; 1 亩 is 10000/15 m²). */
const measures: readonly Unit[] = [
  ...one('money', '元 块钱 圆'),
  ...one('money', '角', { over: 1n, under: 10n }),
  ...one('area', '平方米 ㎡ m² 平米 平方'),
  ...one('area', '公顷', whole(10_000)),
  ...one('area', '亩', { over: 10_000n, under: 15n }),
  ...one('area', '平方公里 平方千米 km²', whole(1_000_000)),
  ...one('length', '米 m'),
  ...one('length', '公里 千米 km', whole(1000)),
  ...one('length', '厘米 cm', { over: 1n, under: 100n }),
  ...one('mass', '公斤 千克 kg'),
  ...one('mass', '斤', { over: 1n, under: 2n }),
  ...one('mass', '吨 t', whole(1000)),
  ...one('energy', '千瓦时 度 kWh'),
  ...one('data', 'GB G'),
  ...one('data', 'TB T', whole(1024)),
  ...one('data', 'MB M', { over: 1n, under: 1024n }),
  ...one('span', '个工作日 工作日 天 日'),
  ...one('span', '周 个星期 星期', whole(7)),
  ...one('span', '小时 个小时', { over: 1n, under: 24n }),
  ...one('span', '分钟', { over: 1n, under: 1440n }),
  ...one('score', '分'),
  ...one('times', '倍'),
]

/** What cannot be turned into another: each counts only itself. */
const counted: readonly Unit[] = one(
  'count',
  '立方米 个月 个季度 年 岁 人次 户次 车次 件次 批次 场次 课时 个 件 项 次 台 套 张 条 家 户 人 名 位 份 部 处 所 座 间 块 篇 封 期 批 场 轮 类 种 款 枚 辆 架 只 笔 宗 起 例 桩 页 门 组 层 支 栋 幢 株 头 镇 乡 村 县 区 街道 社区 点 班 届 册 本 卷 趟次 趟 通 床位 单元 版 例次 幅 首 节 段 道 级 步 组 棵 艘 列 尊 顶 双 对 副 床 厅 字 行 口 眼 盏 根 面 片 粒 羽 尾 箱 袋 桶 瓶 盒 包 捆',
)

/** Longest first, so that 平方米 is not read as 平. */
export const units: readonly Unit[] = [...measures, ...counted].toSorted(
  (a, b) => b.name.length - a.name.length,
)

export const percentUnit: Unit = { dimension: 'share', name: '%', factor: whole(1) }
export const pointsUnit: Unit = { dimension: 'points', name: '个百分点', factor: whole(1) }
export const noUnit: Unit = { dimension: 'bare', name: '', factor: whole(1) }
