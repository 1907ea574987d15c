import { useCallback, useState } from 'preact/hooks'
import type { CampaignRead } from '../../../../../shared/api/campaign.ts'
import { askServer, tagIn } from '../../api/ask-server.ts'
import { type Asked, useAskedBy } from '../../state/use-asked.ts'

/** A campaign as it is written, with its own entity tag. */
export interface ReadCampaign extends CampaignRead {
  readonly tag: string
}

/** The campaign of this id, read anew whenever the plan may have changed; `take` puts what the server answered to a write in its place. */
export function useCampaign(
  id: string | undefined,
): Asked<ReadCampaign> & { readonly take: (read: ReadCampaign) => void } {
  const path = id === undefined ? undefined : `/api/v1/campaigns/${id}`
  const asked = useAskedBy<ReadCampaign>(path, readCampaign, ['plan'])
  const [written, setWritten] = useState<{ readonly over: ReadCampaign | undefined; readonly read: ReadCampaign }>()
  const take = useCallback((read: ReadCampaign) => setWritten({ over: asked.value, read }), [asked.value])
  // What is read later counts.
  const value = written && written.over === asked.value && written.read.campaign.id === id ? written.read : asked.value
  return { ...asked, value, take }
}

async function readCampaign(path: string, signal: AbortSignal): Promise<ReadCampaign> {
  const answer = await askServer(path, { cache: 'no-store', signal })
  const read = (await answer.json()) as CampaignRead
  return { ...read, tag: tagIn(answer) ?? '' }
}
