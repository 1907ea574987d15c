import type { OrgId } from '../../shared/plan/plan.ts'
import { problem } from '../../shared/problem/problem.ts'
import { powersOf } from '../access/roles.ts'
import type { Database } from '../db/database.ts'
import { isCampaignSeen, isSelectorSeen } from '../planning/is-campaign-seen.ts'
import { mediaNamedIn, mediaOfSlide, type Naming } from '../planning/media-named.ts'
import type { PlanChange } from '../planning/plan-change.ts'
import type { PlanInForce } from '../planning/plan-in-force.ts'
import { readMediaOrgs } from '../store/media-org-store.ts'
import { findMedia, type MediaWithin } from '../store/media-store.ts'
import { callerOf } from './principal.ts'
import type { Call } from './route.ts'

export interface MediaScopeParts {
  readonly database: Database
}

/** The orgs to which what a caller uploads belongs: those in which they are editors; the installation's where they are that everywhere. */
export function uploadOrgs(call: Call): readonly string[] {
  const { grants } = callerOf(call)
  const editing = grants.filter(({ role }) => (powersOf[role] as readonly string[]).includes('edit'))
  return editing.some(({ org }) => org === null) ? [''] : [...new Set(editing.flatMap(({ org }) => org ?? []))]
}

/** The files that a caller sees: undefined for all; else those of orgs that they see, and those that something names which they see. */
export function mediaWithin(call: Call, current: PlanInForce | undefined): MediaWithin | undefined {
  const { authority } = call
  if (authority.mayEverywhere('see')) return undefined
  if (!current) return { orgs: [], files: [] }
  const orgs = current.plan.orgs.map(({ id }) => id).filter((id) => authority.sees(id))
  const files = [...mediaNamedIn(current.plan)].filter(([, by]) => isNamed(call, current, by)).map(([file]) => file)
  return { orgs, files }
}

/** Whether a caller sees a file, by the plan in force. */
export async function seesMedia(
  { database }: MediaScopeParts,
  call: Call,
  current: PlanInForce | undefined,
  sha256: string,
): Promise<boolean> {
  const { authority } = call
  if (authority.mayEverywhere('see')) return true
  if (!current) return false
  if (isNamed(call, current, mediaNamedIn(current.plan).get(sha256) ?? [])) return true
  const orgs = (await readMediaOrgs(database.db, [sha256])).get(sha256) ?? []
  return orgs.some((org) => authority.sees(org as OrgId))
}

/** Throws a problem where a change shows a file that is here and that the caller does not see: nobody reads another's files by naming them. */
export async function checkMedia(
  parts: MediaScopeParts,
  call: Call,
  current: PlanInForce | undefined,
  changes: readonly PlanChange[],
): Promise<void> {
  if (call.authority.mayEverywhere('see')) return
  const slides = changes.flatMap(({ after }) => slidesIn(after))
  await checkSlideMedia(parts, call, current, slides)
}

/** The same for slides that are only tried. */
export async function checkSlideMedia(
  parts: MediaScopeParts,
  call: Call,
  current: PlanInForce | undefined,
  slides: readonly Parameters<typeof mediaOfSlide>[0][],
): Promise<void> {
  for (const file of new Set(slides.flatMap(mediaOfSlide))) {
    if (await seesMedia(parts, call, current, file)) continue
    // What is not here yet may be sent later; a plan may be written before its pictures.
    if (await findMedia(parts.database.db, file)) throw problem('media-not-found', { media: file })
  }
}

function isNamed({ authority }: Call, current: PlanInForce, by: readonly Naming[]): boolean {
  return by.some(({ org, campaign, boards }) =>
    campaign === undefined
      ? isSelectorSeen(current, authority, org, boards)
      : isCampaignSeen(current, authority, { id: campaign, org }),
  )
}

/** The slides in a thing of a plan: itself, or the one that it shows. */
function slidesIn(value: unknown): Parameters<typeof mediaOfSlide>[0][] {
  if (typeof value !== 'object' || value === null) return []
  if ('slide' in value) return slidesIn(value.slide)
  const isSlide = 'kind' in value && ['slogan', 'image', 'video'].includes(String(value.kind))
  return isSlide ? [value as unknown as Parameters<typeof mediaOfSlide>[0]] : []
}
