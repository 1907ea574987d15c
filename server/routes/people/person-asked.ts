import type { Kysely } from 'kysely'
import { problem } from '../../../shared/problem/problem.ts'
import { isAdministered, isManaged, isSeen } from '../../access/manage.ts'
import type { SignInParts } from '../../access/sign-in.ts'
import type { NoticeEvent } from '../../approval/notices/notice-event.ts'
import type { Schema } from '../../db/schema.ts'
import type { Planner } from '../../planning/planner.ts'
import { type KeptGrant, readGrantsOf } from '../../store/people/grant-store.ts'
import { type PersonWithPassword, readPerson } from '../../store/people/people-store.ts'
import type { Call } from '../route.ts'

/** What routes of people answer from. */
export interface PeopleParts extends SignInParts {
  readonly planner: Planner
  /** Tells people of what happened, after the commit. */
  tell(event: NoticeEvent): void
}

/** A person with what they may do. */
export interface PersonAsked {
  readonly person: PersonWithPassword
  readonly grants: readonly KeptGrant[]
}

/** The person of a call's path, seen by approvers and administrators of their orgs; others find nobody. */
export async function seenPerson(db: Kysely<Schema>, call: Call): Promise<PersonAsked> {
  const id = call.param('person')
  const person = await readPerson(db, id)
  const grants = (await readGrantsOf(db, [id], call.at)).get(id) ?? []
  if (!person || !isSeen(call.authority, grants)) throw problem('not-found')
  return { person, grants }
}

/** The person of a call's path, whose account whoever calls may change; throws a problem where they may not. */
export async function managedPerson(db: Kysely<Schema>, call: Call): Promise<PersonAsked> {
  const asked = await seenPerson(db, call)
  if (!isAdministered(call.authority, asked.grants) || !isManaged(call.authority, asked.grants)) {
    throw problem('forbidden', {
      detail: 'This person has roles beyond what you administer.',
      detailVi: 'Người này có vai trò ngoài phạm vi bạn quản trị.',
    })
  }
  checkMayManage(call)
  return asked
}

/**
 * Throws a problem where a stored token calls: people, what they may do, and tokens are made by people, or by the operator of the
 * machine. A token that could make an approver would approve.
 */
export function checkMayManage({ caller }: Call): void {
  if (caller?.kind === 'person' || (caller?.kind === 'token' && caller.id === 'operator')) return
  throw problem('forbidden', {
    detail: 'Tokens manage neither people nor tokens.',
    detailVi: 'Mã truy cập không quản lý người dùng và mã truy cập.',
  })
}
