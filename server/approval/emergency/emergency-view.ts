import type { EmergencyBoard, EmergencyPicture, EmergencyStage, ReleaseBlocker } from '../../../shared/api/emergency.ts'
import { colorOf, secondsOf } from '../../../shared/plan/effective.ts'
import type { Board, BoardId, OrgId, SloganSlide } from '../../../shared/plan/plan.ts'
import { faceOf } from '../../planning/face-of.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { type TakeDown, takenOn } from '../../planning/take-down.ts'
import { geocodes } from './cap/areas-of.ts'
import { type Doer, holdsOneOf } from './doer.ts'
import { type Emergency, type EmergencyContent, staleAfterMs } from './emergency.ts'
import type { EmergencyParts } from './emergency-parts.ts'
import { emergencySettings, isPreparer, mayReleaseNow } from './who-may.ts'

/** Who looks, at what is in force, and when (epoch ms). */
export interface Look {
  readonly current: PlanInForce
  readonly doer: Doer
  readonly at: number
}

/** An emergency as a list shows it. */
export function lineOf(
  emergency: Emergency,
  { plan, boards }: PlanInForce,
  { authority }: Pick<Doer, 'authority'>,
  at: number,
) {
  const { id, org, template, content, endsAt, prepared, released, cancelled } = emergency
  const { interrupt, words, title, trial, received, silent } = content
  const { text, language } = interrupt.slide
  const seen = content.boards.filter((board) => authority.sees(boards.get(board)?.org ?? org))
  return {
    ...{
      id,
      org,
      orgName: plan.orgs.find((one) => one.id === org)?.name ?? org,
      template,
      title,
      stage: stageOf(emergency, at),
    },
    ...{
      trial,
      text,
      words,
      language: language ?? null,
      seconds: secondsOf(interrupt.slide),
      wakes: interrupt.wakes ?? true,
      endsAt,
    },
    ...{ boardCount: content.boards.length, boards: seen.length, silent: silent.length },
    ...{ prepared, released, cancelled, received },
    cancelText: content.cancel?.slide.text ?? null,
  }
}

/** All that a person should see before releasing it; `digest` is over just this. */
export async function viewOf(parts: Pick<EmergencyParts, 'database' | 'planner'>, emergency: Emergency, look: Look) {
  const { current, doer, at } = look
  const { content, digest, prepared, org } = emergency
  const settings = await emergencySettings(parts, org, current)
  const named = holdsOneOf([...settings.prepare, ...settings.release], doer, org, current.tree)
  const line = lineOf(emergency, current, doer, at)
  const blocker = blockerOf(emergency, settings, look)
  return {
    ...line,
    boards: content.boards
      .flatMap((id) => current.boards.get(id) ?? [])
      .filter((board) => doer.authority.sees(board.org))
      .map((board) => boardOf(board, current, parts.planner.takeDowns(), at)),
    silent: content.silent.filter((id) => doer.authority.sees(current.boards.get(id)?.org ?? org)),
    pictures: picturesOf({ slide: content.interrupt.slide, cancel: content.cancel, pictures: content.pictures }),
    findings: content.findings,
    cancelMinutes: content.cancel?.minutes ?? null,
    cap: { ...content.cap.values, areas: areasSeen(content.cap.areas, current, doer) },
    digest,
    releaseBy: prepared.at + staleAfterMs,
    people: settings.people,
    releasers: await mayReleaseNow(parts, emergency, current, at),
    mayRelease: blocker === null,
    blocker,
    mayCancel: named && line.stage === 'running',
    mayDrop: named && (line.stage === 'prepared' || line.stage === 'stale'),
  }
}

/** Whether somebody may release an emergency. */
export async function mayRelease(
  parts: Pick<EmergencyParts, 'database'>,
  emergency: Emergency,
  look: Look,
): Promise<boolean> {
  const settings = await emergencySettings(parts, emergency.org, look.current)
  return blockerOf(emergency, settings, look) === null
}

/** What areas are called that name no office and no board which somebody does not see. */
function areasSeen(
  areas: EmergencyContent['cap']['areas'],
  { boards }: PlanInForce,
  { authority }: Doer,
): readonly string[] {
  const isSeen = ({ valueName, value }: NonNullable<(typeof areas)[number]['geocode']>) => {
    if (valueName === geocodes.org) return authority.seesCampaign({ org: value as OrgId })
    if (valueName !== geocodes.board) return true
    const board = boards.get(value as BoardId)
    return board !== undefined && authority.sees(board.org)
  }
  return areas.flatMap(({ areaDesc, geocode }) => (!geocode || isSeen(geocode) ? areaDesc : []))
}

/** What was drawn of an emergency and of its cancel, canvas by canvas. */
export function picturesOf({
  slide,
  cancel,
  pictures,
}: Pick<EmergencyContent, 'cancel' | 'pictures'> & { readonly slide: SloganSlide }): readonly EmergencyPicture[] {
  const slides = [
    { which: 'slide' as const, slide },
    ...(cancel ? [{ which: 'cancel' as const, slide: cancel.slide }] : []),
  ]
  return slides.flatMap(({ which, slide }) =>
    pictures
      .filter(({ face }) => face === faceOf(slide))
      .map(({ width, height, color, rendition }) => ({ which, text: slide.text, width, height, color, rendition })),
  )
}

/** Where an emergency stands at `at` (epoch ms). */
function stageOf({ state, endsAt, prepared }: Emergency, at: number): EmergencyStage {
  if (state === 'released') return at < endsAt ? 'running' : 'ended'
  if (state === 'prepared') return at - prepared.at > staleAfterMs || at >= endsAt ? 'stale' : 'prepared'
  return state
}

function blockerOf(
  emergency: Emergency,
  { people, release }: Awaited<ReturnType<typeof emergencySettings>>,
  { current: { tree }, doer, at }: Look,
): ReleaseBlocker | null {
  if (emergency.content.trial) return 'trial'
  if (emergency.state !== 'prepared') return 'decided'
  if (doer.caller.kind !== 'person') return 'token'
  if (!holdsOneOf(release, doer, emergency.org, tree)) return 'role'
  if (people !== 1 && isPreparer(emergency, doer.caller.id)) return 'own'
  return stageOf(emergency, at) === 'stale' ? 'stale' : null
}

function boardOf(
  board: Board,
  { plan, tree }: PlanInForce,
  takeDowns: readonly TakeDown[],
  at: number,
): EmergencyBoard {
  const { id, name, org, width, height } = board
  const taken = takenOn(board, takeDowns, tree, at).some(({ subject }) =>
    ['board', 'everything'].includes(subject.what),
  )
  const orgName = plan.orgs.find((one) => one.id === org)?.name ?? org
  // What was taken down shows no emergency either: whoever releases must know.
  return { id, name, org, orgName, width, height, color: colorOf(board), taken }
}
