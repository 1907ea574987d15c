import { drawReached } from '../../server/approval/pictures/draw-reached.ts'
import { picturesReached } from '../../server/approval/pictures/pictures-reached.ts'
import type { ComposedServer } from '../../server/compose-server.ts'
import type { ApprovedChange, ApprovedPicture } from '../../server/planning/approved.ts'
import type { Replaced } from '../../server/planning/edit.ts'
import { faceOf } from '../../server/planning/face-of.ts'
import { itemsOf, textOfKey } from '../../server/planning/item.ts'
import { isDated } from '../../shared/plan/dated-slide.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { needsOf } from '../../shared/schedule/needs.ts'

type Approving = Pick<ComposedServer, 'planner' | 'renditions'>

/** Puts a plan in force with all of it approved: what a test that is not about approval begins with. */
export async function putInForce(server: Approving, plan: Plan): Promise<Replaced> {
  const approved = await wholeApproval(server, plan)
  return server.planner.edit(() => ({ plan, approved }))
}

/** What approving the whole of a plan would change, drawn for every board that it can reach. */
export async function wholeApproval({ planner, renditions }: Approving, plan: Plan): Promise<ApprovedChange> {
  const items = itemsOf(plan)
  const kept = new Set(items.map(textOfKey))
  const removed = [...planner.approved().items.values()].filter((item) => !kept.has(textOfKey(item)))
  const change = { submission: 'whole', items, removed, pictures: [] }
  const { next } = planner.impactOf({ plan, approved: change })
  const needs = plan.boards.flatMap(({ id }) => needsOf(next.schedule, id)).filter(({ slide }) => slide !== 'built-in')
  await renditions.draw(needs)
  const found = await renditions.find(needs)
  const pictures = needs.flatMap(({ slide, width, height, color }, index): ApprovedPicture[] => {
    const rendition = found[index]
    return rendition && slide !== 'built-in' ? [{ face: faceOf(slide), width, height, color, rendition }] : []
  })
  return { ...change, pictures: [...pictures, ...(await patternsOf(next.schedule.plan, renditions))] }
}

/** What has fields, in its widest words. */
async function patternsOf(plan: Plan, renditions: Approving['renditions']): Promise<readonly ApprovedPicture[]> {
  const reached = picturesReached(plan, () => true).filter(({ slide }) => isDated(slide))
  const drawn = await drawReached(reached, { renditions, progress: () => undefined, isStopped: () => false })
  if (!drawn || 'fault' in drawn) throw new Error(drawn?.fault ?? 'drawing was stopped')
  return drawn.pictures
}
