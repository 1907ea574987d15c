import type { Fault } from '../../../shared/plan/fault.ts'
import type { OrgId, Slide } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { powersOf } from '../../access/roles.ts'
import type { Database } from '../../db/database.ts'
import { isCampaignSeen, isSelectorSeen } from '../../planning/is-campaign-seen.ts'
import { mediaNamedIn, mediaOfSlide, mediaPlacesIn, type Naming } from '../../planning/media-named.ts'
import type { PlanChange } from '../../planning/plan-change.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { readMediaOrgs } from '../../store/media/media-org-store.ts'
import { findMedia, type MediaWithin } from '../../store/media/media-store.ts'
import { callerOf } from '../calls/principal.ts'
import type { Call } from '../route.ts'

/** Where files are known, and whose they are. */
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

/** How a change of the plan stands to the files that it shows. */
export interface MediaNaming {
  /** Where in what was sent a change stands (a JSON pointer). */
  pointerOf(change: PlanChange): string
  /** Every file that it names anew is to be here. Left out: what is not here yet may be sent later, a plan may be written before its pictures. */
  readonly needsMedia?: boolean
}

/**
 * Throws a problem with each file by its pointer where a change names one anew that is here and that the caller does not see, or one that
 * is needed and not here; the two are told alike, and nobody reads another's files by naming them.
 */
export async function checkMedia(
  { database }: MediaScopeParts,
  call: Call,
  current: PlanInForce | undefined,
  changes: readonly PlanChange[],
  { pointerOf, needsMedia = false }: MediaNaming,
): Promise<void> {
  const isRefused = async (file: string) => {
    const isHere = (await findMedia(database.db, file)) !== undefined
    return isHere ? !(await seesMedia({ database }, call, current, file)) : needsMedia
  }
  if (!needsMedia && call.authority.mayEverywhere('see')) return
  const refused = new Map<string, boolean>()
  const faults: Fault[] = []
  for (const change of changes) {
    const before = new Set(filesIn(change.before).map(({ file }) => file))
    for (const { file, pointer } of filesIn(change.after)) {
      if (before.has(file)) continue
      if (!refused.has(file)) refused.set(file, await isRefused(file))
      if (refused.get(file)) faults.push({ pointer: `${pointerOf(change)}${pointer}`, ...noSuchFile(file) })
    }
  }
  const [file] = [...refused].flatMap(([one, isIt]) => (isIt ? [one] : []))
  if (file !== undefined) throw problem('media-not-found', { media: file, faults })
}

/** Throws a problem where slides that are only tried show a file that is here and that the caller does not see. */
export async function checkSlideMedia(
  parts: MediaScopeParts,
  call: Call,
  current: PlanInForce | undefined,
  slides: readonly Slide[],
): Promise<void> {
  for (const file of new Set(slides.flatMap(mediaOfSlide))) {
    if (await seesMedia(parts, call, current, file)) continue
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

/** The files that a thing of a plan names, and where: a slide itself, or the one that it shows. */
function filesIn(value: unknown): readonly { readonly file: string; readonly pointer: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('slide' in value) return filesIn(value.slide).map(({ file, pointer }) => ({ file, pointer: `/slide${pointer}` }))
  const isSlide = 'kind' in value && ['slogan', 'image', 'video'].includes(String(value.kind))
  return isSlide ? mediaPlacesIn(value as unknown as Slide) : []
}

const noSuchFile = (file: string) => ({
  message: `there is no such picture or clip: ${file}`,
  messageVi: `không có ảnh hoặc video này: ${file}`,
})
