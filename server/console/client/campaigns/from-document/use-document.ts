import { useState } from 'preact/hooks'
import type { Said } from '../../../../../shared/plan/fault.ts'
import { localDaysOf } from '../../../../../shared/time/local-day.ts'
import { ourScript } from '../../api/our-script.ts'
import type { PlanNow } from '../../api/watch-plan.ts'
import { tell } from '../../state/tell.ts'
import { useToday } from '../../time/use-today.ts'
import { both, say } from '../../words/say.ts'
import { boundPlaceOf } from '../edit/bound-on-day.ts'
import { ownOffice } from '../edit/own-office.ts'
import { fillNewCampaign } from '../edit/use-campaign-draft.ts'
import type { Chosen } from './read-draft.ts'

/** Reading a document into the draft of a new campaign. */
export interface DocumentReading {
  readonly isBusy: boolean
  /** Why the last one was not read. */
  readonly trouble: Said | undefined
  readonly read: (chosen: Chosen) => void
}

const notLoaded = both(
  'Chưa đọc được tệp. Kiểm tra mạng rồi thử lại.',
  'The file could not be read. Look at the connection and try again.',
)

/** Reads what is chosen and puts it in the place of the draft of a new campaign, which can be had back; `onFilled` is called then. */
export function useDocument({ plan }: PlanNow, onFilled: () => void): DocumentReading {
  const today = useToday()
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Said | undefined>(undefined)

  async function read(chosen: Chosen): Promise<void> {
    const org = ownOffice(plan)
    if (org === undefined) return
    setBusy(true)
    setTrouble(undefined)
    try {
      const { readDraft } = await ourScript(() => import('./read-draft.ts'))
      const days = localDaysOf(plan.timezone)
      const placeOf = (milestones: Parameters<typeof boundPlaceOf>[0]) => boundPlaceOf(milestones, days)
      const { campaign, typed, source } = await readDraft(chosen, { org, today, placeOf })
      const back = fillNewCampaign(campaign, typed, source)
      if (back)
        tell(
          say(
            'Bản đang soạn dở đã được thay bằng nội dung đọc từ tệp.',
            'The draft was replaced by what the file says.',
          ),
          'done',
          async () => {
            back()
            onFilled()
          },
        )
      onFilled()
    } catch (error) {
      // A refusal brings its words; nobody else has loaded its class.
      const said = error instanceof Error && 'said' in error ? (error.said as Said) : undefined
      if (!said) console.warn(error)
      setTrouble(said ?? notLoaded)
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, trouble, read: (chosen) => void read(chosen) }
}
