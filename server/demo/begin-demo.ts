import { setTimeout } from 'node:timers/promises'
import type { By } from '../approval/by.ts'
import type { Asked } from '../approval/submissions/make-submission.ts'
import { itemsOf } from '../planning/item.ts'
import type { RunningServer } from '../start-server.ts'
import { noteWriters } from '../store/plan/item-writer-store.ts'
import { keepTimes } from '../store/plan/office-times-store.ts'
import { prepareTemplates } from './demo-emergencies.ts'
import { type DemoPerson, demoPeople, makeDemoPerson } from './demo-people.ts'
import { demoPlan } from './demo-plan.ts'

const lookEveryMs = 20

/** Brings the demo's plan onto its boards as an office would: one writes and submits it, another approves it. Answers how to get in. */
export async function beginDemo(server: RunningServer, now: () => number): Promise<readonly string[]> {
  const { planner, submissions, links } = server
  const plan = demoPlan(now())
  await planner.edit((_, at) => ({ plan, write: (trx) => keepTimes(trx, undefined, plan, at) }))
  const author = await makeDemoPerson(server, demoPeople.author, now())
  const approver = await makeDemoPerson(server, demoPeople.approver, now())
  const ward = await makeDemoPerson(server, demoPeople.ward, now())
  await server.database.write((trx) => noteWriters(trx, itemsOf(plan), author.caller.id, now()))

  const asked: Asked[] = [
    ...plan.orgs.flatMap(({ id, filler }) => (filler ? [{ filler: id }] : [])),
    ...plan.campaigns.map(({ id }) => ({ campaign: id })),
  ]
  for (const subject of asked) {
    const { id } = await submissions.submit(author, subject)
    const { digest } = await drawn(server, approver, id)
    await submissions.approve(approver, id, digest)
  }
  await prepareTemplates(server, { author, approver }, now)
  await planner.settled()

  const at = now()
  const way = async ({ name, does }: DemoPerson, { caller }: { caller: { id: string } }, landing: string) => [
    `${name}: ${does}`,
    `  ${await links.demo(caller.id, landing, at)}`,
  ]
  return [
    'Liên kết đăng nhập, mỗi liên kết dùng một lần, trong 30 phút · Sign in, each link once, within 30 minutes:',
    ...(await way(demoPeople.author, author, '/wall')),
    ...(await way(demoPeople.approver, approver, '/approvals')),
    ...(await way(demoPeople.ward, ward, '/add')),
  ]
}

/** What waits for approval, once its pictures are drawn. */
async function drawn({ submissions }: RunningServer, by: By, id: string): Promise<{ readonly digest: string }> {
  await submissions.settled()
  for (;;) {
    const { state, digest, reason } = await submissions.read(by, id)
    if (state === 'pending' && digest !== null) return { digest }
    if (state !== 'drawing') throw new Error(`the demo's plan was sent back: ${reason}`)
    await setTimeout(lookEveryMs)
  }
}
