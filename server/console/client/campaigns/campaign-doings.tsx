import { useState } from 'preact/hooks'
import type { CampaignRemoved } from '../../../../shared/api/campaign.ts'
import type { ItemStanding } from '../../../../shared/api/item-state.ts'
import { askJson, sendingOf } from '../api/ask-server.ts'
import { go } from '../app/address.ts'
import { historyHref } from '../audit/history-link.tsx'
import { restoreThings } from '../bin/restore-things.ts'
import { AskDialog } from '../kit/ask-dialog.tsx'
import { Button } from '../kit/button.tsx'
import { later } from '../kit/later.tsx'
import { MenuButton } from '../kit/menu-button.tsx'
import { printSheet } from '../kit/print-sheet.tsx'
import { lookAgain } from '../state/plan-now.ts'
import { tell } from '../state/tell.ts'
import { TakeDownPresses } from '../take-down/take-down-presses.tsx'
import { counted } from '../words/counted.ts'
import { inOurs, say } from '../words/say.ts'
import { troubleWords } from '../words/trouble-words.ts'
import { campaignHref } from './campaign-href.ts'
import { lacksOf } from './edit/lacks-of.ts'
import type { CampaignDraft } from './edit/use-campaign-draft.ts'
import type { Saving } from './edit/use-saving.ts'
import { isUnasked } from './standing/item-standing.ts'

const CopyDialog = later(
  () => import('./copy-dialog.tsx'),
  (module) => module.CopyDialog,
)

/** What can be done about a campaign. */
export interface CampaignDoingsProps {
  readonly draft: CampaignDraft
  readonly saving: Saving
  readonly standings: readonly ItemStanding[]
}

/** The row that stays at the lower edge: *Trình duyệt*, *Lưu nháp*, *In kế hoạch*, and what is rarer. */
export function CampaignDoings({ draft, saving, standings }: CampaignDoingsProps) {
  const [asks, setAsks] = useState<'copy' | 'remove' | undefined>(undefined)
  const { campaign, saved, isChanged } = draft
  const { doing } = saving
  const unasked = standings.filter(isUnasked).length
  const forBoards = standings.filter((one) => isUnasked(one) && one.lacking.length > 0).length
  const [lack] = lacksOf(campaign)
  const nothing =
    saved && !isChanged && unasked === 0
      ? say('Mọi thứ đã được trình hoặc đã duyệt.', 'All of it is submitted or approved.')
      : undefined
  const id = saved?.campaign.id
  const items =
    id === undefined
      ? []
      : [
          { label: say('Chép sang năm khác…', 'Copy to another year…'), onPress: () => setAsks('copy') },
          {
            label: say('Lịch sử', 'History'),
            href: historyHref({ kind: 'campaign', id }),
          },
          { label: say('Bỏ vào thùng rác…', 'Move to the bin…'), isDanger: true, onPress: () => setAsks('remove') },
        ]
  return (
    <div class="campaign-doings" data-foot="">
      <p class="fault" role="alert">
        {troubleWords(doing.trouble, doing.faults)}
      </p>
      {forBoards > 0 && forBoards === unasked && !isChanged && (
        <p class="quiet">
          {say(
            `${forBoards} nội dung chưa có hình được duyệt cho bảng mới thêm hoặc vừa đổi cỡ.`,
            `${counted(forBoards, 'item')} of it has no approved picture for a board that is new or has another size.`,
          )}
        </p>
      )}
      <div class="doings">
        <Button kind="chief" isBusy={doing.isBusy} because={lack ? inOurs(lack) : nothing} onPress={saving.submit}>
          {unasked > 0 && !isChanged
            ? say(`Trình duyệt ${unasked} mục`, `Submit ${counted(unasked, 'item')}`)
            : say('Trình duyệt', 'Submit')}
        </Button>
        {isChanged && (
          <Button isBusy={doing.isBusy} onPress={saving.save}>
            {say('Lưu nháp', 'Save draft')}
          </Button>
        )}
        <Button onPress={printSheet}>{say('In kế hoạch', 'Print the plan')}</Button>
        {saved && id !== undefined && (
          <TakeDownPresses
            subject={{ what: 'campaign', campaign: id }}
            org={campaign.org}
            name={`“${saved.campaign.title}”`}
          />
        )}
        {items.length > 0 && <MenuButton label={say('Việc khác', 'More')} items={items} />}
      </div>
      {asks === 'copy' && saved && <CopyDialog campaign={saved.campaign} onClose={() => setAsks(undefined)} />}
      {asks === 'remove' && saved && (
        <AskDialog
          title={say(`Bỏ “${saved.campaign.title}” vào thùng rác?`, `Move “${saved.campaign.title}” to the bin?`)}
          doing={say('Bỏ vào thùng rác', 'Move it to the bin')}
          kind="danger"
          act={() => removed(saved.campaign.id, saved.campaign.title, saved.tag, draft.forget)}
          onClose={() => setAsks(undefined)}
        >
          <p>
            {say(
              'Nội dung đã duyệt của đợt vẫn phát cho tới khi việc bỏ được duyệt. Đợt nằm trong thùng rác 90 ngày, lấy lại lúc nào cũng được.',
              'What was approved of it plays until its removal is approved. It stays in the bin for 90 days, and can be taken back at any time.',
            )}
          </p>
        </AskDialog>
      )}
    </div>
  )
}

async function removed(id: string, title: string, tag: string, forget: () => void): Promise<void> {
  const path = `/api/v1/campaigns/${id}`
  const { bin, playing } = await askJson<CampaignRemoved>(path, sendingOf('DELETE', undefined, tag))
  forget()
  const still =
    playing === 0
      ? ''
      : say(
          ` ${playing} mục vẫn phát tới khi được duyệt bỏ.`,
          ` Until that is approved, ${counted(playing, 'item')} of it will still play.`,
        )
  tell(say(`Đã bỏ “${title}” vào thùng rác.${still}`, `“${title}” is in the bin.${still}`), 'done', async () => {
    await restoreThings([bin])
    lookAgain()
    go(campaignHref(id))
  })
  lookAgain()
  go('/campaigns', { replace: true })
}
