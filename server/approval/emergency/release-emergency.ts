import { timingSafeEqual } from 'node:crypto'
import { colorOf } from '../../../shared/plan/effective.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { faceOf } from '../../planning/face-of.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { findEmergency, findTemplate, moveEmergency } from '../../store/approval/emergency-store.ts'
import { type Doer, mustHold, personOf } from './doer.ts'
import { type Emergency, longestMs, staleAfterMs } from './emergency.ts'
import type { EmergencyParts } from './emergency-parts.ts'
import { seenEmergency, verified } from './find-emergency.ts'
import { logged } from './logged.ts'
import { noticeOfChange } from './notice-of.ts'
import { cancelIdOf, interruptOf, itemsOfInterrupts, keyOfInterrupt, withInterrupts } from './on-air.ts'
import { endFaults } from './prepare-emergency.ts'
import { reachedBoards } from './reached-boards.ts'
import { isApproved } from './sealed-rows.ts'
import { emergencySettings, isPreparer } from './who-may.ts'

/**
 * Puts a prepared emergency on the air: into the plan, into what is approved, and onto its boards, all in one transaction. It is a
 * person who releases, another than the one who prepared it unless the org has chosen one for both; what they have seen is named by
 * `digest`. Throws the problems `not-found`, `forbidden`, `own-work`, `changed-meanwhile`, `already-decided`, `template-refused`,
 * `value-refused`.
 */
export async function releaseEmergency(
  parts: EmergencyParts,
  id: string,
  digest: string,
  doer: Doer,
): Promise<Emergency> {
  const { database, planner, seal, log } = parts
  const seen = await seenEmergency(parts, id, doer)
  let released: Emergency | undefined
  await planner.edit(async (current, at) => {
    if (!current) throw problem('no-plan')
    const emergency = await releasable(parts, { seen, digest, doer }, current, at)
    const person = personOf(doer)
    const interrupt = interruptOf(emergency, at)
    const former = await formerOf(emergency)
    const without = former ? [former.id, cancelIdOf(former.id)] : []
    const plan = withInterrupts(current.plan, [...without, emergency.id], [interrupt])
    const hand = { id: person.id, name: person.name, at }
    released = { ...emergency, state: 'released', released: hand }
    const deeds = [
      logged('emergency.release', released, { releasedBy: person.name, alone: isPreparer(emergency, person.id) }),
    ]
    return {
      plan,
      urgent: true,
      approved: {
        submission: emergency.id,
        items: itemsOfInterrupts(plan, [interrupt]),
        removed: without.map(keyOfInterrupt),
        pictures: emergency.content.pictures,
      },
      async write(trx) {
        const moved = await moveEmergency(trx, id, 'prepared', {
          ...{ state: 'released', released_by: person.id, released_name: person.name, released_at: at },
          ...(emergency.content.received ? {} : { cap_sent: Math.floor(at / 1000) * 1000 }),
        })
        if (!moved) throw problem('already-decided')
        if (former) {
          const state = former.state === 'released' ? 'cancelled' : 'dropped'
          const ended = { cancelled_by: person.id, cancelled_name: person.name, cancelled_at: at }
          if (!(await moveEmergency(trx, former.id, former.state, { state, ...ended })))
            throw problem('already-decided')
          const act = state === 'cancelled' ? 'emergency.cancel' : 'emergency.drop'
          deeds.push(logged(act, { ...former, state, cancelled: hand }, { supersededBy: emergency.id }))
        }
        await log.append(trx, doer.actor, at, deeds)
      },
    }
  })
  if (!released?.released) throw new Error('an edit was made that released nothing')
  const now = planner.current()
  if (now) parts.tell(noticeOfChange('emergency-released', released, now, doer.actor, released.released.at))
  parts.changed([released.org])
  return released

  async function formerOf({ content }: Emergency): Promise<Emergency | undefined> {
    const former = content.supersedes && verified(await findEmergency(database.db, content.supersedes), seal)
    return former && (former.state === 'released' || former.state === 'prepared') ? former : undefined
  }
}

/** Throws the problem that stands against a release at `at` (epoch ms); the emergency as it stands now where there is none. */
async function releasable(
  parts: EmergencyParts,
  { seen, digest, doer }: { readonly seen: Emergency; readonly digest: string; readonly doer: Doer },
  current: PlanInForce,
  at: number,
): Promise<Emergency> {
  const settings = await emergencySettings(parts, seen.org, current)
  mustHold(settings.release, doer, seen.org, current.tree)
  const person = personOf(doer)
  if (settings.people !== 1 && isPreparer(seen, person.id)) throw problem('own-work')
  const emergency = await seenEmergency(parts, seen.id, doer)
  if (emergency.state !== 'prepared') throw problem('already-decided')
  if (emergency.content.trial) {
    throw problem('forbidden', {
      detail: 'It was prepared as a trial and can never be released.',
      detailVi: 'Đây là bản thử: không bao giờ phát được.',
    })
  }
  if (!isSame(digest, emergency.digest)) throw problem('changed-meanwhile')
  if (at - emergency.prepared.at > staleAfterMs) {
    throw problem('changed-meanwhile', {
      detail: 'It was prepared more than 30 minutes ago: prepare it anew.',
      detailVi: 'Bản này soạn đã quá 30 phút: cần soạn lại.',
    })
  }
  const faults = endFaults(emergency.endsAt, at)
  if (faults.length > 0) throw problem('value-refused', { faults, maxMs: longestMs })
  const template = await findTemplate(parts.database.db, emergency.template)
  if (!template || !isApproved(template, parts.seal)) {
    throw problem('template-refused', {
      detail: 'Its template is no longer approved.',
      detailVi: 'Mẫu của bản này không còn được duyệt.',
    })
  }
  if (!isDrawnForAll(emergency, current)) {
    throw problem('changed-meanwhile', {
      detail: 'The boards that it reaches have changed: prepare it anew.',
      detailVi: 'Các bảng nhận nội dung này đã thay đổi: cần soạn lại.',
    })
  }
  return emergency
}

/** Whether the boards that it reaches are still those that were shown, and as they were. */
function isDrawnForAll({ content }: Emergency, current: PlanInForce): boolean {
  const { boards } = reachedBoards(current, content.interrupt)
  const known = new Set<string>(content.boards)
  const drawn = new Set(content.pictures.map(({ face, width, height, color }) => `${face} ${width} ${height} ${color}`))
  const slides = [content.interrupt.slide, ...(content.cancel ? [content.cancel.slide] : [])]
  return (
    boards.length === known.size &&
    boards.every(
      (board) =>
        known.has(board.id) &&
        slides.every((slide) => drawn.has(`${faceOf(slide)} ${board.width} ${board.height} ${colorOf(board)}`)),
    )
  )
}

function isSame(given: string, digest: string): boolean {
  return /^[0-9a-f]{64}$/.test(given) && timingSafeEqual(Buffer.from(given), Buffer.from(digest))
}
