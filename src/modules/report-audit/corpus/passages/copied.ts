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
]
