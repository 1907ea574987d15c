import type { Power, Role } from '../../shared/api/role.ts'

/** What each role may do in its org and below. */
export const powersOf = {
  administrator: ['see', 'administer'],
  editor: ['see', 'edit'],
  approver: ['see', 'approve', 'pause'],
  operator: ['see', 'pause'],
  technician: ['see', 'pair'],
  viewer: ['see'],
} as const satisfies Readonly<Record<Role, readonly Power[]>>

/** Every role, the most powerful first. */
export const roles = Object.keys(powersOf) as readonly Role[]

/** Those who cannot be signed in with a password alone. */
export const needsSecondFactor: ReadonlySet<Role> = new Set(['administrator', 'approver'])
