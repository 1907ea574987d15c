import { useCallback } from 'preact/hooks'
import { isDated } from '../../../../../shared/plan/dated-slide.ts'
import { parseDate } from '../../../../../shared/time/civil.ts'
import { planNow } from '../../state/plan-now.ts'
import { useToday } from '../../time/use-today.ts'
import { zoneDaysOf } from '../../time/zone-days.ts'
import { wordsAtMoment } from '../../words/slide-words.ts'
import type { EditedCampaign } from './edited-campaign.ts'

/** What boards say today in place of a line that is a slogan of a campaign with words that differ by the day; of every other, the line itself. */
export function useSaidToday(campaign: EditedCampaign): (line: string) => string {
  const today = useToday()
  const { slides, milestones } = campaign
  const zone = planNow.value?.plan.timezone
  return useCallback(
    (line) => {
      const slide = slides.find((one) => isDated(one) && one.text === line)
      if (!slide || zone === undefined) return line
      const at = zoneDaysOf(zone).dayStart(parseDate(today) ?? 0)
      return wordsAtMoment(slide, { at, zone, campaign: { milestones } }) ?? line
    },
    [slides, milestones, zone, today],
  )
}
