import type { AssetStore } from '../../media/asset-store.ts'
import type { Ffmpeg } from '../../media/clip/ffmpeg.ts'
import type { Submissions } from '../approval/submissions.ts'
import type { TakeDowns } from '../approval/take-downs.ts'
import type { Uploads } from '../intake/uploads.ts'
import type { Renditions } from '../planning/renditions.ts'
import { type AlertRouteParts, alertRoutes } from './alert-routes.ts'
import { type AuditRouteParts, auditRoutes } from './audit-routes.ts'
import { type BackupRouteParts, backupRoutes } from './backup-routes.ts'
import { binRoutes } from './bin-routes.ts'
import { boardChangeRoutes } from './board-change-routes.ts'
import { boardEditRoutes } from './board-edit-routes.ts'
import { boardPairingRoutes } from './board-pairing-routes.ts'
import { boardRoutes } from './board-routes.ts'
import type { BoardViewParts } from './board-view.ts'
import { brightnessRoutes } from './brightness-routes.ts'
import type { BuiltFiles } from './built-files.ts'
import { campaignCopyRoutes } from './campaign-copy-routes.ts'
import { campaignOutlookRoutes } from './campaign-outlook-routes.ts'
import { campaignRoutes } from './campaign-routes.ts'
import { type DirectiveRouteParts, directiveRoutes } from './directive-routes.ts'
import { type EmergencyRouteParts, emergencyRoutes } from './emergency-routes.ts'
import { emergencyTemplateRoutes } from './emergency-template-routes.ts'
import { type FactorRouteParts, factorRoutes } from './factor-routes.ts'
import { fillerRoutes } from './filler-routes.ts'
import type { Guard } from './guard.ts'
import { type HealthRouteParts, healthRoutes } from './health-routes.ts'
import { type KeysRouteParts, keysRoutes } from './keys-routes.ts'
import { linkRoutes } from './link-routes.ts'
import { meRoutes } from './me-routes.ts'
import { type MediaRouteParts, mediaRoutes } from './media-routes.ts'
import { milestoneRoutes } from './milestone-routes.ts'
import { noticeRoutes } from './notice-routes.ts'
import { type OfficialSloganParts, officialSloganRoutes } from './official-slogan-routes.ts'
import { type OidcRouteParts, oidcRoutes } from './oidc-routes.ts'
import { orgRoutes } from './org-routes.ts'
import { type PairingFileParts, pairingFileRoutes } from './pairing-file-routes.ts'
import { pairingRoutes } from './pairing-routes.ts'
import { peopleRoutes } from './people-routes.ts'
import type { PeopleParts } from './person-asked.ts'
import { placementRoutes } from './placement-routes.ts'
import { planImportRoutes } from './plan-import-routes.ts'
import { planRoutes } from './plan-routes.ts'
import { playerRoutes } from './player-routes.ts'
import { registerRoutes } from './register-routes.ts'
import { renditionRoutes } from './rendition-routes.ts'
import { repairPhotoRoutes } from './repair-photo-routes.ts'
import { type ReportRouteParts, reportRoutes } from './report-routes.ts'
import type { Route } from './route.ts'
import { scheduleRoutes } from './schedule-routes.ts'
import { screenshotRoutes } from './screenshot-routes.ts'
import { type SettingsRouteParts, settingsRoutes } from './settings-routes.ts'
import { type ShellRouteParts, shellRoutes } from './shell-routes.ts'
import { signInPageRoutes } from './sign-in-page.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { stateRoutes } from './state-routes.ts'
import { submissionRoutes } from './submission-routes.ts'
import { systemRoutes } from './system-routes.ts'
import { takeDownRoutes } from './take-down-routes.ts'
import { todayRoutes } from './today-routes.ts'
import { tokenRoutes } from './token-routes.ts'
import { trialRoutes } from './trial-routes.ts'
import { uploadRoutes } from './upload-routes.ts'

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
