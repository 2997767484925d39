import { label } from '#kernel/label.ts'

/** The permissions that the policies of this module ask for. */
export const permissions = {
  'people.unit.keep': label('维护机构', 'Keep the units'),
  'people.account.see': label('查看账号', 'See accounts'),
  'people.account.keep': label('维护账号', 'Keep accounts'),
  'people.post.give': label('任免岗位', 'Give and take posts'),
  'people.session.end': label('结束他人登录', 'End the sessions of others'),
  'people.delegation.see': label('查看委托', 'See delegations'),
  'people.leave.see': label('查看请假', 'See leave'),
  'administration.see': label('进入系统管理', 'Open the administration'),
  'journal.verify': label('核验流水', 'Verify the journal'),
  'journal.export': label('导出流水', 'Export the journal'),
} as const
