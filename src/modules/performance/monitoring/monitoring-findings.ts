import { label } from '#kernel/label.ts'
import { blocks, look, type Finding } from '../finding.ts'
import type { MonitoringFields } from './monitoring-kind.ts'

/** What has to be written before a monitoring may be submitted: an outlook for each indicator, and a cause where it is doubtful. */
export function findingsOfMonitoring({
  expectedFen,
  budget,
  lines,
}: Pick<MonitoringFields, 'expectedFen' | 'budget' | 'lines'>): Finding[] {
  return [...budgetFindings(expectedFen, budget), ...lines.flatMap(lineFindings)]
}

function budgetFindings(
  expectedFen: number | null,
  { total }: MonitoringFields['budget'],
): Finding[] {
  if (expectedFen === null)
    return [
      blocks(
        'expected-missing',
        '/expectedFen',
        label('还没填全年预计执行数', 'What is expected to be spent is missing'),
      ),
    ]
  if (expectedFen < total.paidFen)
    return [
      blocks(
        'expected-below-paid',
        '/expectedFen',
        label('全年预计比已经支付的还少', 'Less is expected than was paid already'),
      ),
    ]
  if (expectedFen > total.adjustedFen)
    return [
      look(
        'expected-above-budget',
        '/expectedFen',
        label('全年预计超过调整后预算', 'More is expected than the adjusted budget holds'),
      ),
    ]
  return []
}

function lineFindings(line: MonitoringFields['lines'][number], at: number): Finding[] {
  const path = `/lines/${String(at)}`
  const found: Finding[] = []
  if (line.expected === null)
    found.push(
      blocks(
        'outlook-missing',
        `${path}/expected`,
        label(`“${line.name}”还没填全年预计`, `“${line.name}” lacks what is expected`),
      ),
    )
  if (line.likelihood === null)
    found.push(
      blocks(
        'likelihood-missing',
        `${path}/likelihood`,
        label(`“${line.name}”还没填完成的可能性`, `“${line.name}” lacks its likelihood`),
      ),
    )
  const isDoubtful = line.likelihood === 'possible' || line.likelihood === 'impossible'
  if (isDoubtful && (line.causes.length === 0 || line.explanation === null))
    found.push(
      blocks(
        'cause-missing',
        `${path}/causes`,
        label(
          `“${line.name}”不一定能完成，请选偏差原因并说明`,
          `“${line.name}” is doubtful: choose the causes and explain`,
        ),
      ),
    )
  return found
}
