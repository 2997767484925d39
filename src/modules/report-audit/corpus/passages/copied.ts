import type { Passage } from '../passage.ts'

export const copiedPassages: readonly Passage[] = [
  {
    name: "a paragraph of another project's report",
    text: ['项目实施后，群众办事更加便捷，窗口服务能力明显提升，社会反响良好，达到了预期目标。'],
    contradicts: [],
    look: [
      {
        figure:
          '项目实施后，群众办事更加便捷，窗口服务能力明显提升，社会反响良好，达到了预期目标。',
        rule: 'copied',
      },
    ],
    known: {
      others: [
        {
          title: '电子政务外网升级改造',
          paragraphs: [
            '项目实施后，群众办事更加便捷，窗口服务能力明显提升，社会反响良好，达到了预期目标。',
          ],
        },
      ],
    },
  },
  {
    name: 'a paragraph of its own',
    text: ['项目实施后，外网边界防护能力明显增强，全年未发生安全事件，达到了预期目标。'],
    contradicts: [],
    known: {
      others: [
        {
          title: '便民服务中心建设',
          paragraphs: [
            '项目实施后，群众办事更加便捷，窗口服务能力明显提升，社会反响良好，达到了预期目标。',
          ],
        },
      ],
    },
  },
  {
    name: 'the same paragraph with other spaces',
    text: [
      '项目严格按照批复方案组织实施， 资金专款专用，未发生截留、挤占、挪用情况，项目档案资料完整规范。',
    ],
    contradicts: [],
    look: [
      {
        figure:
          '项目严格按照批复方案组织实施， 资金专款专用，未发生截留、挤占、挪用情况，项目档案资料完整规范。',
        rule: 'copied',
      },
    ],
    known: {
      others: [
        {
          title: '综合窗口试点',
          paragraphs: [
            '项目严格按照批复方案组织实施，资金专款专用，未发生截留、挤占、挪用情况，项目档案资料完整规范。',
          ],
        },
      ],
    },
  },
  {
    name: 'a paragraph with its figures copied',
    text: [
      '全年组织业务培训9期，培训窗口人员360人次，平均每期40人次，窗口人员业务能力和服务水平明显提升。',
    ],
    contradicts: [],
    look: [
      {
        figure:
          '全年组织业务培训9期，培训窗口人员360人次，平均每期40人次，窗口人员业务能力和服务水平明显提升。',
        rule: 'copied',
      },
    ],
    known: {
      others: [
        {
          title: '大数据运行经费',
          paragraphs: [
            '一、项目概况',
            '全年组织业务培训9期，培训窗口人员360人次，平均每期40人次，窗口人员业务能力和服务水平明显提升。',
          ],
        },
      ],
    },
    because: ['360 / 9 = 40'],
  },
  {
    name: 'the same headings as every report',
    text: ['一、项目概况', '（一）项目基本情况', '外网核心设备更换3台，边界防护策略更新46条。'],
    contradicts: [],
    known: {
      others: [
        {
          title: '便民服务中心建设',
          paragraphs: ['一、项目概况', '（一）项目基本情况', '新建便民服务中心3个。'],
        },
      ],
    },
  },
  {
    name: 'the same beginning and another end',
    text: [
      '本项目由县行政审批局组织实施，主要内容为升级改造电子政务外网核心设备，服务全县各部门和各镇（街道）。',
    ],
    contradicts: [],
    known: {
      others: [
        {
          title: '便民服务中心建设',
          paragraphs: [
            '本项目由县行政审批局组织实施，主要内容为建设便民服务中心，服务各镇（街道）办事群众和企业。',
          ],
        },
      ],
    },
  },
]
