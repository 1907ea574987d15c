import type { Fault } from '../../../shared/plan/fault.ts'
import type { OrgId, Slide } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { powersOf } from '../../access/roles.ts'
import type { Database } from '../../db/database.ts'
import { isCampaignSeen, isSelectorSeen } from '../../planning/is-campaign-seen.ts'
import { mediaNamedIn, mediaPlacesIn, type Naming } from '../../planning/media-named.ts'
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
  /**
   * `needed`: every file that it names anew is to be here. `as-before`: it names none that was not named in its place before. Left out: for those who see
   * all there is, what is not here yet may be sent later, a plan may be written before its pictures.
   */
  readonly media?: 'needed' | 'as-before'
}

/**
 * Throws a problem with each file by its pointer where a change names one anew that is not here, or not for the caller: the two are told alike, and
 * nobody reads another's files, or learns that they are here, by naming them.
 */
export async function checkMedia(
  { database }: MediaScopeParts,
  call: Call,
  current: PlanInForce | undefined,
  changes: readonly PlanChange[],
  { pointerOf, media }: MediaNaming,
): Promise<void> {
  if (media === 'as-before') return
  const isNeeded = media === 'needed'
  const isRefused = async (file: string) =>
    !(await seesMedia({ database }, call, current, file)) || (isNeeded && !(await findMedia(database.db, file)))
  const places = changes.flatMap((change) => {
    const before = new Set(filesIn(change.before).map(({ file }) => file))
    const anew = filesIn(change.after).filter(({ file }) => !before.has(file))
    return anew.map(({ file, pointer }) => ({ file, pointer: `${pointerOf(change)}${pointer}` }))
  })
  await refuse(places, isRefused)
}

/** Throws the same problem where slides that are only tried show a file that is not here, or not for the caller; what they see to be named is only lacking. */
export async function checkSlideMedia(
  parts: MediaScopeParts,
  call: Call,
  current: PlanInForce | undefined,
  slides: readonly Slide[],
): Promise<void> {
  const places = slides.flatMap((slide, index) =>
    mediaPlacesIn(slide).map(({ file, pointer }) => ({ file, pointer: `/slides/${index}${pointer}` })),
  )
  const isRefused = async (file: string) => !(await seesMedia(parts, call, current, file))
  await refuse(places, isRefused)
}

interface PlaceOfFile {
  readonly file: string
  readonly pointer: string
}

async function refuse(places: readonly PlaceOfFile[], isRefused: (file: string) => Promise<boolean>): Promise<void> {
  const refused = new Set<string>()
  for (const file of new Set(places.map((place) => place.file))) if (await isRefused(file)) refused.add(file)
  const [first] = refused
  if (first === undefined) return
  const faults = places
    .filter(({ file }) => refused.has(file))
    .map(({ file, pointer }): Fault => ({ pointer, ...noSuchFile(file) }))
  throw problem('media-not-found', { media: first, faults })
}

function isNamed({ authority }: Call, current: PlanInForce, by: readonly Naming[]): boolean {
  return by.some(({ org, campaign, boards }) =>
    campaign === undefined
      ? isSelectorSeen(current, authority, org, boards)
      : isCampaignSeen(current, authority, { id: campaign, org }),
  )
}

/** The files that a thing of a plan names, and where: a slide itself, or the one that it shows. */
function filesIn(value: unknown): readonly PlaceOfFile[] {
  if (typeof value !== 'object' || value === null) return []
  if ('slide' in value) return filesIn(value.slide).map(({ file, pointer }) => ({ file, pointer: `/slide${pointer}` }))
  const isSlide = 'kind' in value && ['slogan', 'image', 'video'].includes(String(value.kind))
  return isSlide ? mediaPlacesIn(value as unknown as Slide) : []
}

const noSuchFile = (file: string) => ({
  message: `there is no such picture or clip: ${file}`,
  messageVi: `không có ảnh hoặc video này: ${file}`,
})
