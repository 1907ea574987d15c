import { useMemo } from 'preact/hooks'
import type { OfficialSloganPage, OfficialSloganView } from '../../../../shared/api/official-slogan.ts'
import { plainWords } from '../../../../shared/plan/plain-words.ts'
import type { CampaignId, OrgId, Slide } from '../../../../shared/plan/plan.ts'
import { askJson } from '../api/ask-server.ts'
import { ourScript } from '../api/our-script.ts'
import { inSlices } from '../state/in-slices.ts'
import { useAskedBy } from '../state/use-asked.ts'

const mostAtOnce = 500
const mostPages = 10

/** A campaign as it is being written. */
export interface OwnCampaign {
  readonly id?: CampaignId
  readonly slides: readonly Slide[]
}

/**
 * The texts of an office's library, against which its slogans are judged; undefined before they are known, or while they are not wanted. Of
 * its own slogans a campaign is held against those that still stand in it: one that it puts right is no pattern any more.
 */
export function useOfficial(
  org: OrgId | undefined,
  campaign: OwnCampaign | undefined,
  isWanted: boolean,
): readonly string[] | undefined {
  const path = org === undefined || !isWanted ? undefined : `/api/v1/orgs/${org}/slogans?limit=${mostAtOnce}`
  const { value } = useAskedBy(path, askAll, ['slogans'])
  const own = new Set(campaign?.slides.map((slide) => (slide.kind === 'slogan' ? plainWords(slide.text) : undefined)))
  const isGone = (one: OfficialSloganView) =>
    one.campaign !== null && one.campaign.id === campaign?.id && !own.has(one.text)
  const gone = value?.flatMap((one) => (isGone(one) ? [one.id] : [])).join(' ')
  // What is made of the list is made once: it stays the same list while nothing of it goes.
  return useMemo(() => value?.filter((one) => !isGone(one)).map(({ text }) => text), [value, gone])
}

async function askAll(path: string, signal: AbortSignal): Promise<readonly OfficialSloganView[]> {
  const all: OfficialSloganView[] = []
  let cursor = ''
  for (let page = 0; page < mostPages; page++) {
    const { slogans, next } = await askJson<OfficialSloganPage>(`${path}${cursor}`, { cache: 'no-store', signal })
    all.push(...slogans)
    if (next === null) break
    cursor = `&cursor=${encodeURIComponent(next)}`
  }
  await prepare(all, signal)
  return all
}

/** Taken apart before they are known here: in one turn with a letter that is typed it would be felt. */
async function prepare(slogans: readonly OfficialSloganView[], signal: AbortSignal): Promise<void> {
  const { prepareOfficial } = await ourScript(() => import('../../../../shared/wording/official-near.ts'))
  await inSlices(slogans, ({ text }) => void prepareOfficial(text), signal)
}
