import { expect } from 'vitest'
import { jsonOf } from '../../json-of.ts'
import { aServer } from '../a-server.ts'
import { aPerson, type SignedIn } from '../people.ts'
import { smallDocument } from '../small-plan.ts'

/** What a person would write into a template. */
export const written = {
  title: 'Lũ quét',
  slide: { text: 'KHẨN CẤP: {loi}' },
  cap: {
    ...{ category: ['Met'], event: 'Lũ quét', responseType: ['Evacuate'] },
    ...{ urgency: 'Immediate', severity: 'Severe', certainty: 'Observed' },
  },
  cancel: { text: 'Đã hết lũ', minutes: 5 },
}

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs

/** An emergency as the API tells it. */
export interface Told {
  readonly id: string
  readonly digest: string
  readonly stage: string
  readonly text: string
  readonly endsAt: number
  readonly blocker: string | null
  readonly boards: readonly { readonly id: string; readonly taken: boolean }[]
  readonly pictures: readonly {
    readonly which: string
    readonly width: number
    readonly rendition: { sha256: string }
  }[]
  readonly releasers: readonly { readonly name: string }[]
}

export const templates = '/api/v1/emergency-templates'
export const emergencies = '/api/v1/emergencies'

/** A server with a province, two districts that are sisters, and people of each; the plan plays. */
export async function offices() {
  const server = await aServer()
  const document = smallDocument()
  await server.imports({
    ...document,
    orgs: [...document.orgs, { id: 'huyen-b', name: 'Huyện B', parent: 'tinh' }],
    boards: [
      ...document.boards.map((board) => (board.id === 'dai' ? { ...board, tags: ['ven-song'] } : board)),
      { id: 'bang-b', org: 'huyen-b', name: 'Bảng B', kind: 'led', width: 96, height: 16 },
    ],
  })
  const person = (name: string, org: string, role: Parameters<typeof aPerson>[1]['role']) =>
    aPerson(server, { name, org, role })
  return {
    ...server,
    editor: await person('Biên tập', 'tinh', 'editor'),
    approver: await person('Duyệt', 'tinh', 'approver'),
    operator: await person('Vận hành', 'tinh', 'operator'),
    second: await person('Duyệt Hai', 'tinh', 'approver'),
    district: await person('Vận hành huyện', 'huyen', ['operator', 'editor']),
    districtApprover: await person('Duyệt huyện', 'huyen', 'approver'),
    sister: await person('Người huyện B', 'huyen-b', ['operator', 'editor', 'approver', 'administrator']),
    /** Every published playlist's current tier of a board. */
    tierOn: (board: string) => tierOn(server, board),
  }
}

type Offices = Awaited<ReturnType<typeof offices>>

async function tierOn(server: Awaited<ReturnType<typeof aServer>>, board: string): Promise<string> {
  const issue = await server.planner.read(board as never)
  const playlist = JSON.parse(issue?.body ?? '{}')
  const at = server.clock.at
  const segment = playlist.tracks?.[0]?.segments.find(
    (one: { startsAt: number; endsAt: number }) => one.startsAt <= at && at < one.endsAt,
  )
  return segment?.tier
}

/** The code of a refusal; fails where it is none. */
export async function codeOf(answer: Response | Promise<Response>): Promise<string> {
  const { status } = await answer
  const { code } = await jsonOf<{ code: string }>(answer)
  expect(status).toBeGreaterThanOrEqual(400)
  return code
}

/** The pointers of a refusal's faults. */
export async function pointersOf(answer: Response | Promise<Response>): Promise<readonly string[]> {
  const { faults = [] } = await jsonOf<{ faults?: { pointer: string }[] }>(answer)
  return faults.map(({ pointer }) => pointer)
}

/** A template of the province that was drafted by its editor and approved by its approver. */
export async function anApproved(
  { editor, approver }: Pick<Offices, 'editor' | 'approver'>,
  change: object = {},
): Promise<string> {
  const json = { org: 'tinh', ...written, ...change }
  const draft = await jsonOf<{ id: string; tag: string }>(editor.call('POST', templates, { json }))
  const answer = await approver.call('POST', `${templates}/${draft.id}/approve`, {
    headers: { 'if-match': `"${draft.tag}"` },
  })
  if (answer.status !== 200) throw new Error(await answer.text())
  return draft.id
}

/** An emergency that somebody has prepared, for three hours. */
export async function aPrepared(by: SignedIn, server: Pick<Offices, 'clock'>, ask: object): Promise<Told> {
  const json = { org: 'tinh', words: 'Lũ quét', endsAt: server.clock.at + 3 * hourMs, ...ask }
  const answer = await by.call('POST', emergencies, { json })
  if (answer.status !== 201) throw new Error(await answer.text())
  return jsonOf(answer)
}

/** Asks for a release as it was shown. */
export function release(by: SignedIn, { id, digest }: Pick<Told, 'id' | 'digest'>): Promise<Response> {
  return by.call('POST', `${emergencies}/${id}/release`, { json: { digest } })
}
