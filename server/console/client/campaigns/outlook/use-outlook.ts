import { useEffect, useState } from 'preact/hooks'
import type { CampaignOutlook } from '../../../../../shared/api/campaign-outlook.ts'
import type { Said } from '../../../../../shared/plan/fault.ts'
import { askJson, sending, wordsOf } from '../../api/ask-server.ts'
import { planNow } from '../../state/plan-now.ts'
import { type EditedCampaign, sentOf } from '../edit/edited-campaign.ts'

/** What is foreseen of a campaign. */
export interface Foreseen {
  readonly outlook: CampaignOutlook | undefined
  readonly trouble: Said | undefined
  /** Something was changed since, and is being looked at. */
  readonly isStale: boolean
}

/** How long typing rests before it is asked, in ms. */
const restMs = 700

/** Asks what a campaign would come to, at `at` (a date-time with an offset; left out: at each board’s first instant), and again once changes of it rest. */
export function useOutlook(campaign: EditedCampaign | undefined, at?: string): Foreseen {
  const asked = campaign && JSON.stringify({ campaign: sentOf(campaign), ...(at === undefined ? {} : { at }) })
  const tag = planNow.value?.tag
  const [answer, setAnswer] = useState<{ asked?: string; outlook?: CampaignOutlook; trouble?: Said }>({})
  useEffect(() => {
    if (asked === undefined) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      const init = sending('POST', asked)
      askJson<CampaignOutlook>('/api/v1/campaigns/outlook', { ...init, signal: stop.signal }).then(
        (outlook) => stop.signal.aborted || setAnswer({ asked, outlook }),
        (error: unknown) =>
          stop.signal.aborted ||
          setAnswer(({ outlook }) => ({ asked, trouble: wordsOf(error), ...(outlook ? { outlook } : {}) })),
      )
    }, restMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [asked, tag])
  return { outlook: answer.outlook, trouble: answer.trouble, isStale: answer.asked !== asked }
}
