import type { Migration } from './migrate.ts'
import { countPlanEdits } from './migrations/count-plan-edits.ts'
import { keepAccess } from './migrations/keep-access.ts'
import { keepApprovals } from './migrations/keep-approvals.ts'
import { keepAudit } from './migrations/keep-audit.ts'
import { keepBin } from './migrations/keep-bin.ts'
import { keepEmergencies } from './migrations/keep-emergencies.ts'
import { keepHealth } from './migrations/keep-health.ts'
import { keepManifests } from './migrations/keep-manifests.ts'
import { keepMedia } from './migrations/keep-media.ts'
import { keepOffices } from './migrations/keep-offices.ts'
import { keepOfficialSlogans } from './migrations/keep-official-slogans.ts'
import { keepPairings } from './migrations/keep-pairings.ts'
import { keepPassingReasons } from './migrations/keep-passing-reasons.ts'
import { keepPeople } from './migrations/keep-people.ts'
import { keepPlaces } from './migrations/keep-places.ts'
import { keepPlan } from './migrations/keep-plan.ts'
import { keepPlaylists } from './migrations/keep-playlists.ts'
import { keepReports } from './migrations/keep-reports.ts'
import { keepShells } from './migrations/keep-shells.ts'
import { keepShows } from './migrations/keep-shows.ts'
import { searchOfficialSlogans } from './migrations/search-official-slogans.ts'

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
  { name: 'keep-manifests', up: keepManifests },
  { name: 'keep-pairings', up: keepPairings },
  { name: 'keep-shows', up: keepShows },
  { name: 'keep-health', up: keepHealth },
  { name: 'keep-shells', up: keepShells },
  { name: 'keep-bin', up: keepBin },
  { name: 'keep-places', up: keepPlaces },
  { name: 'keep-official-slogans', up: keepOfficialSlogans },
  { name: 'keep-passing-reasons', up: keepPassingReasons },
  { name: 'search-official-slogans', up: searchOfficialSlogans },
  { name: 'count-plan-edits', up: countPlanEdits },
]
