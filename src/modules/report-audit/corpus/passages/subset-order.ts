import type { Passage } from '../passage.ts'

export const subsetOrderPassages: readonly Passage[] = [
  {
    name: 'more questionnaires came back than went out',
    text: ['本次调查发放问卷200份，收回212份。'],
    contradicts: [{ figure: '212份', or: ['200份'], rule: 'subset-order' }],
    because: ['212 > 200'],
  },
  {
    name: 'fewer questionnaires came back than went out',
    text: ['本次调查发放问卷200份，收回196份，其中有效问卷190份。'],
    contradicts: [],
    because: ['196 < 200', '190 < 196'],
  },
  {
    name: 'more passed than took the examination',
    text: ['参加业务考试320人，合格326人。'],
    contradicts: [{ figure: '326人', or: ['320人'], rule: 'subset-order' }],
    because: ['326 > 320'],
  },
  {
    name: 'more passed than were sampled',
    text: ['抽检样品60批次，检验合格63批次。'],
    contradicts: [{ figure: '63批次', or: ['60批次'], rule: 'subset-order' }],
    because: ['63 > 60'],
  },
  {
    name: 'more came than were invited',
    text: ['会议应到45人，实到48人。'],
    contradicts: [{ figure: '48人', or: ['45人'], rule: 'subset-order' }],
    because: ['48 > 45'],
  },
  {
    name: "more closed than received, with last year's",
    text: ['上年结转案件20件，本年受理1200件，办结1215件。'],
    contradicts: [],
    because: ['1215 < 20 + 1200'],
  },
  {
    name: 'more done than planned',
    text: ['计划新建公厕10座，实际建成12座。'],
    contradicts: [],
    because: ['12 > 10'],
  },
  {
    name: 'a price below its limit',
    text: ['招标控制价120万元，中标价118.6万元。'],
    contradicts: [],
    because: ['118.6 < 120'],
  },
  {
    name: 'usable questionnaires among those that came back',
    text: ['发放问卷300份，收回286份，有效问卷281份。'],
    contradicts: [],
    because: ['286 < 300', '281 < 286'],
  },
  {
    name: 'more usable questionnaires than came back',
    text: ['发放问卷300份，收回286份，有效问卷291份。'],
    contradicts: [{ figure: '291份', or: ['286份'], rule: 'subset-order' }],
    because: ['291 > 286'],
  },
  {
    name: 'fewer accepted than offered and than built',
    text: ['计划建设12个，开工建设全部项目，竣工11个，验收10个。'],
    contradicts: [],
    because: ['10 < 11', '11 < 12'],
  },
]
