import type { AssetStore } from '../../media/asset-store.ts'
import type { Ffmpeg } from '../../media/clip/ffmpeg.ts'
import type { Uploads } from '../intake/uploads.ts'
import type { Renditions } from '../planning/renditions.ts'
import { boardKeyRoutes } from './board-key-routes.ts'
import { boardRoutes } from './board-routes.ts'
import type { BoardViewParts } from './board-view.ts'
import type { Guard } from './guard.ts'
import { type MediaRouteParts, mediaRoutes } from './media-routes.ts'
import { placementRoutes } from './placement-routes.ts'
import { planRoutes } from './plan-routes.ts'
import type { PlayerFiles } from './player-files.ts'
import { playerRoutes } from './player-routes.ts'
import { renditionRoutes } from './rendition-routes.ts'
import type { Route } from './route.ts'
import { scheduleRoutes } from './schedule-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { systemRoutes } from './system-routes.ts'
import { trialRoutes } from './trial-routes.ts'
import { uploadRoutes } from './upload-routes.ts'

/** All that routes answer from. */
export interface RouteParts extends BoardViewParts, MediaRouteParts {
  readonly guard: Guard
  readonly assets: AssetStore
  readonly renditions: Renditions
  readonly uploads: Uploads
  readonly ffmpeg: Ffmpeg | undefined
  readonly playerFiles: PlayerFiles
  /** The operators' pages. */
  readonly pages: readonly Route[]
}

/** Every route of the server: what is not here is not answered. */
export function routesOf(parts: RouteParts): readonly Route[] {
  const routes: Route[] = [
    ...systemRoutes(() => routes),
    ...signInRoutes(parts.database, parts.guard),
    ...planRoutes(parts.planner),
    ...boardRoutes(parts),
    ...scheduleRoutes(parts.planner, parts.assets, parts.ffmpeg),
    ...placementRoutes(parts.planner),
    ...trialRoutes(parts.planner, parts.renditions),
    ...mediaRoutes(parts),
    ...uploadRoutes(parts.uploads, parts.intake),
    ...boardKeyRoutes(parts.planner, parts.database),
    ...renditionRoutes(parts.assets),
    ...playerRoutes(parts.playerFiles),
    ...parts.pages,
  ]
  return routes
}
