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
]
