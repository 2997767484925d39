import type { Passage } from '../passage.ts'

export const namePassages: readonly Passage[] = [
  {
    name: "a wrong character in a town's name",
    text: ['在卓简井镇建成便民服务中心1个。'],
    contradicts: [],
    look: [{ figure: '卓简井镇', rule: 'name' }],
    known: { names: ['卓筒井镇', '隆盛镇', '天保镇'] },
  },
  {
    name: "a town's name as the registers write it",
    text: ['在卓筒井镇建成便民服务中心1个。'],
    contradicts: [],
    known: { names: ['卓筒井镇', '隆盛镇', '天保镇'] },
  },
  {
    name: 'a subdistrict with a wrong character',
    text: ['在盐并街道新设综合窗口4个。'],
    contradicts: [],
    look: [{ figure: '盐并街道', rule: 'name' }],
    known: { names: ['盐井街道', '卓筒井镇', '蓬莱镇'] },
  },
  {
    name: 'a town with a wrong character in a list',
    text: ['蓬莱镇、金元镇、回玛镇三个镇完成窗口改造。'],
    contradicts: [],
    look: [{ figure: '回玛镇', rule: 'name' }],
    known: { names: ['蓬莱镇', '金元镇', '回马镇'] },
  },
  {
    name: 'towns as the registers write them, in a list',
    text: ['蓬莱镇、金元镇、回马镇三个镇完成窗口改造。'],
    contradicts: [],
    follows: [{ figure: '三个镇', rule: 'list-length' }],
    known: { names: ['蓬莱镇', '金元镇', '回马镇'] },
  },
  {
    name: 'a place that the registers do not know',
    text: ['与邻县双龙桥镇签订通办协议1份。'],
    contradicts: [],
    known: { names: ['蓬莱镇', '金元镇', '回马镇'] },
  },
  {
    name: 'the short name of a town',
    text: ['盐井、卓筒井两地率先实现省内通办。'],
    contradicts: [],
    known: { names: ['盐井街道', '卓筒井镇', '蓬莱镇'] },
  },
]
