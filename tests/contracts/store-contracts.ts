import { acknowledgementStoreContract } from './acknowledgement-store-contract.ts'
import { answeredStoreContract } from './answered-store-contract.ts'
import { approvedStoreContract } from './approved-store-contract.ts'
import { attemptStoreContract } from './attempt-store-contract.ts'
import { auditStoreContract } from './audit-store-contract.ts'
import { binStoreContract } from './bin-store-contract.ts'
import { databaseContract } from './database-contract.ts'
import { emergencyStoreContract } from './emergency-store-contract.ts'
import { factorStoreContract } from './factor-store-contract.ts'
import { grantStoreContract } from './grant-store-contract.ts'
import { healthStoreContract } from './health-store-contract.ts'
import { killContract } from './kill-contract.ts'
import { linkStoreContract } from './link-store-contract.ts'
import { mediaStoreContract } from './media-store-contract.ts'
import type { NewPlace } from './new-place.ts'
import { noticeStoreContract } from './notice-store-contract.ts'
import { officeTimesStoreContract } from './office-times-store-contract.ts'
import { officialSloganStoreContract } from './official-slogan-store-contract.ts'
import { pairingStoreContract } from './pairing-store-contract.ts'
import { peopleStoreContract } from './people-store-contract.ts'
import { planStoreContract } from './plan-store-contract.ts'
import { playlistStoreContract } from './playlist-store-contract.ts'
import { renditionStoreContract } from './rendition-store-contract.ts'
import { reportStoreContract } from './report-store-contract.ts'
import { rootStoreContract } from './root-store-contract.ts'
import { scopeStoreContract } from './scope-store-contract.ts'
import { sessionStoreContract } from './session-store-contract.ts'
import { settingsStoreContract } from './settings-store-contract.ts'
import { shellStoreContract } from './shell-store-contract.ts'
import { showStoreContract } from './show-store-contract.ts'
import { submissionStoreContract } from './submission-store-contract.ts'
import { takeDownStoreContract } from './take-down-store-contract.ts'
import { tokenStoreContract } from './token-store-contract.ts'

/** What the stores promise on every database, each to be called with where to put one; they leave its tables as they are. */
export const storeContracts: readonly ((newPlace: NewPlace) => void)[] = [
  planStoreContract,
  binStoreContract,
  playlistStoreContract,
  renditionStoreContract,
  pairingStoreContract,
  peopleStoreContract,
  grantStoreContract,
  sessionStoreContract,
  linkStoreContract,
  tokenStoreContract,
  attemptStoreContract,
  reportStoreContract,
  mediaStoreContract,
  answeredStoreContract,
  auditStoreContract,
  noticeStoreContract,
  officeTimesStoreContract,
  settingsStoreContract,
  acknowledgementStoreContract,
  officialSloganStoreContract,
  factorStoreContract,
  emergencyStoreContract,
  submissionStoreContract,
  approvedStoreContract,
  takeDownStoreContract,
  scopeStoreContract,
  rootStoreContract,
  healthStoreContract,
  showStoreContract,
  shellStoreContract,
]

/** What every database promises, its tables being made: each to be called with where to put a new one. */
export const databaseContracts: readonly ((newPlace: NewPlace) => void)[] = [databaseContract, killContract]
