import type { FactValue } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import { text, written } from '../face-values.ts'
import { isOwed, isScored, type ProjectProgress } from './task-store.ts'

type Cell = Extract<FactValue, { readonly type: 'table' }>['rows'][number][number]

const notOpened = label('还没下达', 'Not opened')
const noGoals = label('目标没批复，下达不了', 'Goals not approved')

/** How far a project has come, in the words of its own record. */
export function sayStep({ evaluation, hasGoals }: ProjectProgress): Label {
  if (evaluation !== null) return evaluationProcess.states[evaluation.state]
  return hasGoals ? notOpened : noGoals
}

/** Whether nothing was submitted though the day is over. */
export function isLate(one: ProjectProgress, daysLeft: number): boolean {
  return daysLeft < 0 && (one.evaluation === null || isOwed(one))
}

/** A late project in one sentence. */
export function sayStanding(one: ProjectProgress): Label {
  const step = sayStep(one)
  return label(
    `${one.project.name}逾期没报：${step.zh}`,
    `${one.project.name} is late: ${step.en.toLowerCase()}`,
  )
}

/** All projects in one line: how many there are, and how many have come how far. */
export function sayProgress(shown: readonly ProjectProgress[], language: Language): string {
  const count = (is: (one: ProjectProgress) => boolean): number => shown.filter(is).length
  const final = count(isScored)
  const owed = count(isOwed)
  const unopened = count(({ evaluation }) => evaluation === null)
  const reviewed = shown.length - final - owed - unopened
  const parts: readonly (readonly [number, Label])[] = [
    [final, label('已终审', 'final')],
    [reviewed, label('审核中', 'in review')],
    [owed, label('没报', 'not submitted')],
    [unopened, label('没下达', 'not opened')],
  ]
  const said = parts
    .filter(([many]) => many > 0)
    .map(([many, words]) => `${String(many)} ${say(words, language)}`)
  const all = say(
    label(`共 ${String(shown.length)} 个项目`, `${String(shown.length)} projects`),
    language,
  )
  return [all, ...said].join(language === 'zh' ? '，' : ', ')
}

/** Every project with where it stands; days are left only to those who have not submitted. */
export function progressTable(
  shown: readonly ProjectProgress[],
  { daysLeft, language }: { readonly daysLeft: number; readonly language: Language },
): FactValue {
  const heads = [
    [label('项目', 'Project'), false],
    [label('走到哪一步', 'Where it stands'), false],
    [label('还有几天', 'Working days'), false],
    [label('自评得分', 'Score'), true],
    [label('复核得分', 'Score found'), true],
  ] as const
  return {
    type: 'table',
    columns: heads.map(([words, numeric]) => ({ label: say(words, language), numeric })),
    rows: shown.map((one) => [
      nameCell(one),
      text(say(sayStep(one), language)),
      one.evaluation === null || isOwed(one) ? { type: 'remaining', daysLeft } : text('—'),
      text(one.evaluation?.score ?? '—'),
      recheckCell(one, language),
    ]),
  }
}

function nameCell({ project, evaluation }: ProjectProgress): Cell {
  return evaluation === null
    ? written(project.name)
    : { type: 'record', collection: 'evaluations', id: evaluation.id, text: project.name }
}

function recheckCell({ recheck }: ProjectProgress, language: Language): Cell {
  if (recheck === null) return text('—')
  const said = recheck.score ?? say(label('待复核', 'To be checked'), language)
  return { type: 'record', collection: 'rechecks', id: recheck.id, text: said }
}
