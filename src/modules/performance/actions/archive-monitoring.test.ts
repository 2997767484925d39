import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { archiveMonitoring } from './archive-monitoring.ts'

const action = archiveMonitoring

it('whoever runs the monitoring archives it', () => {
  assert.deepEqual(whoMay(action, 'performance.monitoring.run'), onlyThere)
})
