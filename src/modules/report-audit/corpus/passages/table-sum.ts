import type { Passage } from '../passage.ts'

export const tableSumPassages: readonly Passage[] = [
  {
    name: 'a column that does not add up',
    text: [
      [
        ['镇（街道）', '奖补资金（万元）'],
        ['青石镇', '12.5'],
        ['白鹤镇', '11.8'],
        ['城关街道', '15.2'],
        ['合计', '39.8'],
      ],
    ],
    contradicts: [{ figure: '39.8', or: ['12.5', '11.8', '15.2'], rule: 'table-sum' }],
    because: ['12.5 + 11.8 + 15.2 = 39.5'],
  },
  {
    name: 'a column that adds up',
    text: [
      [
        ['镇（街道）', '奖补资金（万元）'],
        ['青石镇', '12.5'],
        ['白鹤镇', '11.8'],
        ['城关街道', '15.2'],
        ['合计', '39.5'],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '39.5', rule: 'table-sum' }],
    because: ['12.5 + 11.8 + 15.2 = 39.5'],
  },
  {
    name: 'of which rows are no further rows',
    text: [
      [
        ['项目', '金额（万元）'],
        ['设备购置', '42'],
        ['其中：服务器', '30'],
        ['装修工程', '18'],
        ['合计', '60'],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '60', rule: 'table-sum' }],
    because: ['42 + 18 = 60'],
  },
  {
    name: 'sub-totals and a total',
    text: [
      [
        ['类别', '内容', '金额（元）'],
        ['硬件', '服务器', '120000'],
        ['硬件', '交换机', '36000'],
        ['小计', '', '156000'],
        ['软件', '日志审计', '45000'],
        ['软件', '终端管理', '39000'],
        ['小计', '', '84000'],
        ['合计', '', '240000'],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '240000', rule: 'table-sum' }],
    because: ['120000 + 36000 = 156000', '45000 + 39000 = 84000', '156000 + 84000 = 240000'],
  },
  {
    name: 'a sub-total that does not add up',
    text: [
      [
        ['类别', '内容', '金额（元）'],
        ['硬件', '服务器', '120000'],
        ['硬件', '交换机', '36000'],
        ['小计', '', '165000'],
        ['软件', '日志审计', '45000'],
        ['软件', '终端管理', '39000'],
        ['小计', '', '84000'],
        ['合计', '', '249000'],
      ],
    ],
    contradicts: [{ figure: '165000', or: ['120000', '36000'], rule: 'table-sum' }],
    because: ['120000 + 36000 = 156000', '165000 + 84000 = 249000'],
  },
  {
    name: 'the total row stands first',
    text: [
      [
        ['资金来源', '预算（万元）'],
        ['合计', '150'],
        ['中央资金', '90'],
        ['省级资金', '40'],
        ['县级资金', '20'],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '150', rule: 'table-sum' }],
    because: ['90 + 40 + 20 = 150'],
  },
  {
    name: 'the total row stands first and is another',
    text: [
      [
        ['资金来源', '预算（万元）'],
        ['合计', '160'],
        ['中央资金', '90'],
        ['省级资金', '40'],
        ['县级资金', '20'],
      ],
    ],
    contradicts: [{ figure: '160', or: ['90', '40', '20'], rule: 'table-sum' }],
    because: ['90 + 40 + 20 = 150'],
  },
  {
    name: 'blank cells, dashes and strokes count nothing',
    text: [
      [
        ['镇（街道）', '一季度（件）', '二季度（件）', '备注'],
        ['青石镇', '120', '135', ''],
        ['白鹤镇', '—', '88', '二季度开办'],
        ['龙泉镇', '96', '/', '二季度停办'],
        ['合计', '216', '223', ''],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '223', rule: 'table-sum' }],
    because: ['120 + 96 = 216', '135 + 88 = 223'],
  },
  {
    name: "a rate's column is not added up",
    text: [
      [
        ['单位', '受理（件）', '办结（件）', '办结率'],
        ['青石镇', '200', '190', '95%'],
        ['白鹤镇', '100', '98', '98%'],
        ['合计', '300', '288', '96%'],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '96%', rule: 'ratio' }],
    because: ['190 / 200 = 95%', '98 / 100 = 98%', '288 / 300 = 96%'],
  },
  {
    name: 'rows add up across',
    text: [
      [
        ['镇（街道）', '现场（件）', '网上（件）', '合计（件）'],
        ['青石镇', '120', '235', '355'],
        ['白鹤镇', '88', '142', '230'],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '230', rule: 'table-sum' }],
    because: ['120 + 235 = 355', '88 + 142 = 230'],
  },
  {
    name: 'one row does not add up across',
    text: [
      [
        ['镇（街道）', '现场（件）', '网上（件）', '合计（件）'],
        ['青石镇', '120', '235', '355'],
        ['白鹤镇', '88', '142', '240'],
      ],
    ],
    contradicts: [{ figure: '240', or: ['88', '142'], rule: 'table-sum' }],
    because: ['88 + 142 = 230'],
  },
  {
    name: 'running numbers and years are not added up',
    text: [
      [
        ['序号', '项目', '建成年份', '投资（万元）'],
        ['1', '青石镇中心', '2021', '28.5'],
        ['2', '白鹤镇中心', '2022', '31.2'],
        ['3', '龙泉镇中心', '2023', '26.8'],
        ['合计', '', '', '86.5'],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '86.5', rule: 'table-sum' }],
    because: ['28.5 + 31.2 + 26.8 = 86.5'],
  },
  {
    name: 'a row of units under the head',
    text: [
      [
        ['项目', '数量', '金额'],
        ['单位', '台', '万元'],
        ['自助终端', '8', '24.0'],
        ['排号机', '4', '3.2'],
        ['合计', '12', '27.2'],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '27.2', rule: 'table-sum' }],
    because: ['8 + 4 = 12', '24 + 3.2 = 27.2'],
  },
  {
    name: 'scores that do not make the total score',
    text: [
      [
        ['指标', '分值', '得分'],
        ['预算执行', '10', '9.6'],
        ['产出指标', '50', '48.5'],
        ['效益指标', '30', '28'],
        ['满意度指标', '10', '9.8'],
        ['总分', '100', '96.9'],
      ],
    ],
    contradicts: [{ figure: '96.9', or: ['9.6', '48.5', '28', '9.8'], rule: 'table-sum' }],
    because: ['9.6 + 48.5 + 28 + 9.8 = 95.9', '10 + 50 + 30 + 10 = 100'],
  },
  {
    name: 'thousands are set apart by commas',
    text: [
      [
        ['支出内容', '金额（元）'],
        ['设备购置', '126,000.00'],
        ['装修工程', '142,500.00'],
        ['合计', '268,500.00'],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '268,500.00', rule: 'table-sum' }],
    because: ['126000 + 142500 = 268500'],
  },
]
