import { createHash, randomUUID } from 'node:crypto'
import { hashOfSecret, newSecret } from '../../server/access/secret.ts'
import type { Submission } from '../../server/approval/submissions/submission.ts'
import { digestOf, sealedTextOf } from '../../server/approval/submissions/submission-digest.ts'
import type { ComposedServer } from '../../server/compose-server.ts'
import type { Database } from '../../server/db/database.ts'
import { faceOf } from '../../server/planning/face-of.ts'
import { keepApproval } from '../../server/store/approval/approval-store.ts'
import { type KeptSubmission, keepSubmission } from '../../server/store/approval/submission-store.ts'
import { keepPairing } from '../../server/store/boards/pairing-store.ts'
import { keepMediaOrgs } from '../../server/store/media/media-org-store.ts'
import { keepMedia } from '../../server/store/media/media-store.ts'
import { keepFactor } from '../../server/store/people/factor-store.ts'
import { keepGrant } from '../../server/store/people/grant-store.ts'
import { keepPerson } from '../../server/store/people/people-store.ts'
import { keepSession } from '../../server/store/people/session-store.ts'
import { sealWith } from '../../server/store/seal.ts'
import type { Org } from '../../shared/plan/plan.ts'

const people = 200
const submissions = 400
const media = 200
const deeds = 5000
const dayMs = 86_400_000
const roles = ['editor', 'approver', 'operator', 'technician', 'viewer'] as const

interface Filling extends Pick<ComposedServer, 'planner' | 'log' | 'reports'> {
  readonly database: Database
  /** What the server seals with. */
  readonly secret: Uint8Array
  /** Epoch ms. */
  readonly at: number
}

/** What a bench asks for. */
export interface Filled {
  /** The session of an administrator and editor of the first district. */
  readonly cookie: string
  /** One of the district's people. */
  readonly person: string
  /** A submission of the district that was approved, and one that waits. */
  readonly approved: string
  readonly pending: string
}

/** Fills an office whose plan is in force with people, submissions, files and what they did; boards are paired and have reported. */
export async function fillOffice(filling: Filling): Promise<Filled> {
  const { database, planner, reports, at } = filling
  const plan = planner.current()!.plan
  const ids = Array.from({ length: people }, () => randomUUID())
  const orgOf = (index: number) => plan.orgs[index % plan.orgs.length] as Org
  const secret = newSecret()

  await database.write(async (trx) => {
    for (const [index, id] of ids.entries()) {
      const name = `Nguyễn Thị Số ${index}`
      const email = `so-${index}@tinh.example`
      await keepPerson(trx, { id, login: `so-${String(index).padStart(3, '0')}`, name, email, password: null, at })
      const given = index === 1 ? (['administrator', 'editor'] as const) : roles.slice(index % 4, (index % 4) + 2)
      for (const role of given) {
        await keepGrant(trx, {
          ...{ id: randomUUID(), person: id, org: orgOf(index).id, role, deputyFor: null },
          ...{ startsAt: at, endsAt: null, madeAt: at, madeBy: ids[0] as string },
        })
      }
      const factor = { id: randomUUID(), person: id, kind: 'totp', label: 'Điện thoại', madeAt: at, body: {} } as const
      if (index % 2 === 1) await keepFactor(trx, factor)
    }
    await keepSession(trx, {
      ...{ id: randomUUID(), hash: hashOfSecret(secret), person: ids[1] as string, stage: 'complete', address: '' },
      ...{ agent: '', at, idleMs: dayMs, endsAt: at + dayMs },
    })
    for (const { id: board, org } of plan.boards) {
      const publicKey = { kty: 'EC', crv: 'P-256', x: board, y: board } as const
      const madeBy = { id: ids[0] as string, name: '' }
      await keepPairing(trx, { id: board, board, org, publicKey, madeAt: at, madeBy, cardUntil: 0 })
    }
  })
  for (const { id } of plan.boards) {
    const version = planner.head(id)?.version ?? 1
    const has = { epoch: 1, version, digest: planner.head(id)?.digest ?? '' }
    reports.take(id, { type: 'ack', ...has, stored: true, missing: [] }, at)
    reports.take(id, { type: 'showing', at, has, mode: 'playing', tracks: [], missing: [] }, at)
  }
  await fillMedia(filling, orgOf)
  await fillLog(filling, ids, orgOf)
  return { cookie: `congchao-session=${secret}`, person: ids[41] as string, ...(await fillSubmissions(filling, ids)) }
}

