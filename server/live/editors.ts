import type { OrgId } from '../../shared/plan/plan.ts'
import { remembered } from '../../shared/remembered.ts'
import type { OrgTree } from '../../shared/schedule/org-tree.ts'
import { authorityOf } from '../access/authority.ts'
import type { PersonId } from '../access/caller.ts'
import type { Grant } from '../access/grant.ts'
import type { Connection } from './hub-parts.ts'
import { textFrame } from './text-frame.ts'

/** A console and what its person edits. */
export interface EditorSeat {
  readonly connection: Pick<Connection, 'write'>
  readonly person: PersonId
  readonly name: string
  readonly grants: readonly Grant[]
  /** Since when (epoch ms) it edits what; null: nothing. */
  editing: { readonly what: string; readonly since: number } | null
  /** What it was told last of who else does; null: nothing yet. */
  toldEditors: string | null
}

/** What an edited thing is named by, and whose it is; undefined where there is none. */
export type OrgOfEdited = (what: string) => OrgId | undefined

const mostTold = 20

/** Takes down what a console says that its person edits, from `at` (epoch ms) on. */
export function noteEditing(seat: EditorSeat, what: string | null, at: number): void {
  if (what !== null && what === seat.editing?.what) return
  seat.editing = what === null ? null : { what, since: at }
  seat.toldEditors = null
}

/**
 * Tells each of these consoles who else edits what it edits, where that is otherwise than it was told last: those alone who see the org of
 * the thing, of each other, the first twenty by name. To be called about once a second: however often consoles say something else, each is
 * told no more than this.
 */
export function tellEditors(seats: Iterable<EditorSeat>, orgOf: OrgOfEdited, tree: OrgTree): void {
  const byThing = new Map<string, EditorSeat[]>()
  for (const seat of seats) {
    if (seat.editing) remembered(byThing, seat.editing.what, () => []).push(seat)
  }
  for (const [what, all] of byThing) {
    const org = orgOf(what)
    if (org === undefined) continue
    const seeing = all.filter(({ grants }) => authorityOf(grants, tree).sees(org))
    const first = firstOf(seeing)
    for (const seat of seeing) {
      const people = first.filter(({ person }) => person !== seat.person).slice(0, mostTold)
      const told = JSON.stringify({
        ...{ type: 'editors', what },
        people: people.map(({ name, since }) => ({ name, since })),
      })
      if (told === seat.toldEditors) continue
      seat.toldEditors = told
      seat.connection.write(textFrame(told))
    }
  }
}

/** The people who edit one thing, the first to begin first: one more than are told, for nobody is told of themselves. */
function firstOf(seats: readonly EditorSeat[]) {
  const people = new Map<PersonId, { readonly person: PersonId; readonly name: string; readonly since: number }>()
  for (const { person, name, editing } of seats) {
    const since = editing?.since ?? 0
    if (since < (people.get(person)?.since ?? Number.POSITIVE_INFINITY)) people.set(person, { person, name, since })
  }
  return [...people.values()].sort((a, b) => a.since - b.since || (a.person < b.person ? -1 : 1)).slice(0, mostTold + 1)
}
