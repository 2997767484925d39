import type { Passage } from '../passage.ts'

export const listLengthPassages: readonly Passage[] = [
  {
    name: 'a subdistrict counted among seven towns',
    text: ['在青石镇、白鹤镇、龙泉镇、石桥镇、双河镇、云台镇、城关街道等7个镇建成便民服务中心。'],
    contradicts: [{ figure: '7个镇', rule: 'list-length' }],
  },
  {
    name: 'seven towns and subdistricts, said so',
    text: [
      '在青石镇、白鹤镇、龙泉镇、石桥镇、双河镇、云台镇、城关街道等7个镇（街道）建成便民服务中心。',
    ],
    contradicts: [],
    follows: [{ figure: '7个镇（街道）', rule: 'list-length' }],
  },
  {
    name: 'of seven towns two are named',
    text: ['青石镇、白鹤镇等7个镇完成窗口改造。'],
    contradicts: [],
  },
  {
    name: 'four problems announced, three told',
    text: ['自评发现以下四个问题：一是资料归档不及时；二是窗口人员不足；三是设备维护滞后。'],
    contradicts: [{ figure: '四个问题', rule: 'list-length' }],
  },
  {
    name: 'more towns named than counted',
    text: ['青石镇、白鹤镇、龙泉镇、石桥镇等3个镇完成窗口改造。'],
    contradicts: [{ figure: '3个镇', rule: 'list-length' }],
  },
  {
    name: 'fewer towns named than counted, and nothing is left open',
    text: ['项目覆盖青石镇、白鹤镇、龙泉镇4个镇。'],
    contradicts: [{ figure: '4个镇', rule: 'list-length' }],
  },
  {
    name: 'three towns named and counted',
    text: ['项目覆盖青石镇、白鹤镇、龙泉镇3个镇。'],
    contradicts: [],
    follows: [{ figure: '3个镇', rule: 'list-length' }],
  },
  {
    name: 'three things told one by one',
    text: ['主要做法有三个方面：一是健全制度；二是压实责任；三是强化督查。'],
    contradicts: [],
    follows: [{ figure: '三个方面', rule: 'list-length' }],
  },
  {
    name: 'reviewed thrice and read thrice',
    text: ['严格落实三审三校制度，全年审核发布信息7515条。'],
    contradicts: [],
  },
  {
    name: 'five steps announced, four named',
    text: ['按照“申请、受理、审核、办结”五个环节优化流程。'],
    contradicts: [{ figure: '五个环节', rule: 'list-length' }],
  },
  {
    name: 'four steps named',
    text: ['按照“申请、受理、审核、办结”四个环节优化流程。'],
    contradicts: [],
    follows: [{ figure: '四个环节', rule: 'list-length' }],
  },
  {
    name: 'towns within brackets',
    text: ['3个镇（青石镇、白鹤镇、龙泉镇）通过省级验收。'],
    contradicts: [],
    follows: [{ figure: '3个镇', rule: 'list-length' }],
  },
  {
    name: 'towns within brackets, one too few',
    text: ['3个镇（青石镇、白鹤镇）通过省级验收。'],
    contradicts: [{ figure: '3个镇', rule: 'list-length' }],
  },
  {
    name: 'and other units, twelve altogether',
    text: ['县委办、县政府办及有关单位共12家参加联席会议。'],
    contradicts: [],
  },
  {
    name: 'six towns and a subdistrict counted apart',
    text: [
      '在青石镇、白鹤镇、龙泉镇、石桥镇、双河镇、云台镇6个镇和城关街道1个街道建成便民服务中心。',
    ],
    contradicts: [],
  },
  {
    name: 'names that have “and” within them',
    text: ['住房和城乡建设局、农业农村局、文化广播电视和旅游局3个部门进驻大厅。'],
    contradicts: [],
  },
  {
    name: 'three problems announced, four numbered',
    text: [
      '存在以下3个问题：',
      '1.资料归档不及时。',
      '2.窗口人员不足。',
      '3.设备维护滞后。',
      '4.宣传力度不够。',
    ],
    contradicts: [{ figure: '3个问题', rule: 'list-length' }],
  },
  {
    name: 'three problems announced and numbered',
    text: ['存在以下3个问题：', '1.资料归档不及时。', '2.窗口人员不足。', '3.设备维护滞后。'],
    contradicts: [],
    follows: [{ figure: '3个问题', rule: 'list-length' }],
  },
  {
    name: 'four systems named, two counted',
    text: ['建成防火墙、日志审计、终端安全管理、入侵防御等两套系统。'],
    contradicts: [{ figure: '两套', rule: 'list-length' }],
  },
  {
    name: "a county's name list that ends with “and”",
    text: ['青石镇、白鹤镇和龙泉镇等三个镇先行试点。'],
    contradicts: [],
    follows: [{ figure: '三个镇', rule: 'list-length' }],
  },
  {
    name: 'two leaders and three groups',
    text: [
      '成立以局长为组长、两名副局长为副组长的领导小组，下设综合组、业务组、保障组三个工作组。',
    ],
    contradicts: [],
    follows: [{ figure: '三个工作组', rule: 'list-length' }],
  },
  {
    name: 'three groups named, four counted',
    text: ['下设综合组、业务组、保障组四个工作组。'],
    contradicts: [{ figure: '四个工作组', rule: 'list-length' }],
  },
  {
    name: 'names with numbers within them',
    text: ['完成1号楼、2号楼、3号楼三栋办公楼的线路改造。'],
    contradicts: [],
  },
]
