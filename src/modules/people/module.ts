import { label } from '#kernel/label.ts'
import type { Module } from '#platform/module.ts'
import { accountBook } from './account-book.ts'
import { delegationBook } from './delegation-book.ts'
import { leaveBook } from './leave-book.ts'
import { peopleRoutes } from './people-routes.ts'
import { permissions } from './permissions.ts'
import { unitBook } from './unit-book.ts'

export const peopleModule: Module = {
  name: 'people',
  label: label('人员', 'People'),
  books: [unitBook, accountBook, delegationBook, leaveBook],
  indicators: [],
  permissions,
  routes: peopleRoutes,
}
