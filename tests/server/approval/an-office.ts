import { expect } from 'vitest'
import type { SubmissionDetail, SubmissionSummary } from '../../../shared/api/submission.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import { jsonOf } from '../../json-of.ts'
import { aServer } from '../a-server.ts'
import { aPerson, type SignedIn } from '../people.ts'

/** A plan's document, as loosely as tests change it. */
export interface Document {
  orgs: object[]
  boards: { id: string; name: string; width: number; height: number; sections?: readonly object[] }[]
  campaigns: {
    milestones?: readonly object[]
    phases: { id: string; title: string; starts: unknown; ends: unknown }[]
    slides: { id: string; kind: string; text: string; seconds: number; fields?: readonly object[] }[]
    placements: { id: string; phase: string; slides: string[]; boards?: { boards: string[] }; section?: string }[]
  }[]
  restrictions?: readonly object[]
}

/** A province's office over a district, with all of a small plan approved, and people who write and who approve. */
export async function anOffice(options: Parameters<typeof aServer>[0] = {}) {
  const server = await aServer(options)
  await server.imports()
  const of = (org: string, role: 'editor' | 'approver' | 'operator' | 'viewer' | 'administrator', name: string) =>
    aPerson(server, { org, role, name })
  const people = {
    editor: await of('tinh', 'editor', 'Lê Biên Tập'),
    approver: await of('tinh', 'approver', 'Trần Duyệt'),
    second: await of('tinh', 'approver', 'Phạm Duyệt Hai'),
    lower: await of('huyen', 'approver', 'Võ Duyệt Huyện'),
    operator: await of('tinh', 'operator', 'Đỗ Vận Hành'),
    viewer: await of('tinh', 'viewer', 'Ngô Xem'),
  }

  /** Sends the plan, changed, as somebody does; what plays stays as it was. */
  async function writes(change: (document: Document) => void, by: SignedIn = people.editor): Promise<void> {
    const document = structuredClone(server.planner.current()?.plan as unknown as Document)
    change(document)
    const answer = await by.call('PUT', '/api/v1/plan', { json: document })
    expect(answer.status, await answer.clone().text()).toBe(200)
  }

  /** Submits, and waits until all is drawn. */
  async function submits(asked: object, by: SignedIn = people.editor): Promise<SubmissionDetail> {
    const answer = await by.call('POST', '/api/v1/submissions', { json: asked })
    expect(answer.status, await answer.clone().text()).toBe(201)
    const { id } = await jsonOf<SubmissionSummary>(answer)
    await server.submissions.settled()
    return reads(id, by)
  }

  const reads = async (id: string, by: SignedIn = people.approver) =>
    jsonOf<SubmissionDetail>(by.call('GET', `/api/v1/submissions/${id}`))

  const approves = (by: SignedIn, { id, digest }: Pick<SubmissionDetail, 'id' | 'digest'>) =>
    by.call('POST', `/api/v1/submissions/${id}/approve`, { json: { digest } })

  return { ...server, ...people, writes, submits, reads, approves, plays: (board: string) => playedOn(server, board) }
}

export type Office = Awaited<ReturnType<typeof anOffice>>

/** The slides that a board shows on the day at which the server's clock stands, with the names of their bytes. */
async function playedOn(server: Awaited<ReturnType<typeof aServer>>, board: string): Promise<Record<string, string>> {
  await server.planner.settled()
  const date = new Date(server.clock.at + 7 * 3_600_000).toISOString().slice(0, 10)
  const bound = await server.planner.playlistOn(board as BoardId, date)
  const { tracks = [], loops = [], renditions = [] } = bound?.playlist ?? {}
  // The evergreen loop is there for a board that does not know what time it is.
  const dated = new Set(tracks.flatMap(({ segments }) => segments.map(({ loop }) => loop)))
  const turns = [...dated].flatMap((loop) => loops[loop]?.turns ?? [])
  return Object.fromEntries(turns.map(({ slide, rendition }) => [slide, renditions[rendition]?.sha256 ?? '']))
}

/** The code of the problem that an answer is. */
export async function codeOf(answer: Response | Promise<Response>): Promise<string> {
  return (await jsonOf<{ code: string }>(answer)).code
}

/** The slides of a board's playlist by their ids, in order. */
export const slidesOn = async (office: Office, board: string): Promise<string[]> =>
  Object.keys(await office.plays(board)).sort()

/** The first campaign of a document, and its first slide. */
export const theSlide = (document: Document) => document.campaigns[0]!.slides[0]!
