import type { AssetStore } from '../../media/asset-store.ts'
import type { Ffmpeg } from '../../media/clip/ffmpeg.ts'
import type { Submissions } from '../approval/submissions/submissions.ts'
import type { TakeDowns } from '../approval/take-downs/take-downs.ts'
import type { Uploads } from '../intake/uploads.ts'
import type { Renditions } from '../planning/renditions.ts'
import { type EmergencyRouteParts, emergencyRoutes } from './approvals/emergency-routes.ts'
import { emergencyTemplateRoutes } from './approvals/emergency-template-routes.ts'
import { submissionRoutes } from './approvals/submission-routes.ts'
import { takeDownRoutes } from './approvals/take-down-routes.ts'
import { boardChangeRoutes } from './boards/board-change-routes.ts'
import { boardEditRoutes } from './boards/board-edit-routes.ts'
import { boardRoutes } from './boards/board-routes.ts'
import type { BoardViewParts } from './boards/board-view.ts'
import { brightnessRoutes } from './boards/brightness-routes.ts'
import { registerRoutes } from './boards/register-routes.ts'
import { repairPhotoRoutes } from './boards/repair-photo-routes.ts'
import { scheduleRoutes } from './boards/schedule-routes.ts'
import { screenshotRoutes } from './boards/screenshot-routes.ts'
import { trialRoutes } from './boards/trial-routes.ts'
import { campaignCopyRoutes } from './campaigns/campaign-copy-routes.ts'
import { campaignOutlookRoutes } from './campaigns/campaign-outlook-routes.ts'
import { campaignRoutes } from './campaigns/campaign-routes.ts'
import { type DirectiveRouteParts, directiveRoutes } from './campaigns/directive-routes.ts'
import { milestoneRoutes } from './campaigns/milestone-routes.ts'
import { placementRoutes } from './campaigns/placement-routes.ts'
import { stateRoutes } from './campaigns/state-routes.ts'
import type { Guard } from './guard.ts'
import { type AlertRouteParts, alertRoutes } from './health/alert-routes.ts'
import { type HealthRouteParts, healthRoutes } from './health/health-routes.ts'
import { noticeRoutes } from './health/notice-routes.ts'
import { type ReportRouteParts, reportRoutes } from './health/report-routes.ts'
import { type ShellRouteParts, shellRoutes } from './health/shell-routes.ts'
import { type MediaRouteParts, mediaRoutes } from './media/media-routes.ts'
import { renditionRoutes } from './media/rendition-routes.ts'
import { uploadRoutes } from './media/upload-routes.ts'
import { boardPairingRoutes } from './pairing/board-pairing-routes.ts'
import { type PairingFileParts, pairingFileRoutes } from './pairing/pairing-file-routes.ts'
import { pairingRoutes } from './pairing/pairing-routes.ts'
import { orgRoutes } from './people/org-routes.ts'
import { peopleRoutes } from './people/people-routes.ts'
import type { PeopleParts } from './people/person-asked.ts'
import { tokenRoutes } from './people/token-routes.ts'
import { binRoutes } from './plan/bin-routes.ts'
import { planImportRoutes } from './plan/plan-import-routes.ts'
import { planRoutes } from './plan/plan-routes.ts'
import { todayRoutes } from './plan/today-routes.ts'
import type { Route } from './route.ts'
import { type FactorRouteParts, factorRoutes } from './sign-in/factor-routes.ts'
import { linkRoutes } from './sign-in/link-routes.ts'
import { meRoutes } from './sign-in/me-routes.ts'
import { type OidcRouteParts, oidcRoutes } from './sign-in/oidc-routes.ts'
import { signInPageRoutes } from './sign-in/sign-in-page.ts'
import { signInRoutes } from './sign-in/sign-in-routes.ts'
import { fillerRoutes } from './slogans/filler-routes.ts'
import { type OfficialSloganParts, officialSloganRoutes } from './slogans/official-slogan-routes.ts'
import { type AuditRouteParts, auditRoutes } from './system/audit-routes.ts'
import { type BackupRouteParts, backupRoutes } from './system/backup-routes.ts'
import type { BuiltFiles } from './system/built-files.ts'
import { type KeysRouteParts, keysRoutes } from './system/keys-routes.ts'
import { playerRoutes } from './system/player-routes.ts'
import { type SettingsRouteParts, settingsRoutes } from './system/settings-routes.ts'
import { systemRoutes } from './system/system-routes.ts'

