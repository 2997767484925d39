import { z } from 'zod'
import rows from '../../../../db/seed/monitoring-thresholds.json' with { type: 'json' }
import { rulesOfYear } from '../rule-row.ts'
import { MonitoringThreshold } from './warning.ts'

const thresholds = z.array(MonitoringThreshold).parse(rows)

/** The warning lines of a year; a year that had none is not judged by those of another. */
export function findThreshold(year: number): MonitoringThreshold | null {
  return rulesOfYear(thresholds, year)[0] ?? null
}
