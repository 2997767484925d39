import { granted } from '#kernel/actor.ts'
import { plain } from '#kernel/declared.ts'
import { label, say } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { ownerIs } from '#kernel/scope.ts'
import { defineAction, defineCreation } from '#platform/actions/record-kind.ts'
import { z } from 'zod'
import { checkEvidence } from './evidence-check.ts'
import type { EvidenceAction, EvidenceFields, EvidenceState } from './evidence-kind.ts'
import { evidenceProcess } from './evidence-process.ts'
import { Evidence, evidenceKinds } from './evidence-schema.ts'
import { markEvidence } from './evidence-store.ts'
import { figuresOf } from './evidence.ts'
import { refuseBlocked } from './finding-faces.ts'
import { textField } from './form-fields.ts'
import { Nothing } from './goal-actions.ts'
import { findGoalIndicator } from './goal-store.ts'
import { addHand } from './hands.ts'
import type { Neighbours, Project } from './project-directory.ts'
import { satisfactionLevels } from './rules-in-force.ts'

type Indicator = NonNullable<Awaited<ReturnType<typeof findGoalIndicator>>>

const content = plain(Evidence.meta({ label: label('证据', 'Evidence') }))
const EnterEvidence = z.object({
  indicatorId: plain(
    z.uuid().meta({ label: label('证明哪个指标', 'Indicator'), widget: 'select' }),
  ),
  content,
})
const EditEvidence = z.object({ content })
const AnnulEvidence = z.object({ reason: textField(label('原因', 'Reason'), { lengthMax: 200 }) })

export function enterEvidence({ projects }: Neighbours) {
  return defineCreation<
    EvidenceState,
    EvidenceAction,
    EvidenceFields,
    z.infer<typeof EnterEvidence>,
    { readonly indicator: Indicator; readonly project: Project } | null
  >({
    process: evidenceProcess,
    name: 'enter',
    input: EnterEvidence,
    likely: true,
    mayBeTakenBy: (hat) => granted(hat, 'performance.evidence.enter'),
    async gather(tx, { input }) {
      if (!input) return null
      const indicator = await findGoalIndicator(tx, input.indicatorId)
      const project = indicator && (await projects.find(tx, indicator.projectId))
      if (indicator && project) return { indicator, project }
      throw new Refusal('not-found', label('没有这个指标。', 'There is no such indicator.'))
    },
    decide({ input, known, hat }) {
      if (!known) throw new Error('Evidence without its indicator is never decided on.')
      const { indicator, project } = known
      return {
        fields: {
          projectId: project.id,
          projectCode: project.code,
          year: indicator.year,
          indicatorId: indicator.id,
          indicatorName: indicator.name,
          evidenceKind: input.content.kind,
          content: input.content,
        },
        spine: {
          title: `${indicator.name}：${say(evidenceKinds[input.content.kind], 'zh')}`,
          unitId: project.unitId,
          ownerId: hat.accountId,
        },
      }
    },
  })
}

export const editEvidence = defineAction<
  EvidenceState,
  EvidenceAction,
  EvidenceFields,
  z.infer<typeof EditEvidence>,
  null
>({
  process: evidenceProcess,
  name: 'edit',
  input: EditEvidence,
  mayBeTakenBy: (hat) => ownerIs(hat.accountId),
  gather: () => Promise.resolve(null),
  beginsWith: ({ content: entered }) => ({ content: entered }),
  decide: ({ input }) => ({
    changes: { content: input.content, evidenceKind: input.content.kind },
  }),
})

export const signEvidence = defineAction<
  EvidenceState,
  EvidenceAction,
  EvidenceFields,
  Nothing,
  null
>({
  process: evidenceProcess,
  name: 'sign',
  input: Nothing,
  likely: true,
  mayBeTakenBy: (hat) => ownerIs(hat.accountId),
  gather: (_tx, { record }) => {
    refuseBlocked(checkEvidence(record.content, record))
    return Promise.resolve(null)
  },
  signs: ({ record }) => ({
    post: 'evidence-author',
    covered: { indicatorId: record.indicatorId, year: record.year, content: record.content },
    statement: (language) =>
      language === 'zh' ? '我对这份证据的真实性负责。' : 'I answer for this evidence being true.',
    facts: (language) => [
      {
        label: say(label('指标', 'Indicator'), language),
        value: { type: 'text', text: record.indicatorName, written: true },
      },
      ...figuresOf(record.content, satisfactionLevels).map((figure) => ({
        label: say(figure.label, language),
        value: { type: 'text' as const, text: `${figure.value}${figure.unit}` },
      })),
    ],
  }),
  decide: () => ({}),
  async follow(tx, done) {
    await markEvidence(tx, done.record.id, 'signed', done.journalId)
    await addHand(tx, 'sign', done)
  },
})

export const annulEvidence = defineAction<
  EvidenceState,
  EvidenceAction,
  EvidenceFields,
  z.infer<typeof AnnulEvidence>,
  null
>({
  process: evidenceProcess,
  name: 'annul',
  input: AnnulEvidence,
  grave: true,
  mayBeTakenBy: (hat) => ownerIs(hat.accountId),
  gather: () => Promise.resolve(null),
  decide: () => ({}),
  async follow(tx, done) {
    if (done.before.state === 'signed')
      await markEvidence(tx, done.record.id, 'annulled', done.journalId)
    await addHand(tx, 'annul', done, done.input.reason)
  },
})