/** All that routes answer from. */
export interface RouteParts
  extends PeopleParts,
    BoardViewParts,
    PairingFileParts,
    MediaRouteParts,
    AuditRouteParts,
    SettingsRouteParts,
    EmergencyRouteParts,
    BackupRouteParts,
    ReportRouteParts,
    KeysRouteParts,
    HealthRouteParts,
    AlertRouteParts,
    ShellRouteParts,
    DirectiveRouteParts,
    OfficialSloganParts {
  readonly guard: Guard
  readonly factors: FactorRouteParts
  readonly signInElsewhere: OidcRouteParts
  readonly assets: AssetStore
  readonly renditions: Renditions
  readonly uploads: Uploads
  readonly submissions: Submissions
  readonly takeDowns: TakeDowns
  readonly ffmpeg: Ffmpeg | undefined
  /** The built files of the board's page. */
  readonly playerFiles: BuiltFiles
  /** The built files of the operators' pages, that of signing in among them. */
  readonly consoleFiles: BuiltFiles
  /** The operators' pages. */
  readonly pages: readonly Route[]
}

/** Every route of the server: what is not here is not answered. */
export function routesOf(parts: RouteParts): readonly Route[] {
  const routes: Route[] = [
    ...systemRoutes(() => routes),
    ...signInRoutes(parts),
    ...factorRoutes(parts.factors),
    ...oidcRoutes(parts.signInElsewhere),
    ...signInPageRoutes(parts.consoleFiles),
    ...linkRoutes(parts),
    ...meRoutes(parts),
    ...peopleRoutes(parts),
    ...tokenRoutes(parts),
    ...planRoutes(parts),
    ...planImportRoutes(parts),
    ...campaignOutlookRoutes(parts),
    ...campaignRoutes(parts),
    ...campaignCopyRoutes(parts),
    ...milestoneRoutes(parts),
    ...binRoutes(parts),
    ...orgRoutes(parts),
    ...fillerRoutes(parts),
    ...boardRoutes(parts),
    ...registerRoutes(parts),
    ...boardEditRoutes(parts),
    ...boardChangeRoutes(parts),
    ...brightnessRoutes(parts),
    ...scheduleRoutes(parts),
    ...placementRoutes(parts),
    ...trialRoutes(parts),
    ...mediaRoutes(parts),
    ...uploadRoutes(parts.uploads, parts.intake),
    ...pairingRoutes(parts),
    ...boardPairingRoutes(parts),
    ...pairingFileRoutes(parts),
    ...renditionRoutes(parts.assets, parts.database),
    ...playerRoutes(parts.playerFiles),
    ...shellRoutes(parts),
    ...submissionRoutes(parts.submissions),
    ...stateRoutes(parts.submissions),
    ...takeDownRoutes(parts.takeDowns),
    ...auditRoutes(parts),
    ...settingsRoutes(parts),
    ...keysRoutes(parts),
    ...reportRoutes(parts),
    ...backupRoutes(parts),
    ...noticeRoutes(parts),
    ...directiveRoutes(parts),
    ...officialSloganRoutes(parts),
    ...emergencyRoutes(parts),
    ...emergencyTemplateRoutes(parts),
    ...healthRoutes(parts),
    ...repairPhotoRoutes(parts),
    ...todayRoutes(parts),
    ...screenshotRoutes(parts),
    ...alertRoutes(parts),
    ...parts.pages,
  ]
  return routes
}
