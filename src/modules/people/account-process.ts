import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

export const accountProcess = defineProcess({
  kind: 'people.account',
  label: label('账号', 'Account'),
  states: {
    new: label('待改口令', 'Password not yet chosen'),
    active: label('在用', 'Active'),
    stopped: label('已停用', 'Stopped'),
  },
  tones: { new: 'waiting', stopped: 'stopped' },
  actions: {
    'open-account': {
      label: label('开设账号', 'Open account'),
      from: [],
      to: 'new',
      creates: true,
    },
    'reset-password': {
      label: label('发一次性口令', 'Give a one-time password'),
      from: ['new', 'active'],
      to: 'new',
    },
    'choose-password': {
      label: label('本人设置口令', 'Choose password'),
      from: ['new', 'active'],
      to: 'active',
    },
    'rename-account': {
      label: label('改名称', 'Rename'),
      from: ['new', 'active'],
      to: ['new', 'active'],
      stays: true,
    },
    'give-post': {
      label: label('任命岗位', 'Give a post'),
      from: ['new', 'active'],
      to: ['new', 'active'],
      stays: true,
    },
    'take-post-away': {
      label: label('免去岗位', 'Take a post away'),
      from: ['new', 'active', 'stopped'],
      to: ['new', 'active', 'stopped'],
      stays: true,
    },
    'stop-account': { label: label('停用', 'Stop'), from: ['new', 'active'], to: 'stopped' },
    'reopen-account': { label: label('恢复', 'Reopen'), from: ['stopped'], to: 'new' },
  },
})
