import { useEffect, useState } from 'preact/hooks'
import type { CampaignOutlook } from '../../../../../shared/api/campaign-outlook.ts'
import type { Said } from '../../../../../shared/plan/fault.ts'
import { askJson, sending, wordsOf } from '../../api/ask-server.ts'
import { askAgain } from '../../state/ask-again.ts'
import { planNow } from '../../state/plan-now.ts'
import { type EditedCampaign, sentOf } from '../edit/edited-campaign.ts'

/** What is foreseen of a campaign. */
export interface Foreseen {
  readonly outlook: CampaignOutlook | undefined
  readonly trouble: Said | undefined
  /** Something was changed since, and is being looked at. */
  readonly isStale: boolean
}

const path = '/api/v1/campaigns/outlook'
/** How long typing rests before it is asked, in ms. */
const restMs = 700

/** Asks what a campaign would come to, at `at` (a date-time with an offset; left out: at each board’s first instant), and again once changes of it rest, or a line that broke may stand. */
export function useOutlook(campaign: EditedCampaign | undefined, at?: string): Foreseen {
  const asked = campaign && JSON.stringify({ campaign: sentOf(campaign), ...(at === undefined ? {} : { at }) })
  const tag = planNow.value?.tag
  const [answer, setAnswer] = useState<{ asked?: string; outlook?: CampaignOutlook; trouble?: Said }>({})
  useEffect(() => {
    if (asked === undefined) return
    let stop: (() => void) | undefined
    const timer = setTimeout(() => {
      stop = askAgain((signal) => askJson<CampaignOutlook>(path, { ...sending('POST', asked), signal }), {
        came: (outlook) => setAnswer({ asked, outlook }),
        failed: (error) =>
          setAnswer(({ outlook }) => ({ asked, trouble: wordsOf(error), ...(outlook ? { outlook } : {}) })),
      })
    }, restMs)
    return () => {
      clearTimeout(timer)
      stop?.()
    }
  }, [asked, tag])
  return { outlook: answer.outlook, trouble: answer.trouble, isStale: answer.asked !== asked }
}
