import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

export const leaveProcess = defineProcess({
  kind: 'people.leave',
  label: label('请假', 'Leave'),
  states: {
    noted: label('已登记', 'Noted'),
    cancelled: label('已取消', 'Cancelled'),
  },
  tones: { cancelled: 'stopped' },
  actions: {
    'note-leave': { label: label('登记请假', 'Note leave'), from: [], to: 'noted', creates: true },
    'cancel-leave': { label: label('取消', 'Cancel'), from: ['noted'], to: 'cancelled' },
  },
})
