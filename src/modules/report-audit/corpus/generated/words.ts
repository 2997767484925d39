import { capitals } from '#kernel/money.ts'
import { drawApart } from './draw.ts'
import { blamed, halfUp, fixed, tenThousands } from './figures.ts'
import { towns } from './subjects.ts'
import type { Statement } from './statement.ts'

const listLength: Statement = {
  rule: 'list-length',
  write(draw, { noun }, isWrong) {
    const named = draw.some(towns, draw.integer(3, 7))
    const count = named.length
    const shown = isWrong ? count - draw.integer(1, 2) : count
    return [
      draw.oneOf([
        `${noun}在${named.join('、')}等${blamed(`${shown}个镇`)}先行试点。`,
        `${blamed(`${shown}个镇`)}（${named.join('、')}）开展${noun}下沉办理。`,
        `${noun}下沉至${named.join('、')}${blamed(`${shown}个镇`)}。`,
      ]),
    ]
  },
}

const subdistrictInList: Statement = {
  rule: 'list-length',
  write(draw, { noun }, isWrong) {
    const named = [...draw.some(towns, draw.integer(3, 6)), '城关街道']
    const said = isWrong ? `${named.length}个镇` : `${named.length}个镇（街道）`
    return [`在${named.join('、')}等${blamed(said)}设立${noun}专窗。`]
  },
}

const problems: Statement = {
  rule: 'list-length',
  write(draw, { noun }, isWrong) {
    const told = draw.some(
      [
        '资料归档不够及时',
        '窗口人员配备不足',
        '设备维护相对滞后',
        '宣传引导力度不够',
        '部门协同不够顺畅',
      ],
      draw.integer(2, 4),
    )
    const words = ['一', '二', '三', '四', '五']
    const shown = ['两', '三', '四', '五'][told.length - 2 + (isWrong ? 1 : 0)] ?? ''
    const list = told.map((one, at) => `${words[at] ?? ''}是${one}`).join('；')
    return [`${noun}工作还存在以下${blamed(`${shown}个问题`)}：${list}。`]
  },
}

const capitalsBesideFigures: Statement = {
  rule: 'capitals',
  write(draw, { project }, isWrong) {
    const yuan = draw.integer(12_000, 980_000)
    const other = isWrong ? drawApart(draw, { min: 12_000, max: 980_000 }, [yuan], 900) : yuan
    const [words, figure] = [blamed(capitals(yuan * 100)), blamed(`${other}元`)]
    return [
      draw.oneOf([
        `${project}合同价款人民币${words}（${figure}）。`,
        `${project}结算金额为${figure}（大写：${words}）。`,
      ]),
    ]
  },
}

const grade: Statement = {
  rule: 'grade',
  write(draw, { project }, isWrong) {
    const score = draw.integer(505, 985)
    const grades = ['优', '良', '中', '差']
    const right = score >= 900 ? 0 : score >= 800 ? 1 : score >= 600 ? 2 : 3
    const wrong = draw.oneOf([0, 1, 2, 3].filter((one) => one !== right))
    const said = blamed(grades[isWrong ? wrong : right] ?? '')
    return [
      draw.oneOf([
        `${project}绩效评价得分${blamed(`${fixed(score, 1)}分`)}，评价等级为“${said}”。`,
        `${project}综合得分为${blamed(`${fixed(score, 1)}分`)}，等级为${said}。`,
      ]),
    ]
  },
}

const absolutes: Statement = {
  rule: 'absolutes',
  write(draw, { noun }, isWrong) {
    const count = draw.integer(2, 9)
    const all = draw.integer(120, 240)
    const covered = isWrong ? all - draw.integer(3, 20) : all
    return draw.oneOf([
      [
        isWrong
          ? `全年${noun}实现${blamed('零投诉')}。年底复盘时，全年受理${noun}投诉${blamed(`${count}件`)}。`
          : `全年${noun}实现零投诉。年底复盘时，全年收到${noun}建议${count}条。`,
      ],
      [
        `全县${blamed(`${all}个`)}村（社区）实现${noun}代办点${blamed('全覆盖')}，已设${noun}代办点${blamed(`${covered}个`)}。`,
      ],
    ])
  },
}

const sameMoney: Statement = {
  rule: 'same-noun',
  write(draw, { project }, isWrong) {
    const hundreds = draw.integer(2000, 30_000)
    const away = halfUp(hundreds * draw.integer(5, 30), 100)
    const later = isWrong ? hundreds + away : hundreds
    return [
      `${project}总投资${blamed(tenThousands(hundreds))}，资金由县财政统筹安排。`,
      `${project}由业务股室具体承办，建设内容和标准未作调整。`,
      `经决算审核，${project}总投资${blamed(draw.oneOf([`${later * 100}元`, tenThousands(later)]))}。`,
    ]
  },
}

const sameCount: Statement = {
  rule: 'same-noun',
  write(draw, { noun }, isWrong) {
    const places = draw.integer(40, 300)
    const later = isWrong ? places + draw.oneOf([-1, 1]) * draw.integer(3, 30) : places
    return [
      `全县共有${noun}服务点${blamed(`${places}个`)}。`,
      `服务点统一标识、统一制度，由各镇（街道）负责日常管理。`,
      `据统计，全县共有${noun}服务点${blamed(`${later}个`)}，运行总体平稳。`,
    ]
  },
}

export const wordStatements: readonly Statement[] = [
  listLength,
  subdistrictInList,
  problems,
  capitalsBesideFigures,
  grade,
  absolutes,
  sameMoney,
  sameCount,
]
