import type { OfficialSloganView, SlogansAdded } from '../../../../shared/api/official-slogan.ts'
import type { DateText, OrgId } from '../../../../shared/plan/plan.ts'
import { askJson, askServer, sendingOf } from '../api/ask-server.ts'
import { hear } from '../state/heard.ts'
import { libraryPath } from './official-slogan.ts'

/** The written plan that slogans came in. */
export interface DocumentOfSlogans {
  readonly number: string
  readonly issuer: string
  readonly issuedOn: DateText | undefined
}

type Named = Pick<OfficialSloganView, 'id' | 'org'>

const pathOf = ({ id, org }: Named): string => `${libraryPath(org)}/${id}`

/** Adds slogans to the library of an office; those that are `known` were there already. Throws `Refused`. */
export async function addSlogans(
  org: OrgId,
  texts: readonly string[],
  document: DocumentOfSlogans,
): Promise<{ readonly slogans: readonly OfficialSloganView[]; readonly known: readonly string[] }> {
  const added = await askJson<SlogansAdded>(libraryPath(org), sendingOf('POST', { texts, ...document }))
  hear('slogans')
  return added
}

/** Puts a slogan right. Throws `Refused`. */
export async function correctSlogan(slogan: Named, text: string, document: DocumentOfSlogans): Promise<void> {
  await askServer(pathOf(slogan), sendingOf('PATCH', { text, ...document }))
  hear('slogans')
}

/** Withdraws slogans, one after the other. Throws `Refused`. */
export async function withdrawSlogans(slogans: readonly Named[]): Promise<void> {
  for (const slogan of slogans) await askServer(pathOf(slogan), { method: 'DELETE' })
  hear('slogans')
}

/** Makes a slogan official again. Throws `Refused`. */
export async function restoreSlogan(slogan: Named): Promise<void> {
  await askServer(`${pathOf(slogan)}/restore`, sendingOf('POST', {}))
  hear('slogans')
}
