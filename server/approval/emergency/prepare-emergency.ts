import { type Fault, noFaults, rootOf } from '../../../shared/plan/fault.ts'
import type { OrgId, Selector, SloganSlide } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { printInstant } from '../../../shared/time/date-time-text.ts'
import { offsetsOf } from '../../../shared/time/zone.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import {
  addEmergency,
  type EmergencyRow,
  findMakerOfToken,
  findTemplate,
} from '../../store/approval/emergency-store.ts'
import type { CapValues } from './cap/alert.ts'
import { areasOf } from './cap/areas-of.ts'
import { instantOfCap } from './cap/cap-time.ts'
import { type Doer, mustHold } from './doer.ts'
import { type DrawnForBoards, drawForBoards } from './draw-for-boards.ts'
import {
  type Emergency,
  type EmergencyContent,
  type EmergencyId,
  longestMs,
  type MessageKey,
  type PreparedCancel,
} from './emergency.ts'
import type { EmergencyParts } from './emergency-parts.ts'
import { logged } from './logged.ts'
import { noticeOfPrepared } from './notice-of.ts'
import { type Reached, reachedBoards, strangersIn } from './reached-boards.ts'
import { digestOf, emergencyOf, isApproved, templateOf, textOfEmergency } from './sealed-rows.ts'
import { slideOfCancel, slideOfTemplate } from './slide-of-template.ts'
import { type EmergencyTemplate, freePart } from './template.ts'
import { emergencySettings, mayReleaseNow } from './who-may.ts'
import { wordsPlace, wordsWithin } from './within-bound.ts'

/** What somebody asks to have prepared. */
export interface EmergencyAsk {
  readonly template: string
  readonly org: OrgId
  /** For the template's free part; left out where it has none. */
  readonly words?: unknown
  /** Whether words may be given that a template has no place for: it then goes without them. */
  readonly wordsMayBeLeftOut?: boolean
  /** The template's own where it is left out. */
  readonly boards?: Selector
  /** Epoch ms; of a second the whole. */
  readonly endsAt: number
  /** Whether it shows outside the hours of boards too: so unless this says otherwise. */
  readonly wakes?: boolean
  /** Only to look at. */
  readonly trial?: boolean
  /** What was received, where it is made of that. */
  readonly received?: {
    readonly key: MessageKey
    readonly values: CapValues
    readonly supersedes: EmergencyId | null
  }
}

/** What an emergency would be: its words, where it would come, and how it would look there. */
export interface ComposedEmergency {
  readonly current: PlanInForce
  readonly template: EmergencyTemplate
  readonly words: string | null
  readonly boards: Selector | undefined
  readonly slide: SloganSlide
  readonly cancel: PreparedCancel | null
  readonly reached: Reached
  readonly drawn: DrawnForBoards
}

/** Makes and draws what somebody asks for, and keeps nothing; `wrong` is what is wrong with the rest of it. Throws as a preparation does. */
export async function composeEmergency(
  parts: Pick<EmergencyParts, 'database' | 'planner' | 'renditions' | 'seal'>,
  ask: Omit<EmergencyAsk, 'endsAt'>,
  doer: Doer,
  wrong: readonly Fault[] = [],
): Promise<ComposedEmergency> {
  const current = parts.planner.current()
  if (!current) throw problem('no-plan')
  const template = await usableTemplate(parts, ask, doer, current)

  const { content } = template
  const hasPlace = content.slide.text.includes(freePart)
  const [words, faults] = wordsIn(template, ask.wordsMayBeLeftOut && !hasPlace ? null : ask.words)
  const boards = ask.boards ?? content.boards
  const all = [...faults, ...wrong, ...(ask.boards ? strangersIn(ask.boards, ask.org, current) : [])]
  if (words === undefined || all.length > 0) throw problem('value-refused', { faults: all })

  const slide = slideOfTemplate(content.slide, words)
  const reached = reachedBoards(current, { org: ask.org, slide, ...(boards && { boards }) })
  if (reached.boards.length === 0) throw problem('value-refused', { faults: [noBoards] })
  const cancel = content.cancel && {
    slide: slideOfCancel(content.cancel, content.slide),
    minutes: content.cancel.minutes,
  }
  const drawn = await drawForBoards([slide, ...(cancel ? [cancel.slide] : [])], reached.boards, parts.renditions)
  return { current, template, words, boards, slide, cancel, reached, drawn }
}

/**
 * Prepares an emergency: everything is drawn, checked and fixed, and nothing is on the air. Throws the problems `not-found`,
 * `forbidden`, `template-refused`, `value-refused`, `findings-block`.
 */
