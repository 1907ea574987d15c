import { decodePlan } from '../../shared/plan/decode-plan.ts'
import type { Fault } from '../../shared/plan/fault.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { slugOf } from '../../shared/plan/slug-of.ts'

/** A plan with one org or board put in, and its id; or its faults, those of the thing itself by pointers into it. */
export type WithThing =
  | { readonly plan: Plan; readonly id: string; readonly faults?: undefined }
  | { readonly plan?: undefined; readonly faults: readonly Fault[] }

type Fields = Readonly<Record<string, unknown>>

/** A plan with an org or a board more. An id that was left out is made from the name, and is nobody else's. */
export function withNew(plan: Plan, list: 'orgs' | 'boards', fields: Fields): WithThing {
  const id = fields.id ?? freeId(plan[list], typeof fields.name === 'string' ? fields.name : '')
  return decoded(plan, list, plan[list].length, [...plan[list], { ...fields, id }], id)
}

/** A plan with fields of an org or a board changed: those sent take the place of its own, null removes one. Its id stays. */
export function withChanged(plan: Plan, list: 'orgs' | 'boards', id: string, fields: Fields): WithThing {
  const index = plan[list].findIndex((one) => one.id === id)
  const things: readonly object[] = plan[list]
  return decoded(plan, list, index, things.with(index, withFields({ ...things[index], id }, fields)), id)
}

/** A thing with fields changed: those sent take the place of its own, null removes one. Its id stays. */
export function withFields(thing: { readonly id: string }, fields: Fields): object {
  const changed = Object.entries({ ...thing, ...fields, id: thing.id }).filter(([, value]) => value !== null)
  return Object.fromEntries(changed)
}

function decoded(
  plan: Plan,
  list: 'orgs' | 'boards',
  index: number,
  things: readonly unknown[],
  id: unknown,
): WithThing {
  const { plan: whole, faults } = decodePlan({ ...plan, [list]: things })
  if (whole) return { plan: whole, id: String(id) }
  const own = `/${list}/${index}`
  return {
    faults: faults.map((fault) => {
      const isOwn = fault.pointer === own || fault.pointer.startsWith(`${own}/`)
      // Where something else no longer holds, that may be nothing that the caller sees.
      return { ...fault, pointer: isOwn ? fault.pointer.slice(own.length) : '' }
    }),
  }
}

function freeId(things: readonly { readonly id: string }[], name: string): string {
  const taken = new Set(things.map(({ id }) => id))
  const stem = slugOf(name)
  let id = stem
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`
  return id
}
