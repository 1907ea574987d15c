import { useEffect, useState } from 'preact/hooks'
import type { ForeseenTakeDown, TakeDownOutlook } from '../../../../shared/api/take-down.ts'
import { askJson } from '../api/ask-server.ts'
import { askAgain } from '../state/ask-again.ts'
import { planNow } from '../state/plan-now.ts'

/** Asks how boards would look once something is off them; undefined until that is known, `lost` where it cannot be told, as long as the line is broken too. Nothing waits for it. */
export function useLookChanges({ kind, org, subject }: ForeseenTakeDown): TakeDownOutlook | 'lost' | undefined {
  const asked = JSON.stringify({ kind, org, subject })
  const tag = planNow.value?.tag
  const [answer, setAnswer] = useState<
    { readonly asked: string; readonly came: TakeDownOutlook | 'lost' } | undefined
  >()
  useEffect(() => {
    // It changes nothing: asked twice, nobody minds, so the answer need not be kept.
    const init = { method: 'POST', body: asked, headers: { 'content-type': 'application/json' } }
    return askAgain((signal) => askJson<TakeDownOutlook>('/api/v1/take-downs/outlook', { ...init, signal }), {
      came: (came) => setAnswer({ asked, came }),
      failed(error) {
        console.warn(error)
        setAnswer({ asked, came: 'lost' })
      },
    })
  }, [asked, tag])
  return answer?.asked === asked ? answer.came : undefined
}
