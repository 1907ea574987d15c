import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ItemKey } from '../../../shared/api/item-key.ts'
import type { SubmissionFinding } from '../../../shared/api/submission.ts'
import type { Slide } from '../../../shared/plan/plan.ts'
import type { Schedule } from '../../../shared/schedule/schedule.ts'
import { localDaysOf } from '../../../shared/time/local-day.ts'
import { campaignContextOf } from '../../../shared/wording/campaign-context.ts'
import type { WordingContext, WordingFinding } from '../../../shared/wording/wording-finding.ts'
import { wordingFindings } from '../../../shared/wording/wording-findings.ts'
import { textOfKey } from '../../planning/item.ts'
import type { OfficialTexts } from '../library/read-library.ts'

/** A slide, whose it is, and what is known around its words. */
interface WordedItem {
  readonly item: ItemKey
  readonly slide: Slide
  readonly context: () => WordingContext
}

const mostShown = 80
/** Of one text. */
const mostTold = 20

/**
 * What is found of the words of those items that are touched: of their text, its variants and its translations; the text is held against
 * official slogans too. Does not hold up the process.
 */
export async function wordingOfItems(
  schedule: Schedule,
  touched: ReadonlySet<string>,
  official: OfficialTexts = () => [],
): Promise<readonly SubmissionFinding[]> {
  const found: SubmissionFinding[] = []
  const items = wordedItemsOf(schedule).filter(({ item }) => touched.has(textOfKey(item)))
  for (const { item, slide, context } of items) {
    await nextTurn()
    if (slide.kind !== 'slogan') continue
    const around = context()
    const officialSlogans = official(item.campaign)
    const variants = (slide.variants ?? []).map(({ text }) => ({ text, context: around }))
    const translations = (slide.translations ?? []).map(({ text, language }) => ({ text, context: { language } }))
    for (const each of [{ text: slide.text, context: { ...around, officialSlogans } }, ...variants, ...translations]) {
      found.push(...worstOf(wordingFindings(each.text, each.context)).map((one) => asTold(one, each.text, item)))
    }
  }
  return found
}

function wordedItemsOf({ plan, campaigns, spansIn }: Schedule): readonly WordedItem[] {
  const around = { days: localDaysOf(plan.timezone), spans: spansIn(plan.timezone) }
  const inCampaigns = campaigns.flatMap((of) =>
    of.campaign.slides.map((slide) => ({
      ...{ item: { list: 'slides', campaign: of.campaign.id, id: slide.id } as const, slide },
      context: () => campaignContextOf(of, slide, around),
    })),
  )
  const alone = (list: ItemKey['list'], { id, slide }: { readonly id: string; readonly slide?: Slide | undefined }) =>
    slide === undefined
      ? []
      : [
          {
            item: { list, campaign: '', id },
            slide,
            context: () => (slide.language ? { language: slide.language } : {}),
          },
        ]
  return [
    ...inCampaigns,
    ...plan.orgs.flatMap(({ id, filler }) => alone('fillers', { id, slide: filler })),
    ...(plan.interrupts ?? []).flatMap((each) => alone('interrupts', each)),
    ...(plan.restrictions ?? []).flatMap((each) => alone('restrictions', each)),
  ]
}

/** What blocks comes first: it is never left out for the rest. */
function worstOf(found: readonly WordingFinding[]): readonly WordingFinding[] {
  if (found.length <= mostTold) return found
  const doesBlock = ({ level }: WordingFinding) => level === 'blocks'
  return [...found.filter(doesBlock), ...found.filter((one) => !doesBlock(one))].slice(0, mostTold)
}

function asTold(
  { code, level, said, start, end, mend }: WordingFinding,
  text: string,
  item: ItemKey,
): SubmissionFinding {
  const place = shortened(text.slice(start, end).trim())
  const right = mend ? shortened(mend.trim()) : ''
  return {
    ...{ code, item, severity: level === 'blocks' ? 'error' : 'warning' },
    message: `“${place}”: ${said.en}${right ? ` Better: “${right}”.` : ''}`,
    messageVi: `“${place}”: ${said.vi}${right ? ` Nên là: “${right}”.` : ''}`,
  }
}

function shortened(text: string): string {
  const letters = Array.from(text)
  return letters.length > mostShown ? `${letters.slice(0, mostShown - 1).join('')}…` : text
}
