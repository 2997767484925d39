import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'
import { z } from 'zod'

import rows from '../../../../db/seed/fixed-expressions.json' with { type: 'json' }
import { FixedExpression, findUnboundFigures } from './unbound-figures.ts'

const fixed = z.array(FixedExpression).parse(rows)
const found = (text: string): string[] => findUnboundFigures(text, fixed).map((one) => one.text)

const innocent = [
  '2023年，县行政审批局实施本项目。',
  '2023年度部门预算项目支出绩效自评报告',
  '2021—2023年连续实施，2022、2023年均通过验收。',
  '项目于2023年12月31日前完成，12月9日验收。',
  '12月1日至31日集中整改，1月1日至12月31日为评价期间。',
  '集中监控1—7月执行情况，8月底前报送。',
  '二〇二三年十二月三十一日',
  '根据大行审〔2023〕9号、〔2022〕45号文件批复。',
  '按《国务院令第697号》和财政部令113号执行。',
  '依据大行审[2022]21号文（2022年印发）。',
  '一、项目概况',
  '（一）设立背景及基本情况',
  '1.项目决策',
  '（1）制度健全；（2）执行有效。',
  '1.1 评价目的',
  '主要做法：1.建章立制。2.强化督查。',
  '第3版第十三条第二款已作修订，第三季度完成。',
  '6+1类政务服务事项全部认领。',
  '严格执行三审三校制度，落实一支笔审批。',
  '推进一件事一次办、最多跑一次改革。',
  '国家、省、市、县、镇五级联动，三级四同。',
  '一是健全制度，二是压实责任，三是强化督查。',
  '召开了一次会议，解决了一批问题，是一个好的开端。',
  '单位：万元',
  '预算{{budget.adjusted}}万元，支付{{budget.paid}}万元，执行率{{budget.execution-rate}}。',
  '建成{{centres.opened}}个中心，满意率{{survey.rate}}。',
  '开展二级等保测评，按GB/T 22239—2019整改。',
  '项目编码51000021R000000019951，记入经济分类30299。',
  '县区划代码510923，咨询电话0825-7811234。',
  '拨打12345热线，提供7×24小时服务。',
  '十四五期间，按照三年行动计划推进。',
  '十分满意，万分感谢，百分制计分，提高若干个百分点。',
  '统一成立工作专班，一成不变不可取。',
  '千家万户受益，千方百计办好。',
  '树牢四个意识，做到两个维护，统筹五位一体总体布局。',
  '详见附件2和表3，指标见图1。',
  '封签第402号，3号窗口，综合窗口01。',
  '支持IPv6，使用5G网络和SM2算法。',
  '系统版本V2.1，客户端1.0.3版。',
  '见 https://www.daying.gov.cn/2023/66 的公示。',
  '上午9:00至下午17:30开放。',
  '与三台县签订通办协议。',
  '召开十九大、二十大精神学习会。',
  '建设五星级便民服务中心。',
  '建党一百周年之际完成改造。',
  '项目期为2023-01至2023-12。',
  '二期工程接续实施，二次供水改造。',
]

const telling: readonly (readonly [string, readonly string[]])[] = [
  ['建成7个便民服务中心。', ['7个']],
  ['七个镇（街道）全部启用。', ['七个']],
  ['回马等三镇通过省级验收。', ['三镇']],
  ['群众满意率98%。', ['98%']],
  ['满意率９８．５％，位居全市前列。', ['９８．５％']],
  ['全年审核发布7515篇，修正历史错误表述2,907处。', ['7515篇', '2,907处']],
  ['投入资金80万元，其中15万元用于设备。', ['80万元', '15万元']],
  ['安排资金捌拾万元整。', ['捌拾万元']],
  ['压缩时限百分之六十五。', ['百分之六十五']],
  ['办结率百分百。', ['百分百']],
  ['三分之二的事项实现网办。', ['三分之二']],
  ['七成以上群众就近办。', ['七成']],
  ['办件量增长一倍，跑动减少一半。', ['一倍', '一半']],
  ['平均等待12.4分钟，缩短3.6分钟。', ['12.4分钟', '3.6分钟']],
  ['提高了10.00个百分点。', ['10.00个百分点']],
  ['2023年办件20000件。', ['20000件']],
  ['2023年12月底累计1258项。', ['1258项']],
  ['建筑面积约1600平方米，三个中心。', ['1600平方米', '三个']],
  ['承诺5个工作日内办结，用时12个月。', ['5个工作日', '12个月']],
  ['{{cases.total}}0件', ['0件']],
  ['1{{cases.total}}件', ['1']],
  ['{{cases.total}}十个', ['十个']],
  ['惠及上百户、数十家企业，走访几十人次。', ['百户', '数十家', '几十人次']],
  ['附件3个，代表35人参加。', ['3个', '35人']],
  ['排名全省前3，综合得分前十。', ['3', '十']],
  ['受理12345件。', ['12345件']],
  ['办理16+1类事项。', ['16', '1类']],
  ['安装十三台县级设备。', ['十三台']],
  ['同比下降-3.2%。', ['-3.2%']],
  ['三年内服务两千余人。', ['三年', '两千余人']],
  ['获省级表彰两次。', ['两次']],
  ['7、8、9个镇先后完成', ['7', '8', '9个']],
  ['存储扩容2TB，带宽100M。', ['2TB', '100M']],
  ['12.5%的事项', ['12.5%']],
  ['执行2023.5万元。', ['2023.5万元']],
  ['总计三十五。', ['三十五']],
  ['联合七部门印发方案。', ['七部']],
  ['回访满意٣٥人。', ['٣٥人']],
  ['完成率½。', ['½']],
  ['1.建成LED屏12块。2.培训人员40人次。', ['12块', '40人次']],
  ['购置LED12块。', ['12块']],
  ['编号20个，热线3条。', ['20个', '3条']],
  ['损坏的占位{{cases total 3}}件', ['3']],
]

describe('a narrative', () => {
  for (const sentence of innocent)
    it(`holds no figure: ${sentence}`, () => {
      assert.deepEqual(found(sentence), [])
    })

  for (const [sentence, figures] of telling)
    it(`holds typed figures: ${sentence}`, () => {
      assert.deepEqual(found(sentence), figures)
    })

  it('says where each typed figure stands', () => {
    const text = '2023年，{{a}}个镇，满意率98%，𬀩镇７个。'
    for (const figure of findUnboundFigures(text, fixed))
      assert.equal(text.slice(figure.from, figure.to), figure.text)
    assert.deepEqual(found(text), ['98%', '７个'])
  })

  it('leaves no typed count beside any number of bound ones', () => {
    const word = fc.constantFrom(
      '全年办结',
      '2023年',
      '{{cases.total}}',
      '件，',
      '一是',
      '大行审〔2023〕9号',
      '12月9日',
    )
    fc.assert(
      fc.property(
        fc.array(word),
        fc.array(word),
        fc.integer({ min: 10, max: 999_999 }),
        (before, after, count) => {
          const typed = `，共${String(count)}件。`
          const text = before.join('，') + typed + after.join('，')
          assert.deepEqual(found(text), [`${String(count)}件`])
        },
      ),
    )
  })

  it('is read in time, however long', () => {
    const text = '根据大行审〔2023〕9号，2023年建成{{centres.opened}}个中心，满意率98%。\n'.repeat(
      2000,
    )
    assert.equal(findUnboundFigures(text, fixed).length, 2000)
  })
})
