import type { GrantAsked, GrantGiven, Invited, OneTimeLink, ToldLink } from '../../../../shared/api/person.ts'
import { askJson, askServer, sendingForSecret, sendingOf } from '../api/ask-server.ts'

/** Makes an account with one role. Throws `Refused`. */
export const makePerson = (asked: {
  readonly login: string
  readonly name: string
  readonly email?: string
  readonly grants: readonly GrantAsked[]
}): Promise<Invited> => askJson('/api/v1/people', sendingForSecret(asked))

/** Gives a role. Throws `Refused`. */
export const giveRole = (person: string, asked: GrantAsked): Promise<GrantGiven> =>
  askJson(`/api/v1/people/${person}/grants`, sendingOf('POST', asked))

/** Takes a role back. Throws `Refused`. */
export const takeRole = (person: string, grant: string): Promise<Response> =>
  askServer(`/api/v1/people/${person}/grants/${grant}`, { method: 'DELETE' })

/** The address that a link opens. Its secret stands behind the `#`: it is sent to no server, and into no log. */
export const addressOfLink = ({ secret }: OneTimeLink): string => `${location.origin}/sign-in#${secret}`

/** Gives somebody a new way in: a link by which they set another password, and with `factors` their second step too. Throws `Refused`. */
export const resetPerson = (person: string, factors: boolean): Promise<ToldLink> =>
  askJson(`/api/v1/people/${person}/reset`, sendingForSecret({ factors }))

/** Closes an account, or opens it again. Throws `Refused`. */
export const turnAccount = (person: string, to: 'close' | 'reopen'): Promise<Response> =>
  askServer(`/api/v1/people/${person}/${to}`, sendingOf('POST', {}))
