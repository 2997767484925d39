import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { Finding } from '../audit.ts'
import { blocksOf } from '../corpus/blocks-of.ts'
import type { Passage } from '../corpus/passage.ts'
import { understand } from '../understood.ts'
import { capitals } from './capitals.ts'
import { dates } from './dates.ts'
import { days } from './days.ts'
import { grade } from './grade.ts'
import { tableColumns } from './table-columns.ts'
import { tableRatios } from './table-ratios.ts'
import { tableRows } from './table-rows.ts'

const rules = [tableColumns, tableRows, tableRatios, capitals, dates, days, grade]

function found(...text: Passage['text']): readonly Finding[] {
  const knowledge = { names: [], registered: [], others: [], workingDaysOf: () => null }
  const document = { format: 'text', title: null, blocks: blocksOf({ text }) } as const
  const understood = understand(document, knowledge)
  return rules.flatMap((rule) => rule(understood))
}

function red(...text: Passage['text']): readonly string[] {
  return found(...text)
    .filter(({ verdict }) => verdict === 'contradicts')
    .map(({ rule, figure }) => `${rule} ${figure}`)
}

function right(...text: Passage['text']): readonly string[] {
  return found(...text)
    .filter(({ verdict }) => verdict === 'follows')
    .map(({ rule, figure }) => `${rule} ${figure}`)
}

const expenditure = (total: string): Passage['text'] => [
  '支出决算表（单位：万元）',
  [
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['合计', '', total, '512.35', '326.40'],
    ['201', '一般公共服务支出', '760.31', '433.91', '326.40'],
    ['20103', '政府办公厅（室）及相关机构事务', '760.31', '433.91', '326.40'],
    ['2010301', '行政运行', '433.91', '433.91', ''],
    ['2010306', '政务公开审批', '326.40', '—', '326.40'],
    ['221', '住房保障支出', '78.44', '78.44', ''],
    ['22102', '住房改革支出', '78.44', '78.44', ''],
    ['2210201', '住房公积金', '78.44', '78.44', ''],
  ],
]

describe('a final account by codes of three levels', () => {
  it('adds up by the codes of one level only', () => {
    assert.deepEqual(red(...expenditure('838.75')), [])
    assert.ok(right(...expenditure('838.75')).includes('table-sum 838.75'))
  })

  it('may be a hundredth off for each rounded number', () => {
    assert.deepEqual(red(...expenditure('838.76')), [])
  })

  it('contradicts when its total is not that of its columns', () => {
    assert.ok(red(...expenditure('883.75')).includes('table-sum 883.75'))
  })
})

describe('a table by codes', () => {
  const table = (second: string): Passage['text'][number] => [
    ['科目编码', '科目名称', '预算（万元）', '决算（万元）'],
    ['合计', '', '838.75', second],
    ['201', '一般公共服务支出', '760.31', '700.15'],
    ['20103', '政府办公厅（室）及相关机构事务', '760.31', '700.15'],
    ['221', '住房保障支出', '78.44', '78.44'],
    ['22102', '住房改革支出', '78.44', '78.44'],
  ]
  it('is understood by the column that adds up, so that the other contradicts', () => {
    assert.deepEqual(red(table('778.59')), [])
    assert.deepEqual(red(table('778.60')), [])
    assert.deepEqual(red(table('778.58')), [])
    assert.deepEqual(red(table('787.59')), ['table-sum 787.59'])
  })
})

describe('receipts and expenditure beside each other', () => {
  it('have totals of their own', () => {
    const table: Passage['text'][number] = [
      ['项目', '决算数（万元）', '项目', '决算数（万元）'],
      ['一、财政拨款收入', '812.20', '一、一般公共服务支出', '760.31'],
      ['二、其他收入', '26.55', '二、住房保障支出', '78.44'],
      ['本年收入合计', '838.75', '本年支出合计', '838.75'],
      ['年初结转和结余', '12.00', '年末结转和结余', '12.00'],
      ['总计', '850.75', '总计', '850.75'],
    ]
    assert.deepEqual(red(table), [])
    assert.equal(right(table).filter((one) => one === 'table-sum 850.75').length, 2)
  })
})

describe('the money of 三公', () => {
  const money = (total: string): Passage['text'][number] => [
    [
      '年度',
      '合计（万元）',
      '因公出国（境）费（万元）',
      '公务用车费（万元）',
      '公务接待费（万元）',
    ],
    ['2022年', '9.85', '0', '6.20', '3.65'],
    ['2023年', total, '0', '5.90', '2.41'],
    ['2024年', '7.20', '0', '5.10', '2.10'],
  ]
  it('adds up along each row', () => {
    assert.deepEqual(red(money('8.31')), [])
    assert.deepEqual(red(money('8.91')), ['table-sum 8.91'])
  })
})

describe('a form of self-evaluation', () => {
  const form = (score: string): Passage['text'][number] => [
    ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
    ['年度资金总额', '80', '80', '76', '95%', '10', '9.5'],
    ['一级指标', '二级指标', '年度指标值', '实际完成值', '偏差原因', '分值', '得分'],
    ['产出指标', '数量指标', '12个', '12个', '', '50', '50'],
    ['效益指标', '社会效益', '提升', '提升', '', '30', '28'],
    ['满意度指标', '服务对象', '≥95%', '96%', '', '10', '10'],
    ['总分', '', '', '', '', '100', score],
  ]
  it('adds the score of the budget to those of the indicators', () => {
    assert.deepEqual(red(form('97.5')), [])
    assert.ok(right(form('97.5')).includes('table-sum 97.5'))
    assert.ok(right(form('97.5')).includes('execution 95%'))
  })
})

describe('rates in a table', () => {
  it('are held against the columns that they are of', () => {
    const table = (rate: string): Passage['text'][number] => [
      ['单位', '应办（件）', '已办（件）', '办结率'],
      ['青石镇', '200', '190', '95%'],
      ['白鹤镇', '150', '144', rate],
      ['龙泉镇', '80', '72', '90%'],
    ]
    assert.deepEqual(red(table('96%')), [])
    assert.deepEqual(red(table('69%')), ['ratio 69%'])
  })
})

describe('amounts, days and grades in sentences', () => {
  it('contradict where they are impossible', () => {
    assert.deepEqual(red('合同价款（大写）叁万元整，（小写）¥35000.00。'), ['capitals ¥35000.00'])
    assert.deepEqual(red('2023年4月31日验收。'), ['dates 2023年4月31日'])
    assert.deepEqual(red('2023年3月1日至2023年3月10日，历时20天。'), ['days 20天'])
    assert.deepEqual(red('自评得分79分，等级为“良”。'), ['grade 79分'])
  })

  it('follow where they are right', () => {
    assert.deepEqual(right('合同价款（大写）叁万元整，（小写）30000元。'), ['capitals 30000元'])
    assert.deepEqual(right('2023年3月1日至2023年3月10日，历时10天。'), ['days 10天'])
    assert.deepEqual(right('自评得分80分，等级为“良”。'), ['grade 80分'])
  })

  it('say nothing of a scheme of grades that the text tells itself', () => {
    assert.deepEqual(red('得分85分以上为优。', '自评得分86分，等级为“优”。'), [])
  })
})
