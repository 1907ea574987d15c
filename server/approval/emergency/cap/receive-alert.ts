import type { OrgId, Selector } from '../../../../shared/plan/plan.ts'
import { type ProblemError, problem } from '../../../../shared/problem/problem.ts'
import { findEmergencyByMessage } from '../../../store/approval/emergency-store.ts'
import type { Doer } from '../doer.ts'
import { type Emergency, longestMs, type MessageKey } from '../emergency.ts'
import type { EmergencyParts } from '../emergency-parts.ts'
import { cancelEmergency, dropEmergency } from '../end-emergency.ts'
import { isEmergencySeen, verified } from '../find-emergency.ts'
import { prepareEmergency } from '../prepare-emergency.ts'
import type { CapAlert, CapInfo } from './alert.ts'
import { areasIn } from './areas-in.ts'
import { instantOfCap } from './cap-time.ts'
import { decodeAlert } from './decode-alert.ts'

/** What whoever passes a message on says besides: what it is put into, and for whom. */
export interface Receiving {
  /** An approved template; its free part takes the message's words. */
  readonly template: string
  readonly org: OrgId
  /** Which of the message's words. */
  readonly text: 'headline' | 'description' | 'instruction' | 'event'
  /** The boards; where it is left out, the message's areas say. */
  readonly boards?: Selector
}

/**
 * Takes a CAP message: an `Alert` or an `Update` becomes a prepared emergency, which nobody sees before a person has released it; a
 * `Cancel` drops or cancels the one that it names. Only what is `Actual`, `Public` and expires within 24 hours is taken; whatever is
 * not is the problem `cap-refused`. What a template refuses is refused as in any preparation.
 */
export async function receiveAlert(
  parts: EmergencyParts,
  bytes: Uint8Array,
  receiving: Receiving,
  doer: Doer,
  at: number,
): Promise<Emergency> {
  const { alert, faults } = await decodeAlert(bytes)
  if (!alert) throw problem('cap-refused', { faults })
  if (alert.status !== 'Actual') throw refused('/alert/status', alert.status, 'only Actual', 'chỉ nhận Actual')
  if (alert.scope !== 'Public') throw refused('/alert/scope', alert.scope, 'only Public', 'chỉ nhận Public')
  if (alert.msgType === 'Ack' || alert.msgType === 'Error') {
    throw refused('/alert/msgType', alert.msgType, 'only Alert, Update, Cancel', 'chỉ nhận Alert, Update, Cancel')
  }
  if (instantOfCap(alert.sent) > at + clockSlackMs) {
    throw refused('/alert/sent', alert.sent, 'it is still to come', 'ở tương lai')
  }
  const former = alert.msgType === 'Alert' ? undefined : await namedBy(parts, alert, doer)
  if (alert.msgType === 'Cancel' && former) return end(parts, former, doer, at)

  const { info, index } = infoFor(alert)
  const endsAt = expiryOf(info, index, at)
  const words = info[receiving.text]
  return prepareEmergency(
    parts,
    {
      ...{ template: receiving.template, org: receiving.org, endsAt },
      // A template without a free part says its own words, whatever the message says.
      ...(words !== undefined && { words: oneLine(words), wordsMayBeLeftOut: true }),
      boards: receiving.boards ?? boardsOf(parts, info, receiving.org, doer),
      received: { key: keyOf(alert), values: valuesOf(info), supersedes: former?.id ?? null },
    },
    doer,
    at,
  )
}

/** Clocks of others may go before ours by so much. */
const clockSlackMs = 5 * 60_000

function refused(pointer: string, found: string, message: string, messageVi: string): ProblemError {
  const said = [`${pointer}: ${found}; ${message}`, `${pointer}: ${found}; ${messageVi}`] as const
  return problem('cap-refused', {
    faults: [{ pointer, message: `${found}: ${message}`, messageVi: `${found}: ${messageVi}` }],
    ...{ detail: said[0], detailVi: said[1] },
  })
}

function keyOf({ sender, identifier, sent }: CapAlert): MessageKey {
  return { sender, identifier, sent }
}

/** The emergency that an update or a cancel names: of the same sender, seen by whoever passes it on, and not over. */
async function namedBy({ database, planner, seal }: EmergencyParts, alert: CapAlert, doer: Doer): Promise<Emergency> {
  for (const reference of (alert.references ?? '').trim().split(/\s+/)) {
    const [sender = '', identifier = '', sent = ''] = reference.split(',')
    if (sender !== alert.sender) continue
    const row = await findEmergencyByMessage(database.db, sender, identifier)
    const emergency = row?.cap_sent === instantOfCap(sent) ? verified(row, seal) : undefined
    if (!emergency || !isOpen(emergency)) continue
    if (isEmergencySeen(emergency, planner.current(), doer.authority)) return emergency
  }
  throw refused(
    '/alert/references',
    (alert.references ?? '').slice(0, 200),
    'no message of this sender that is known here and not over',
    'không có bản tin nào của người gửi này còn hiệu lực ở đây',
  )
}

const isOpen = ({ state }: Emergency) => state === 'prepared' || state === 'released'

function end(parts: EmergencyParts, former: Emergency, doer: Doer, at: number): Promise<Emergency> {
  return former.state === 'prepared'
    ? dropEmergency(parts, former.id as string, doer, at)
    : cancelEmergency(parts, former.id as string, doer)
}

/** The block in Vietnamese, else the first. */
function infoFor({ info }: CapAlert): { readonly info: CapInfo; readonly index: number } {
  const index = Math.max(
    0,
    info.findIndex(({ language }) => language?.toLowerCase().split('-')[0] === 'vi'),
  )
  const chosen = info[index]
  if (!chosen) throw refused('/alert/info', 'none', 'one is needed', 'cần ít nhất một')
  return { info: chosen, index }
}

function expiryOf({ expires }: CapInfo, index: number, at: number): number {
  const pointer = `/alert/info/${index}/expires`
  if (expires === undefined) throw refused(pointer, 'none', 'it is required', 'bắt buộc phải có')
  const endsAt = instantOfCap(expires)
  if (endsAt <= at) throw refused(pointer, expires, 'it has passed', 'đã qua')
  if (endsAt > at + longestMs) throw refused(pointer, expires, 'more than 24 hours away', 'xa quá 24 giờ')
  return endsAt
}

function valuesOf({ category, event, responseType, urgency, severity, certainty }: CapInfo) {
  return { category, event, responseType, urgency, severity, certainty }
}

function boardsOf({ planner }: EmergencyParts, { area }: CapInfo, org: OrgId, { authority }: Doer): Selector {
  const current = planner.current()
  if (!current) throw problem('no-plan')
  if (!authority.sees(org)) throw problem('not-found')
  const found = areasIn(area, org, current)
  const names = found?.unknown ?? area.map(({ areaDesc }) => areaDesc)
  if (found && names.length === 0 && area.length > 0) return found.selector
  throw refused(
    '/alert/info/area',
    names.join('; ').slice(0, 300) || 'none',
    'say which orgs or tags are meant',
    'cần chọn đơn vị hoặc nhãn bảng',
  )
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
