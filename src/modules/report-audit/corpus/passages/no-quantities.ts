import type { Passage } from '../passage.ts'

export const noQuantitiesPassages: readonly Passage[] = [
  {
    name: 'a document number and telephone numbers are no quantities',
    text: ['依据青行审〔2023〕9号文件实施，咨询电话0825-7811234，监督电话12345。'],
    contradicts: [],
  },
  {
    name: 'headings are no quantities',
    text: ['一、项目概况', '（一）设立背景', '1.项目决策', '（1）程序严密。'],
    contradicts: [],
  },
  {
    name: 'versions, accounts and codes are no quantities',
    text: ['系统升级至V2.1.3版，收款账号6217003860012345678，项目编码51092321T000000012345。'],
    contradicts: [],
  },
  {
    name: 'quarters, sessions and editions are no quantities',
    text: ['第3季度完成招标，第19届人大第2次会议审议，按第3版方案实施。'],
    contradicts: [],
  },
  {
    name: 'numbered paragraphs are no list of amounts',
    text: [
      '1.制度建设情况。制定管理办法2项。',
      '2.资金管理情况。支付资金2笔。',
      '3.档案管理情况。归档资料2卷。',
    ],
    contradicts: [],
  },
  {
    name: 'standards and models are no quantities',
    text: ['按GB/T 22239—2019要求开展二级等保测评，配备P4520型打印机2台。'],
    contradicts: [],
  },
  {
    name: 'clock times and hours of service',
    text: ['大厅开放时间为9:00至17:30，自助区提供7×24小时服务。'],
    contradicts: [],
  },
  {
    name: 'campaigns named by numbers',
    text: [
      '围绕“十四五”规划、“两个维护”和“放管服”改革，落实“一窗受理、集成服务”，推进“最多跑一次”。',
    ],
    contradicts: [],
  },
  {
    name: 'years and spans of years',
    text: ['2021—2023年连续三年实施，2023年为第三年。'],
    contradicts: [],
    because: ['2023 - 2021 + 1 = 3'],
  },
  {
    name: 'articles and clauses',
    text: ['根据《条例》第十三条第二款和第6章规定，制定实施细则28条。'],
    contradicts: [],
  },
  {
    name: 'page, table and figure numbers',
    text: ['详见附件2、表3和图1，共12页。'],
    contradicts: [],
  },
  {
    name: 'a web address with numbers',
    text: ['公示地址为http://www.example.gov.cn/2023/66/index.html，公示7天。'],
    contradicts: [],
  },
  {
    name: 'identity and credit codes',
    text: ['统一社会信用代码11510923MB1234567X，联系人电话13800000000。'],
    contradicts: [],
  },
  {
    name: 'ratings by stars and levels',
    text: ['建成五星级便民服务中心1个、四星级便民服务站6个、3A级景区1处。'],
    contradicts: [],
  },
  {
    name: 'once and one-off are no counts',
    text: ['一次性告知、一网通办、一枚印章管审批，全年发放一次性告知单1200份。'],
    contradicts: [],
  },
]
