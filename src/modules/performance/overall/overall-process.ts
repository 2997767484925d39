import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

/** The department judges its own year as a whole, once its projects are summed up. */
export const overallProcess = defineProcess({
  kind: 'overall',
  label: label('部门整体自评', "The department's own evaluation"),
  states: {
    draft: label('填报中', 'Being filled in'),
    'department-review': label('部门审核', 'Department review'),
    confirmed: label('已确认', 'Confirmed'),
    published: label('已公开', 'Published'),
  },
  tones: { 'department-review': 'waiting', confirmed: 'done', published: 'done' },
  actions: {
    begin: { label: label('做部门整体自评', 'Begin'), from: [], to: 'draft', creates: true },
    fillIn: { label: label('填报', 'Fill in'), from: ['draft'], to: 'draft' },
    submit: { label: label('上报', 'Submit'), from: ['draft'], to: 'department-review' },
    returnByDepartment: {
      label: label('部门退回', 'Return'),
      from: ['department-review'],
      to: 'draft',
    },
    confirm: { label: label('确认', 'Confirm'), from: ['department-review'], to: 'confirmed' },
    publish: { label: label('公开', 'Publish'), from: ['confirmed'], to: 'published' },
  },
})
