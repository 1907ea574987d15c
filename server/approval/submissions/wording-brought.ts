import type { SubmissionFinding } from '../../../shared/api/submission.ts'
import type { CampaignView } from '../../../shared/schedule/rule.ts'
import type { Schedule } from '../../../shared/schedule/schedule.ts'
import { textOfKey } from '../../planning/item.ts'
import { textOfFinding } from './text-of-finding.ts'
import { wordingOfItems } from './wording-of-items.ts'

/**
 * What is found of words that stay as they are because of what changes around them, as of an outcome whose phase no longer waits for the word: of the slides of
 * the campaigns that `isMeant` names, but for those of `except` (texts of keys). What was found of them before is not told again.
 */
export async function wordingBrought(
  before: Schedule | undefined,
  next: Schedule,
  isMeant: (view: CampaignView) => boolean,
  except: ReadonlySet<string> = new Set(),
): Promise<readonly SubmissionFinding[]> {
  const slides = next.campaigns
    .filter(isMeant)
    .flatMap(({ campaign: { id: campaign, slides } }) =>
      slides.map(({ id }) => textOfKey({ list: 'slides', campaign, id })),
    )
    .filter((key) => !except.has(key))
  if (slides.length === 0) return []
  const those = new Set(slides)
  const known = new Set(before ? (await wordingOfItems(before, those)).map(textOfFinding) : [])
  return (await wordingOfItems(next, those)).filter((finding) => !known.has(textOfFinding(finding)))
}
