import type { BinKind, BinnedPage, BinnedView } from '../../../shared/api/bin.ts'
import type { EditedPlan } from '../../../shared/api/edited-plan.ts'
import { distinct, list, object, textThat } from '../../../shared/plan/decoding.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { kindOfList } from '../../planning/subject-of.ts'
import { type WithRestored, withRestored } from '../../planning/with-restored.ts'
import { type Binned, binMs, dropBinned, readBin, removedWith } from '../../store/plan/bin-store.ts'
import { nothingBody } from '../approvals/approval-bodies.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { cursorAt, limitOf, pageFrom, pageParameters, placeInTimeOf } from '../calls/paging.ts'
import { badQuery } from '../calls/query-values.ts'
import type { Call, Route } from '../route.ts'
import { orgsRead } from '../system/audit-scope.ts'
import { editPlan, type PlanEditParts } from './edit-plan.ts'
import { inForce, planTagFor } from './plan-routes.ts'

const sizes = [50, 200] as const
const mostAtOnce = 500
const types = ['application/json']
const path = '/api/v1/bin'
type BinnedList = Exclude<keyof typeof kindOfList, 'plan'>

const binnedLists = Object.entries(kindOfList).filter(([name]) => name !== 'plan')
const kinds = binnedLists.map(([, kind]) => kind)
const refuses = [
  ...(['value-refused', 'no-plan', 'not-found', 'bin-id-taken', 'bin-owner-gone', 'changed-meanwhile'] as const),
  ...(['plan-refused', 'locked-from-above', 'in-use'] as const),
]

const thingsBody = object<{ readonly things: readonly string[] }>({
  things: distinct(
    list(
      textThat((text) => text.length <= 64, { en: 'expected the id of a thing', vi: 'phải là mã của một mục' }),
      1,
    ),
    { en: 'named twice', vi: 'nêu hai lần' },
  ),
})

/** What was removed, to be put back. */
export function binRoutes(parts: PlanEditParts): Route[] {
  const { planner, database } = parts

  async function restore(
    call: Call,
    ids: readonly string[],
  ): Promise<{ things: readonly Binned[]; edited: EditedPlan }> {
    const together = await removedWith(database.db, ids)
    const byId = new Map(together.map((one) => [one.id, one]))
    const things = ids.map((id) => {
      const thing = byId.get(id)
      if (!thing || !isSeen(call, thing)) throw problem('not-found')
      return thing
    })
    const edited = await editPlan(parts, call, 'bin.restore', (current) => {
      if (!current) throw problem('no-plan')
      const made = withRestored(current.plan, things, together)
      if (!made.plan) throw refusalOf(made)
      const back = made.restored.map(({ id }) => id)
      return {
        plan: made.plan,
        media: 'as-before',
        pointerOf: () => '',
        async write(trx) {
          // Put back by somebody else since it was read, and perhaps changed and removed again.
          if (!(await dropBinned(trx, back))) throw problem('not-found')
        },
      }
    })
    return { things, edited }
  }
  const tagged = (call: Call, { revision }: EditedPlan) => ({
    headers: { etag: `"${planTagFor(call, revision)}"` },
  })

  return [
    {
      id: 'listBin',
      method: 'GET',
      path,
      access: 'see',
      summary:
        'What was taken out of the plan in the caller’s orgs in the last 90 days, the newest first, with who did it. What went with an owner ' +
        'is told with it.',
      query: [{ name: 'kind', describes: 'Of this kind alone.', schema: { enum: kinds } }, ...pageParameters(...sizes)],
      answer: { status: 200, describes: 'A page of it.', schema: 'BinPage' },
      refuses: ['no-plan', 'bad-query'],
      async handle(call) {
        const current = inForce(planner)
        const limit = limitOf(call, sizes)
        const asked = { orgs: orgsRead(call, current, 'see'), list: listOf(call), after: placeInTimeOf(call) }
        const found = await readBin(database.db, { ...asked, limit: limit + 1 })
        const { page, next } = pageFrom(found, limit, ({ removedAt: at, id }) => cursorAt({ at, id }))
        const names = new Map<string, string>(current.plan.orgs.map(({ id, name }) => [id, name]))
        return json<BinnedPage>({ things: page.map((one) => shown(one, names)), next })
      },
    },
    {
      id: 'restoreThing',
      method: 'POST',
      path: `${path}/{thing}/restore`,
      access: 'see',
      summary:
        'Puts something back where it was, with what went with it: a campaign with all that was in it, a phase with its placements. Whoever ' +
        'may write such a thing may put it back; it is a draft unless it is approved as it was.',
      body: { types, maxBytes: 1024, schema: 'Nothing', optional: true },
      answer: { status: 200, describes: 'It is back.', schema: 'Restored' },
      refuses,
      async handle(call) {
        decodedBody(call, nothingBody)
        const { things, edited } = await restore(call, [call.param('thing')])
        return json({ ...edited, ...things.map(named)[0] }, tagged(call, edited))
      },
    },
    {
      id: 'restoreThings',
      method: 'POST',
      path: `${path}/restore`,
      access: 'see',
      summary: `Puts several things back at once, all or none, ${mostAtOnce} at most: the undo of what removed them.`,
      body: { types, maxBytes: 64 * 1024, schema: 'ThingsToRestore' },
      answer: { status: 200, describes: 'They are back.', schema: 'RestoredThings' },
      refuses,
      async handle(call) {
        const { things: ids } = decodedBody(call, thingsBody)
        if (ids.length > mostAtOnce) throw problem('value-refused', { faults: [tooMany] })
        const { things, edited } = await restore(call, ids)
        return json({ ...edited, things: things.map(named) }, tagged(call, edited))
      },
    },
  ]
}

