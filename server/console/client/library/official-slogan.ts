import type { OfficialSloganPage, OfficialSloganView } from '../../../../shared/api/official-slogan.ts'
import type { OrgId } from '../../../../shared/plan/plan.ts'
import type { PageOf } from '../state/use-paged.ts'
import { dateForPeople } from '../time/typed-date.ts'
import { say } from '../words/say.ts'

/** Which of a library are asked for; empty: all. */
export interface LibraryQuery {
  readonly q: string
  readonly from: string
}

/** The source that those have which were withdrawn. */
export const withdrawn = 'withdrawn'

/** Where the library of an office is read. */
export const libraryPath = (org: OrgId): string => `/api/v1/orgs/${org}/slogans`

/** Where a part of it is read. */
export function libraryPart(org: OrgId, { q, from }: LibraryQuery, limit: number): string {
  const query = new URLSearchParams({
    limit: String(limit),
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...(from === '' ? {} : { from }),
  })
  return `${libraryPath(org)}?${query}`
}

/** The rows of an answer. */
export const slogansOf = ({ slogans, next }: OfficialSloganPage): PageOf<OfficialSloganView> => ({
  rows: slogans,
  next,
})

/** The written plan of a slogan: its number, day and issuer. */
export function documentWords({ document, orgName }: Pick<OfficialSloganView, 'document' | 'orgName'>): string {
  if (document === null) return say(`Chỉ đạo của ${orgName}`, `Directive of ${orgName}`)
  const { number, issuer, issuedOn } = document
  const day = dateForPeople(issuedOn)
  return say(`Văn bản số ${number}, ngày ${day}, ${issuer}`, `Document ${number} of ${day}, ${issuer}`)
}