async function fillMedia({ database, at }: Filling, orgOf: (index: number) => Org): Promise<void> {
  await database.write(async (trx) => {
    for (let index = 0; index < media; index++) {
      const sha256 = createHash('sha256').update(`ảnh ${index}`).digest('hex')
      await keepMedia(trx, {
        ...{
          sha256,
          kind: 'picture',
          state: 'ready',
          name: `Ảnh ${index}.jpg`,
          type: 'image/jpeg',
          bytes: 1e6 + index,
        },
        ...{ width: 4000, height: 3000, ms: null, master: sha256, uploadedAt: at + index, uploadedBy: 'test' },
        facts: { light: [0.4, 0.6, 0.5], orientation: 1 },
      })
      await keepMediaOrgs(trx, sha256, [orgOf(index).id])
    }
  })
}

async function fillLog({ database, log, at }: Filling, ids: readonly string[], orgOf: (index: number) => Org) {
  const changes = Array.from({ length: deeds }, (_, index) => ({
    act: 'placement.change',
    subject: { kind: 'placement', id: `xa-${index % 39}/p-0` },
    org: orgOf(index).id,
    before: { phase: 'dot', slides: ['kh-0', 'kh-1'], weight: 1 },
    after: { phase: 'dot', slides: ['kh-0', 'kh-1'], weight: 2 },
  }))
  await database.write(async (trx) => {
    for (const [index, id] of ids.entries()) {
      const own = changes.filter((_, n) => n % ids.length === index)
      await log.append(trx, { kind: 'person', id, name: `Nguyễn Thị Số ${index}`, address: '10.1.2.3' }, at, own)
    }
  })
}

/** Submissions of one placement each with five pictures of ten boards; every fourth waits, the others were approved. */
async function fillSubmissions({ database, planner, secret, at }: Filling, ids: readonly string[]) {
  const { plan, boards } = planner.current()!
  const seal = sealWith(secret, 'approvals')
  const own = plan.campaigns.slice(5)
  const places = [...boards.values()].slice(0, 10).map(({ id, name }) => ({ id, name, section: null }))
  const commune = plan.orgs.find(({ parent }) => parent === plan.orgs[1]?.id)
  const kept = { approved: '', pending: '' }
  await database.write(async (trx) => {
    for (let index = 0; index < submissions; index++) {
      const { id: campaign, org, title, slides, placements } = own[index % own.length]!
      const author = ids[(index * 7) % ids.length] as string
      const isOpen = index % 4 === 0
      const was = JSON.stringify(placements[0])
      const is = JSON.stringify({ ...placements[0], weight: 2 })
      const pictures: Submission['pictures'] = slides.map((slide) => ({
        ...{ list: 'slides', campaign, id: slide.id, slide: slide.id, face: faceOf(slide), width: 64, height: 32 },
        ...{ color: 'full', rendition: { sha256: hashOfSecret(slide.id), bytes: 900, width: 64, height: 32 } },
        ...{ verdict: null, boards: places, more: 0 },
      }))
      const row: Omit<KeptSubmission, 'digest' | 'seal'> = {
        ...{ id: randomUUID(), kind: 'change', campaign, takeDown: null, org, title, author, authorName: 'Số' },
        ...{ writers: JSON.stringify([author]), submittedAt: at - index, remindedAt: null, note: null, reason: null },
        passedBecause: null,
        ...{ state: isOpen ? 'pending' : 'approved', decidedAt: isOpen ? null : at, places: null, drawn: 5 },
        ...{ items: JSON.stringify([{ list: 'placements', campaign, id: 'p-0', was, is }]), findings: '[]' },
        pictures: JSON.stringify(pictures),
      }
      const drawn = { ...row, digest: digestOf(row) }
      await keepSubmission(trx, { ...drawn, seal: seal.of(sealedTextOf(drawn)) })
      const by = { submission: row.id, person: ids[(index * 7 + 1) % ids.length] as string, name: 'Số', at }
      if (!isOpen) await keepApproval(trx, seal, { ...by, digest: drawn.digest, passedBecause: null })
      if (org === commune?.id) kept[isOpen ? 'pending' : 'approved'] = row.id
    }
  })
  return kept
}
