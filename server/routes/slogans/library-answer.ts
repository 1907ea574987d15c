import type { OfficialSloganPage } from '../../../shared/api/official-slogan.ts'
import { folded } from '../../../shared/folded.ts'
import type { Org } from '../../../shared/plan/plan.ts'
import { libraryPage, soughtIn } from '../../approval/library/library-page.ts'
import { type OfficialSlogan, ofHand, slogansOfCampaigns } from '../../approval/library/official-slogans.ts'
import type { Database } from '../../db/database.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Planner } from '../../planning/planner.ts'
import { readWithdrawnPage, standingSummary } from '../../store/plan/official-slogan-pages.ts'
import { cursorAt, limitOf, type PageSizes, pageFrom, placeInTimeOf } from '../calls/paging.ts'
import { badQuery } from '../calls/query-values.ts'
import type { Call } from '../route.ts'
import { libraryCursor, libraryPlaceOf } from './library-cursor.ts'
import { officialSloganView, sourcesOf } from './official-slogan-view.ts'

export interface LibraryAnswerParts {
  readonly planner: Pick<Planner, 'takeDowns'>
  readonly database: Pick<Database, 'db'>
}

/** How many slogans a page of a library has. */
export const slogansAPage: PageSizes = [50, 500]

/** The source that those have which an office has withdrawn. */
export const withdrawn = 'withdrawn'

/** Enough for a slogan that is pasted whole. */
const mostWords = 50

/** The page of an org’s library that a call asks for. Throws a problem naming a parameter. */
export async function libraryAnswer(
  parts: LibraryAnswerParts,
  call: Call,
  current: PlanInForce,
  org: Org,
): Promise<OfficialSloganPage> {
  const { db } = parts.database
  const chain = current.tree.chainOf(org.id)
  const ofCampaigns = slogansOfCampaigns(current, org.id, parts.planner.takeDowns(), call.at)
  const limit = limitOf(call, slogansAPage)
  const words = wordsOf(call)
  const from = call.query('from')

  async function withdrawnPage() {
    const after = placeInTimeOf(call)
    const asked = { org: org.id, sought: soughtIn([org], words), limit: limit + 1, ...(after && { after }) }
    const found = await readWithdrawnPage(db, asked)
    const { page, next } = pageFrom(found, limit, ({ withdrawnAt, id }) => cursorAt({ at: withdrawnAt ?? 0, id }))
    return { page: page.map((one) => ofHand(one, org)), next }
  }

  async function standingPage() {
    const asked = { chain, ofCampaigns, from, words, after: libraryPlaceOf(call), limit: limit + 1 }
    const { page, next } = pageFrom(await libraryPage(db, asked), limit, ({ place }) => libraryCursor(place))
    return { page: page.map(({ slogan }) => slogan), next }
  }

  const { page, next } = await (from === withdrawn ? withdrawnPage() : standingPage())
  const orgs = chain.map(({ id }) => id)
  const sources = sourcesOf(ofCampaigns, await standingSummary(db, orgs))
  const mayChange = call.authority.may('approve', org.id)
  const viewOf = (slogan: OfficialSlogan) => officialSloganView(slogan, mayChange && slogan.org.id === org.id)
  return { slogans: page.map(viewOf), sources, next }
}

function wordsOf(call: Call): readonly string[] {
  const words = folded(call.query('q') ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length <= mostWords) return words
  throw badQuery('q', `at most ${mostWords} words`, `nhiều nhất ${mostWords} từ`, String(words.length))
}
