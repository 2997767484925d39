export { accountKind } from './account-kind.ts'
export { findAccountByLoginName, listStaffNames, type Account } from './account-store.ts'
export { departmentOf, getAccount, getAccounts, getUnits } from './accounts.ts'
export { delegate } from './actions/delegate.ts'
export { establishUnit } from './actions/establish-unit.ts'
export { givePost } from './actions/give-post.ts'
export { noteLeave } from './actions/note-leave.ts'
export { openAccount } from './actions/open-account.ts'
export { seatMember } from './actions/seat-member.ts'
export { keepPassword } from './change-password.ts'
export { delegationKind } from './delegation-kind.ts'
export { leaveKind } from './leave-kind.ts'
export { peopleModule } from './module.ts'
export { makeOneTimePassword } from './one-time-password.ts'
export { offerSetUp, replaceSetUpCode } from './offer-set-up.ts'
export { peopleDoor } from './people-door.ts'
export { peopleRoutes } from './people-routes.ts'
export { peopleJobs } from './people-jobs.ts'
export { isSamePerson, personsBehind } from './persons.ts'
export {
  findHolders,
  findHoldersByRole,
  findHoldersOfPermission,
  type Holder,
} from './post-store.ts'
export { findActor } from './queries/find-actor.ts'
export { loadRoles } from './role-store.ts'
export { systemAccountId, systemActor, systemActorFor } from './system-actor.ts'
export { unitFilter } from './unit-filter.ts'
export { unitKind } from './unit-kind.ts'
export {
  findOrgan,
  findUnitByCode,
  listOrganMembers,
  type OrganMember,
  type Unit,
} from './unit-store.ts'