export async function prepareEmergency(
  parts: EmergencyParts,
  ask: EmergencyAsk,
  doer: Doer,
  at: number,
): Promise<Emergency> {
  const endsAt = Math.floor(ask.endsAt / 1000) * 1000
  const composed = await composeEmergency(parts, ask, doer, endFaults(endsAt, at))
  const { current, template, words, boards, slide, cancel, reached, drawn } = composed
  const { content } = template
  const id = `khan-cap-${parts.newId()}` as EmergencyId
  const offsetMs = offsetsOf(current.plan.timezone)(at)
  const fixed: EmergencyContent = {
    title: content.title,
    words,
    interrupt: {
      ...{ id, org: ask.org, slide },
      ...(boards && { boards }),
      ends: printInstant(endsAt, offsetMs),
      wakes: ask.wakes ?? true,
    },
    cancel,
    boards: reached.boards.map((board) => board.id),
    silent: reached.silent.map((board) => board.id),
    ...drawn,
    cap: {
      sender: parts.capSender,
      senderName: current.plan.orgs.find((org) => org.id === ask.org)?.name ?? ask.org,
      language: slide.language ?? 'vi',
      values: ask.received?.values ?? content.cap,
      areas: areasOf(current.plan, ask.org, boards),
      offsetMs,
    },
    received: ask.received?.key ?? null,
    supersedes: ask.received?.supersedes ?? null,
    trial: ask.trial ?? false,
  }
  const row = await sealedRow(parts, { id, org: ask.org, template: template.id, content: fixed, endsAt }, doer, at)
  const emergency = emergencyOf(row, parts.seal)
  if (!emergency) throw new Error('an emergency does not verify that has just been sealed')
  await parts.database.write(async (trx) => {
    if (!(await addEmergency(trx, row))) throw problem('cap-refused', knownAlready)
    await parts.log.append(trx, doer.actor, at, [logged('emergency.prepare', emergency)])
  })
  if (!fixed.trial) {
    const people = await mayReleaseNow(parts, emergency, current, at)
    const ids = people.map((one) => one.id)
    parts.tell(noticeOfPrepared(emergency, ids, doer.actor))
  }
  parts.changed([ask.org])
  return emergency
}

async function usableTemplate(
  { database, seal }: Pick<EmergencyParts, 'database' | 'seal'>,
  ask: Omit<EmergencyAsk, 'endsAt'>,
  doer: Doer,
  { tree }: PlanInForce,
): Promise<EmergencyTemplate> {
  const row = await findTemplate(database.db, ask.template)
  if (!row || !doer.authority.seesCampaign({ org: row.org as OrgId })) throw problem('not-found')
  if (!tree.isWithin(ask.org, ask.org) || !doer.authority.sees(ask.org)) throw problem('not-found')
  mustHold((await emergencySettings({ database }, ask.org, { tree })).prepare, doer, ask.org, tree)
  if (!isApproved(row, seal)) {
    throw problem('template-refused', {
      detail: 'It is not approved, or not as it stands.',
      detailVi: 'Mẫu chưa được duyệt, hoặc không còn đúng như khi duyệt.',
    })
  }
  const template = templateOf(row)
  if (!tree.isWithin(ask.org, template.org)) {
    throw problem('template-refused', {
      detail: 'It is for another office.',
      detailVi: 'Mẫu này của đơn vị khác.',
    })
  }
  return template
}

function wordsIn({ content }: EmergencyTemplate, words: unknown): [string | null | undefined, readonly Fault[]] {
  const faults = noFaults()
  return [wordsWithin(content, words, wordsPlace(rootOf(faults))), faults.list]
}

/** What is wrong with an end, as things stand at `at`: it comes, and within 24 hours. */
export function endFaults(endsAt: number, at: number): readonly Fault[] {
  const fault = (message: string, messageVi: string) => [{ pointer: '/endsAt', message, messageVi }]
  if (endsAt <= at) return fault('it has passed', 'đã qua')
  if (endsAt > at + longestMs) return fault('more than 24 hours away', 'xa quá 24 giờ')
  return []
}

const noBoards: Fault = {
  pointer: '/boards',
  message: 'no board is reached by this',
  messageVi: 'không có bảng nào nhận được nội dung này',
}

const knownAlready = {
  detail: 'A message with this sender and identifier has been received already.',
  detailVi: 'Đã nhận bản tin có cùng người gửi và mã này.',
}

async function sealedRow(
  { database, seal, capSender }: EmergencyParts,
  { content, endsAt, ...of }: Pick<Emergency, 'id' | 'org' | 'template' | 'content' | 'endsAt'>,
  { caller }: Doer,
  at: number,
): Promise<EmergencyRow> {
  const { received } = content
  const body = JSON.stringify(content)
  const row: Omit<EmergencyRow, 'seal'> = {
    ...{ ...of, body, digest: digestOf({ ...of, body }), state: 'prepared', ends_at: endsAt },
    ...{ cap_sender: received?.sender ?? capSender, cap_identifier: received?.identifier ?? of.id },
    cap_sent: received ? instantOfCap(received.sent) : null,
    ...{ prepared_by: caller.id, prepared_name: caller.name, prepared_at: at },
    prepared_for: caller.kind === 'token' ? ((await findMakerOfToken(database.db, caller.id)) ?? null) : null,
    ...{ released_by: null, released_name: null, released_at: null },
    ...{ cancelled_by: null, cancelled_name: null, cancelled_at: null },
  }
  return { ...row, seal: seal.of(textOfEmergency(row)) }
}
