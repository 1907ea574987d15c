import type { Authority } from '../access/authority.ts'
import type { PersonCaller, TokenCaller } from '../access/caller.ts'
import type { Actor } from '../store/actor.ts'

/** On whose behalf something is asked, what they may do, and when (epoch ms). */
export interface By {
  readonly caller: PersonCaller | TokenCaller
  readonly authority: Authority
  readonly actor: Actor
  readonly at: number
}
