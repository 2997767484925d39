import seed from '../../../db/seed/roles.json' with { type: 'json' }
import { Role } from './role.ts'

/** The roles every county begins with, from `db/seed/roles.json`. */
export const seededRoles: readonly Role[] = Role.array().parse(seed)
