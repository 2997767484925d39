import { holds, type Actor } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { say, type Language } from '#kernel/label.ts'
import type { Tx } from '#platform/database/transaction.ts'
import {
  doubtRuleCodes,
  readDoubtRules,
  type DoubtRuleCode,
  type DoubtRules,
} from '../../doubts/doubt-rules.ts'
import { listAnswers } from '../../doubts/doubt-store.ts'
import {
  doubtKey,
  findAnswer,
  standingOf,
  standings,
  type Doubt,
  type Standing,
} from '../../doubts/doubt.ts'
import { findProjects } from '../../projects/project-store.ts'
import { findClaimNames, sayClaim } from '../claim-names.ts'
import { readYears } from '../dashboard.ts'
import type { DoubtPage, DoubtQuestion } from './doubt-page-schema.ts'
import { findDoubts } from './find-doubts.ts'
import { keepVisible, type DoubtReader } from './visible-doubts.ts'

const shownMax = 200
const claimsMax = 12
const offeredMax = 1000

interface Stood extends Doubt {
  readonly standing: Standing
  readonly answerId: string | null
}

/** The page of doubts a reader is shown: counts by rule over the year, and those that the filters leave. */
export async function readDoubtPage(
  tx: Tx,
  asked: { readonly question: DoubtQuestion; readonly actor: Actor; readonly now: Date },
  language: Language,
): Promise<DoubtPage> {
  const { actor, question } = asked
  const { rule, standing } = question
  const onDate = shanghaiDate(asked.now.getTime())
  const reader = { actor, year: question.year ?? null, projectId: question.project ?? null }
  const rules = await readDoubtRules(tx, onDate)
  const [all, years] = await Promise.all([
    readStood(tx, { reader, onDate, rules }),
    readYears(tx, actor),
  ])
  const wanted = all
    .filter((one) => (rule ?? one.rule) === one.rule)
    .filter((one) => (standing ?? one.standing) === one.standing)
    .toSorted(openAndLargeFirst)
  const shown = wanted.slice(0, shownMax)
  const names = await readNames(tx, shown, actor)
  const wordsOf = (code: DoubtRuleCode) => rules[code] ?? null
  return {
    years: [...years],
    year: reader.year,
    rules: doubtRuleCodes.flatMap((code) => {
      const row = wordsOf(code)
      if (!row) return []
      const { label, asks, source, confidence } = row
      const counts = countStandings(all.filter((one) => one.rule === code))
      const words = { label: say(label, language), asks: say(asks, language) }
      return [{ code, ...words, source, isDefault: confidence === 'U', counts }]
    }),
    counts: countStandings(all),
    total: wanted.length,
    doubts: shown.map((one) => ({
      rule: one.rule,
      ruleLabel: say(wordsOf(one.rule)?.label ?? { zh: one.rule, en: one.rule }, language),
      asks: say(wordsOf(one.rule)?.asks ?? { zh: '', en: '' }, language),
      subject: one.subject,
      sentence: say(one.sentence, language),
      amountFen: one.found.amountFen,
      ...namesOf(one, names),
      standing: one.standing,
      answerId: one.answerId,
      mayAnswer: one.standing === 'open' && holds(actor, 'budget.doubt.answer'),
    })),
  }
}

/** What the reader is shown, each as it stands for everybody. */
async function readStood(
  tx: Tx,
  {
    reader,
    onDate,
    rules,
  }: { readonly reader: DoubtReader; readonly onDate: string; readonly rules: DoubtRules },
): Promise<readonly Stood[]> {
  const [doubts, answers] = await Promise.all([
    findDoubts(tx, onDate, rules),
    listAnswers(tx, doubtRuleCodes),
  ])
  const byKey = Map.groupBy(answers, doubtKey)
  const shown = await keepVisible(tx, doubts, reader)
  return shown.map((doubt) => stand(doubt, byKey.get(doubtKey(doubt))))
}

/** The doubts that somebody may answer now, the largest first, as a form offers them. */
export async function listOpenDoubts(
  tx: Tx,
  asked: { readonly actor: Actor; readonly now: Date },
  language: Language,
): Promise<readonly { readonly value: string; readonly label: string }[]> {
  const onDate = shanghaiDate(asked.now.getTime())
  const rules = await readDoubtRules(tx, onDate)
  const reader = { actor: asked.actor, year: null, projectId: null }
  const stood = await readStood(tx, { reader, onDate, rules })
  return stood
    .filter(({ standing }) => standing === 'open')
    .toSorted(openAndLargeFirst)
    .slice(0, offeredMax)
    .map((one) => {
      const words = rules[one.rule]?.label ?? { zh: one.rule, en: one.rule }
      const between = language === 'zh' ? '：' : ': '
      return {
        value: doubtKey(one),
        label: say(words, language) + between + say(one.sentence, language),
      }
    })
}

function stand(doubt: Doubt, answers: Parameters<typeof standingOf>[1] = []): Stood {
  const standing = standingOf(doubt, answers)
  return { ...doubt, standing, answerId: findAnswer(doubt, answers)?.id ?? null }
}

function countStandings(doubts: readonly Stood[]): Record<Standing, number> {
  const of = (standing: Standing) => doubts.filter((one) => one.standing === standing).length
  return { open: of('open'), answered: of('answered'), settled: of('settled') }
}

function openAndLargeFirst(one: Stood, other: Stood): number {
  return (
    standings.indexOf(one.standing) - standings.indexOf(other.standing) ||
    other.found.amountFen - one.found.amountFen ||
    (one.subject < other.subject ? -1 : 1)
  )
}

type Names = Awaited<ReturnType<typeof readNames>>

async function readNames(tx: Tx, doubts: readonly Stood[], actor: Actor) {
  const claimIds = doubts.flatMap(({ found }) => found.claimIds.slice(0, claimsMax))
  const projectIds = doubts.flatMap(({ projectId }) => projectId ?? [])
  const [claims, projects] = await Promise.all([
    findClaimNames(tx, claimIds, actor),
    findProjects(tx, [...new Set(projectIds)]),
  ])
  return { claims, projects }
}

function namesOf(
  { found, projectId }: Stood,
  { claims, projects }: Names,
): Pick<DoubtPage['doubts'][number], 'project' | 'claims' | 'moreClaims'> {
  const named = found.claimIds.slice(0, claimsMax).flatMap((id) => {
    const claim = claims.get(id)
    return claim ? [{ id, name: sayClaim(claim), totalFen: claim.totalFen }] : []
  })
  const project = projectId === null ? undefined : projects.get(projectId)
  return {
    project: project ? { id: project.id, name: project.name } : null,
    claims: named,
    moreClaims: found.claimIds.length - named.length,
  }
}
