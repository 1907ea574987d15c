import type { Migration } from './migrate.ts'
import { keepAccess } from './migrations/keep-access.ts'
import { keepApprovals } from './migrations/keep-approvals.ts'
import { keepAudit } from './migrations/keep-audit.ts'
import { keepEmergencies } from './migrations/keep-emergencies.ts'
import { keepMedia } from './migrations/keep-media.ts'
import { keepOffices } from './migrations/keep-offices.ts'
import { keepPeople } from './migrations/keep-people.ts'
import { keepPlan } from './migrations/keep-plan.ts'
import { keepPlaylists } from './migrations/keep-playlists.ts'
import { keepReports } from './migrations/keep-reports.ts'

/** Every step of the tables, oldest first. Steps are added at the end, and never changed. */
export const migrations: readonly Migration[] = [
  { name: 'keep-plan', up: keepPlan },
  { name: 'keep-playlists', up: keepPlaylists },
  { name: 'keep-access', up: keepAccess },
  { name: 'keep-reports', up: keepReports },
  { name: 'keep-media', up: keepMedia },
  { name: 'keep-people', up: keepPeople },
  { name: 'keep-audit', up: keepAudit },
  { name: 'keep-offices', up: keepOffices },
  { name: 'keep-approvals', up: keepApprovals },
  { name: 'keep-emergencies', up: keepEmergencies },
]
