import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { z } from 'zod'
import { defineEvidenceCreation, type CreationOfEvidence } from '../evidence/evidence-kind.ts'
import { mayEnter } from '../evidence/evidence-policy.ts'
import { evidenceProcess } from '../evidence/evidence-process.ts'
import { evidenceContent } from '../evidence/evidence-schema.ts'
import { filesOf, titleOf } from '../evidence/evidence.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { ownerUnder, waitOnOwner } from '../next-hand.ts'
import { findGoalIndicator, type GoalIndicatorRow } from '../goals/goal-store.ts'
import type { Neighbours, Project } from '../project-directory.ts'

const EnterEvidence = z.object({
  indicatorId: plain(
    z.uuid().meta({ label: label('证明哪个指标', 'Indicator'), widget: 'select' }),
  ),
  content: evidenceContent,
})
type EnterEvidence = z.infer<typeof EnterEvidence>

interface Proved {
  readonly indicator: GoalIndicatorRow
  readonly project: Project
}

/** Enters what no register knows, for one indicator of a project's goals. */
export function enterEvidence({
  projects,
}: Neighbours): CreationOfEvidence<EnterEvidence, Proved | null> {
  return defineEvidenceCreation({
    process: evidenceProcess,
    name: 'enter',
    input: EnterEvidence,
    likely: true,
    mayBeTakenBy: mayEnter,
    async gather(tx, { input }) {
      if (!input) return null
      const indicator = await findGoalIndicator(tx, input.indicatorId)
      const project = indicator && (await projects.find(tx, indicator.projectId))
      if (indicator && project) return { indicator, project }
      throw new Refusal('not-found', label('没有这个指标。', 'There is no such indicator.'), [
        { path: '/indicatorId', sentence: label('请选指标。', 'Choose an indicator.') },
      ])
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
          title: titleOf(indicator.name, input.content),
          unitId: project.unitId,
          ownerId: ownerUnder(hat),
          waits: waitOnOwner(ownerUnder(hat), 'finish'),
        },
      }
    },
    follow: (tx, { record, actor }) =>
      ownFiles(
        tx,
        { kind: 'evidence', recordId: record.id, accountId: actor.accountId },
        filesOf(record.content),
      ),
  })
}
