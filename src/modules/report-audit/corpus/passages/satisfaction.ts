import type { Passage } from '../passage.ts'

export const satisfactionPassages: readonly Passage[] = [
  {
    name: 'everybody is said to be satisfied',
    text: ['项目实施以来，服务对象满意度高，获得群众一致好评。'],
    contradicts: [],
    look: [{ figure: '满意度高', rule: 'satisfaction' }],
  },
  {
    name: 'satisfaction from a survey',
    text: ['发放满意度问卷200份，收回有效问卷190份，其中满意186份，满意度97.89%。'],
    contradicts: [],
    follows: [{ figure: '97.89%', rule: 'ratio' }],
    because: ['186 / 190 ≈ 97.89%'],
  },
  {
    name: "more satisfied than before, by nobody's count",
    text: ['通过项目实施，群众满意度显著提升。'],
    contradicts: [],
    look: [{ figure: '满意度', rule: 'satisfaction' }],
  },
  {
    name: 'a satisfaction without a survey',
    text: ['服务对象满意度达98%以上。'],
    contradicts: [],
    look: [{ figure: '98%', rule: 'satisfaction' }],
  },
  {
    name: 'satisfaction from ratings',
    text: ['全年收到评价12030条，其中满意12018条，满意率99.90%。'],
    contradicts: [],
    follows: [{ figure: '99.90%', rule: 'ratio' }],
    because: ['12018 / 12030 ≈ 99.90%'],
  },
  {
    name: 'satisfaction by telephone',
    text: ['电话回访服务对象240人，表示满意的234人，满意度97.5%。'],
    contradicts: [],
    follows: [{ figure: '97.5%', rule: 'ratio' }],
    because: ['234 / 240 = 97.5%'],
  },
  {
    name: 'satisfaction in a goal is no claim',
    text: ['年度绩效目标：服务对象满意度不低于90%。'],
    contradicts: [],
  },
  {
    name: 'satisfaction with those who were asked',
    text: ['随机访问办事群众60名，58名表示满意，满意度96.67%。'],
    contradicts: [],
    follows: [{ figure: '96.67%', rule: 'ratio' }],
    because: ['58 / 60 ≈ 96.67%'],
  },
  {
    name: 'satisfaction that the survey does not give',
    text: ['发放问卷200份，收回有效问卷190份，其中满意176份，满意度97.89%。'],
    contradicts: [{ figure: '97.89%', or: ['176份', '190份'], rule: 'ratio' }],
    because: ['176 / 190 ≠ 97.89%', '176 / 200 ≠ 97.89%', '190 / 200 ≠ 97.89%'],
  },
  {
    name: 'everybody is content, says the summary',
    text: ['综上所述，项目各项指标均已完成，社会公众满意度较高。'],
    contradicts: [],
    look: [{ figure: '满意度较高', rule: 'satisfaction' }],
  },
]
