import type { CampaignEdited } from '../../../../../shared/api/campaign.ts'
import { askServer, Refused, sendingOf, tagIn } from '../../api/ask-server.ts'
import { go } from '../../app/address.ts'
import { passingOf, submit } from '../../approvals/submission.ts'
import { hear } from '../../state/heard.ts'
import { lookAgain } from '../../state/plan-now.ts'
import { tell, tellTrouble } from '../../state/tell.ts'
import { type Doing, useDoing } from '../../state/use-doing.ts'
import { both, say } from '../../words/say.ts'
import { campaignHref } from '../campaign-href.ts'
import { writtenCampaign } from '../written-campaign.ts'
import { sentOf } from './edited-campaign.ts'
import type { ReadCampaign } from './use-campaign.ts'
import type { CampaignDraft } from './use-campaign-draft.ts'

/** Writing a campaign, and asking for its approval. */
export interface Saving {
  readonly doing: Doing
  /** Writes what is not written. */
  readonly save: () => void
  /** Writes it, and asks for approval of what was not approved. */
  readonly submit: () => void
}

interface SavingEdges {
  /** Told what the server has once it is written. */
  readonly take: (read: ReadCampaign) => void
  /** Reads the campaign anew: somebody was quicker. */
  readonly renew: () => void
  /** Why what was found is let stand, as it is written; forgotten once it is submitted. */
  readonly passed: { readonly value: string; readonly forget: () => void }
}

const late = both(
  'Người khác vừa lưu đợt này. Chọn bản được giữ ở đầu trang.',
  'Somebody else has saved this campaign. Choose at the top of the page which of the two stays.',
)

/** Saves a draft. A campaign that was new has a page of its own from then on. */
export function useSaving(draft: CampaignDraft, { take, renew, passed }: SavingEdges): Saving {
  const doing = useDoing()

  /** Answers the id of the campaign as it is written. */
  async function write(): Promise<string> {
    const { campaign, saved, isChanged, isBehind } = draft
    if (saved && !isChanged) return saved.campaign.id
    if (isBehind) throw new Refused('changed-meanwhile', late)
    const request = saved
      ? askServer(`/api/v1/campaigns/${saved.campaign.id}`, sendingOf('PUT', sentOf(campaign), saved.tag))
      : askServer('/api/v1/campaigns', sendingOf('POST', sentOf(campaign)))
    const answer = await request.catch((error: unknown) => {
      if (error instanceof Refused && error.code === 'changed-meanwhile') renew()
      throw error
    })
    const written = writtenCampaign((await answer.json()) as CampaignEdited)
    if (saved) {
      take({ campaign: written, tag: tagIn(answer) ?? '', mayEdit: true, writer: null, formerDays: saved.formerDays })
      draft.forget()
    }
    lookAgain()
    return written.id
  }

  function arrive(id: string): void {
    if (draft.saved) return
    draft.forget()
    go(campaignHref(id), { replace: true })
  }

  return {
    doing,
    save: () =>
      void doing.run(async () => {
        const id = await write()
        const said = say(
          'Đã lưu. Chưa phát gì mới: cần trình duyệt.',
          'Saved. Nothing new plays before it is approved.',
        )
        tell(said)
        arrive(id)
      }),
    submit: () =>
      void doing.run(async () => {
        const id = await write()
        try {
          await submit({ campaign: id, ...passingOf(passed.value) })
          passed.forget()
          tell(say('Đã trình duyệt.', 'Submitted for approval.'))
          hear('submissions')
        } catch (error) {
          // On the page that it goes to nobody else would say it.
          if (!draft.saved) tellTrouble(error)
          throw error
        } finally {
          arrive(id)
        }
      }),
  }
}