function shown(one: Binned, names: ReadonlyMap<string, string>): BinnedView {
  const { id, list: of, title, campaign, campaignTitle, org, byName, removedAt } = one
  return {
    ...{ id, kind: kindOf(of), title, campaign: campaign === '' ? null : campaign, campaignTitle },
    ...{ org, orgName: names.get(org) ?? org, by: byName === null ? null : { name: byName } },
    ...{ at: removedAt, until: removedAt + binMs },
  }
}

/** A thing by what the plan calls it. */
function named({ list: of, item, campaign }: Binned) {
  return { kind: kindOf(of), id: item, campaign: campaign === '' ? null : campaign }
}

function isSeen({ authority }: Call, { org }: Binned): boolean {
  return authority.mayEverywhere('see') || authority.sees(org as OrgId)
}

function kindOf(of: string): BinKind {
  return kindOfList[of as BinnedList]
}

function listOf(call: Call): string | undefined {
  const kind = call.query('kind')
  if (kind === undefined) return undefined
  const found = binnedLists.find(([, one]) => one === kind)
  if (!found) throw badQuery('kind', kinds.join(', '), kinds.join(', '), kind)
  return found[0]
}

function refusalOf(made: Exclude<WithRestored, { readonly plan: object }>) {
  if (made.taken) {
    const { item, title } = made.taken
    return problem('bin-id-taken', {
      detail: `“${title}”: something else is called ${item} by now.`,
      detailVi: `“${title}”: mã ${item} nay đã dùng cho mục khác.`,
    })
  }
  const { lacks, fault } = made
  const title = lacks ? `“${lacks.title}”: ` : ''
  return problem('bin-owner-gone', {
    detail: `${title}${fault?.message ?? 'its campaign or office is gone'}.`,
    detailVi: `${title}${fault?.messageVi ?? 'đợt hoặc đơn vị chứa mục này không còn'}.`,
  })
}
const tooMany = {
  pointer: '/things',
  message: `at most ${mostAtOnce} at a time`,
  messageVi: `mỗi lần nhiều nhất ${mostAtOnce} mục`,
}
