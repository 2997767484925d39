import { label } from '#kernel/label.ts'
import { findingOf } from '../say-finding.ts'
import type { Rule } from '../understood.ts'

/** The methods of the ministry's measures, and the ways of asking people that they name under 公众评判法. */
const known = {
  source: '财预〔2020〕10号《项目支出绩效评价管理办法》',
  methods: ['成本效益分析法', '比较法', '因素分析法', '最低成本法', '公众评判法', '标杆管理法'],
  waysOfAsking:
    /(?:调查|访谈|座谈|问卷|抽样|核查|勘察|勘查|评估|查阅|查证|研究|统计|核实|走访|评议)法$/,
} as const

/** Words that end in 法 and are no method. */
const otherWords =
  /(?:办|做|方|手|立|执|司|宪|依|合|违|非|书|想|看|语|用|算|普|守|现行|说|打|民|刑|预算|采购|行政|管理办|税|试行办)法$/

/** 单位自评法: a method of evaluation that the regulation does not know. */
export const method: Rule = ({ sentences }) =>
  sentences.flatMap(({ passage, from, text }) => {
    if (!/评价|自评|评估/.test(text)) return []
    return [
      ...text.matchAll(
        /(?<=采用|运用|使用|选用|采取|、|和|与|及|的|“)(?<name>\p{Script=Han}{2,10}?法)(?![律规人定治院制官庭学])/gu,
      ),
    ].flatMap(({ index, groups }) => {
      const name = groups?.['name'] ?? ''
      if (!/采用|运用|使用|选用|采取/.test(text.slice(0, index + 2))) return []
      const bare = name.replace(/^.*(?:采用|运用|使用|选用|采取|[和与及的了])/, '')
      if (bare.length < 3 || otherWords.test(bare) || known.waysOfAsking.test(bare)) return []
      if (known.methods.some((one) => bare.endsWith(one) || one.startsWith(bare.slice(0, -1))))
        return []
      const start = from + index + name.length - bare.length
      return [
        findingOf(
          { passage, from: start, to: start + bare.length },
          {
            verdict: 'look',
            rule: 'method',
            title: label('办法里没有这种评价方法', 'The regulation knows no such method'),
            note: label(
              `${known.source}列出的方法是：${known.methods.join('、')}。`,
              `${known.source} names ${known.methods.join(', ')}.`,
            ),
            suggestions: [
              label(
                '单位自评一般写“定量与定性评价相结合的比较法”。',
                'A self-evaluation usually says “定量与定性评价相结合的比较法”.',
              ),
            ],
          },
        ),
      ]
    })
  })
