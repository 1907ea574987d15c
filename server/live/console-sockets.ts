import type { OrgId } from '../../shared/plan/plan.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { pingEveryMs, silenceMs } from '../../shared/protocol/messages.ts'
import type { OrgTree } from '../../shared/schedule/org-tree.ts'
import { authorityOf } from '../access/authority.ts'
import type { PersonCaller, PersonId } from '../access/caller.ts'
import type { Grant } from '../access/grant.ts'
import { decodeConsoleMessage } from './decode-console-message.ts'
import { type EditorSeat, noteEditing, type OrgOfEdited, tellEditors } from './editors.ts'
import type { Connection, Session } from './hub-parts.ts'
import { textFrame } from './text-frame.ts'

/** What a console is told has changed; it asks for it anew by the API, in its own scope. */
export type ChangedThing = 'plan' | 'submissions' | 'take-downs' | 'notices' | 'emergencies' | 'directives' | 'slogans'

/** The most bytes of a message from a console: it has little to say. */
export const maxConsoleMessageBytes = 4096

/** The consoles that are open, each in the scope of its session. */
export interface ConsoleSockets {
  /** Whose session a request to open a socket carries; undefined where it carries none that is complete. Reports what it throws. */
  admit(request: { readonly headers: Headers }): Promise<PersonCaller | undefined>
  /** Takes a socket of somebody who was admitted. */
  open(caller: PersonCaller, connection: Connection): Session
  /**
   * Tells those whose scope it is in that something of these orgs has changed; with `people`, those people alone. What comes from above
   * (all but submissions and notices) is told to those below too.
   */
  changed(what: ChangedThing, orgs: readonly OrgId[] | 'all', people?: readonly PersonId[]): void
  /** Closes at once what belongs to a person, or to one session of theirs. */
  endSessions(of: { readonly person: PersonId } | { readonly session: string }): void
  /**
   * Pings, closes what is silent, closes what has no living session any more, and tells editors of each other; to be called about once a
   * second.
   */
  sweep(): void
  /** Tells every console that the server is going away. */
  close(): void
}

/** The clocks of the consoles’ lines, and who may have one. */
export interface ConsoleSocketsParts {
  /** The server's clock, epoch ms. */
  readonly now: () => number
  /** A clock that nobody can set, in ms of any origin. */
  readonly uptime: () => number
  /** The person whose complete session a request carries. */
  sessionOf(request: { readonly headers: Headers }, at: number): Promise<{ readonly caller: PersonCaller } | undefined>
  /** Those of these sessions (by id) that live at `at`, with what their people may do then. */
  livingSessions(sessions: readonly string[], at: number): Promise<ReadonlyMap<string, readonly Grant[]>>
  /** The orgs of now. */
  tree(): OrgTree
  /** Whose a thing is that consoles name as edited. */
  orgOf: OrgOfEdited
  report(error: unknown): void
}

interface Seat extends EditorSeat {
  readonly connection: Connection
  readonly session: string
  grants: readonly Grant[]
  heardAt: number
  pingedAt: number
  /** Messages since the last ping. */
  said: number
  isOpen: boolean
}

const maxSockets = 2000
const maxAPerson = 12
/** A console answers pings, and says what is edited where that changes; one that says much more than that is none of ours. */
const maxSaidAPing = 40

/** No consoles yet. */
export function createConsoleSockets(parts: ConsoleSocketsParts): ConsoleSockets {
  const seats = new Set<Seat>()
  let pings = 0
  let isChecking = false

  function end(seat: Seat, why: keyof typeof closeCodes): void {
    if (!seat.isOpen) return
    leave(seat)
    seat.connection.close(closeCodes[why].code, why)
  }

  function leave(seat: Seat): void {
    seat.isOpen = false
    seats.delete(seat)
  }

  function heard(seat: Seat, text: string): void {
    if (!seat.isOpen) return
    seat.heardAt = parts.uptime()
    seat.said++
    const message = seat.said > maxSaidAPing ? undefined : decodeConsoleMessage(text)
    if (!message) end(seat, 'badMessage')
    else if (message.type === 'editing') noteEditing(seat, message.what, parts.now())
  }

  /** Whoever has signed out, was closed or may no longer do what they could: asked for all sockets at once. */
  async function checkSessions(): Promise<void> {
    const asked = [...seats]
    const living = await parts.livingSessions([...new Set(asked.map(({ session }) => session))], parts.now())
    for (const seat of asked) {
      const grants = living.get(seat.session)
      if (grants) seat.grants = grants
      else end(seat, 'notAuthorised')
    }
  }

  function check(): void {
    if (isChecking || seats.size === 0) return
    isChecking = true
    checkSessions()
      .catch((cause: unknown) => {
        // Nobody listens on a session that cannot be looked up.
        for (const seat of [...seats]) end(seat, 'goingAway')
        parts.report(new Error('the sessions of consoles could not be read; their sockets are closed', { cause }))
      })
      .finally(() => {
        isChecking = false
      })
  }

  return {
    async admit(request) {
      try {
        return (await parts.sessionOf(request, parts.now()))?.caller
      } catch (error) {
        parts.report(error)
        throw error
      }
    },
    open({ id: person, name, grants, session }, connection) {
      const at = parts.uptime()
      const seat: Seat = {
        ...{ connection, person, name, session: session.id, grants, editing: null, toldEditors: null },
        ...{ heardAt: at, pingedAt: at, said: 0, isOpen: true },
      }
      const ofPerson = [...seats].filter((other) => other.person === person).length
      seats.add(seat)
      if (seats.size > maxSockets || ofPerson >= maxAPerson) end(seat, 'tooMany')
      return { heard: (text) => heard(seat, text), gone: () => leave(seat) }
    },
    changed(what, orgs, people) {
      const frame = textFrame(JSON.stringify({ type: 'changed', what }))
      const tree = parts.tree()
      const comesDown = what !== 'submissions' && what !== 'notices'
      for (const seat of seats) {
        if (people && !people.includes(seat.person)) continue
        const { sees, seesCampaign } = authorityOf(seat.grants, tree)
        const isSeen = (org: OrgId) => (comesDown ? seesCampaign({ org }) : sees(org))
        if (orgs === 'all' ? seat.grants.length > 0 : orgs.some(isSeen)) seat.connection.write(frame)
      }
    },
    endSessions(of) {
      for (const seat of [...seats]) {
        if ('person' in of ? seat.person === of.person : seat.session === of.session) end(seat, 'notAuthorised')
      }
    },
    sweep() {
      const at = parts.uptime()
      const ping = textFrame(JSON.stringify({ type: 'ping', n: pings++ }))
      for (const seat of [...seats]) {
        if (at - seat.heardAt >= silenceMs) {
          end(seat, 'silent')
        } else if (at - seat.pingedAt >= pingEveryMs) {
          seat.pingedAt = at
          seat.said = 0
          seat.connection.write(ping)
        }
      }
      tellEditors(seats, parts.orgOf, parts.tree())
      check()
    },
    close() {
      for (const seat of [...seats]) end(seat, 'goingAway')
    },
  }
}
