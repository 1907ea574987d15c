import { useMemo, useState } from 'preact/hooks'
import type { Org, OrgId, Plan } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { Button } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { matches } from '../kit/folded.ts'
import { SearchField } from '../kit/search-field.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { planIsKnown, planNow } from '../state/plan-now.ts'
import { mayIn } from '../state/signed-in.ts'
import { byName } from '../words/by-name.ts'
import { say } from '../words/say.ts'
import { AddOrgDialog } from './add-org-dialog.tsx'
import { OrgRow } from './org-row.tsx'

/** Below an office, by its id; those on top stand under the empty one. */
type Below = ReadonlyMap<string, readonly Org[]>

/** The tree of offices, each with what can be done about it; found by name without diacritics. */
export function OrgTree() {
  const now = planNow.value
  const [q, setQ] = useState('')
  const [isAdding, setIsAdding] = useState(false)
  const boards = useMemo(() => (now ? boardsWithin(now.plan) : new Map<string, number>()), [now])
  const below = useMemo(() => (now ? belowOf(now.plan, q) : new Map<string, readonly Org[]>()), [now, q])
  if (!now)
    return planIsKnown.value ? (
      <Empty title={say('Chưa có cơ quan nào.', 'There are no offices yet.')}>
        {say('Cơ quan có cùng với kế hoạch đầu tiên.', 'Offices come with the first plan.')}
      </Empty>
    ) : (
      <Waiting />
    )
  const highest = highestOwn(now.plan)
  return (
    <>
      <div class="tools">
        <SearchField label={say('Tìm cơ quan theo tên', 'Find an office')} value={q} onInput={setQ} />
        {highest && (
          <Button kind="chief" onPress={() => setIsAdding(true)}>
            {say('Thêm cơ quan…', 'Add an office…')}
          </Button>
        )}
      </div>
      <div class="card">
        {below.size === 0 ? (
          <Empty title={say('Không có cơ quan nào tên như vậy.', 'No office has this name.')} />
        ) : (
          <Branch of="" {...{ below, boards, now }} />
        )}
      </div>
      {isAdding && highest && <AddOrgDialog parent={highest.id} now={now} onClose={() => setIsAdding(false)} />}
    </>
  )
}

interface BranchProps {
  readonly of: string
  readonly below: Below
  readonly boards: ReadonlyMap<string, number>
  readonly now: PlanNow
}

function Branch({ of, below, boards, now }: BranchProps) {
  return (
    <ul class="tree">
      {(below.get(of) ?? []).map((org) => (
        <li key={org.id} data-org={org.id}>
          <OrgRow {...{ org, now }} boards={boards.get(org.id) ?? 0} />
          {below.has(org.id) && <Branch of={org.id} {...{ below, boards, now }} />}
        </li>
      ))}
    </ul>
  )
}

/** Of the offices that the person administers the one that stands highest; undefined for none. */
function highestOwn({ orgs }: Plan): Org | undefined {
  const tree = orgTreeOf(orgs)
  return orgs
    .filter(({ id }) => mayIn('administer', id))
    .sort((a, b) => tree.depthOf(a.id) - tree.depthOf(b.id))
    .at(0)
}

/** Those that are found, with those above them, so that each stands where it belongs. */
function belowOf({ orgs }: Plan, q: string): Below {
  const tree = orgTreeOf(orgs)
  const known = new Set<string>(orgs.map(({ id }) => id))
  const shown = new Set(
    orgs.filter(({ name }) => matches(name, q)).flatMap(({ id }) => tree.chainOf(id).map((above) => above.id)),
  )
  const below = new Map<string, Org[]>()
  for (const org of orgs) {
    if (!shown.has(org.id)) continue
    const parent = org.parent !== undefined && known.has(org.parent) ? org.parent : ''
    below.set(parent, [...(below.get(parent) ?? []), org])
  }
  for (const [parent, some] of below)
    below.set(
      parent,
      some.sort((a, b) => byName(a.name, b.name)),
    )
  return below
}

/** How many boards each office has with those below it. */
function boardsWithin({ orgs, boards }: Plan): ReadonlyMap<string, number> {
  const tree = orgTreeOf(orgs)
  const counts = new Map<OrgId, number>()
  for (const board of boards) for (const { id } of tree.chainOf(board.org)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
