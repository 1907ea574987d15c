import { useRef, useState } from 'preact/hooks'
import type { CampaignRead } from '../../../../shared/api/campaign.ts'
import type { SubmissionDetail, SubmissionItem } from '../../../../shared/api/submission.ts'
import { plainWords } from '../../../../shared/plan/plain-words.ts'
import { askServer, Refused, sendingOf } from '../api/ask-server.ts'
import { changeThere } from '../api/change-there.ts'
import { go } from '../app/address.ts'
import { Button } from '../kit/button.tsx'
import { FormDialog } from '../kit/form-dialog.tsx'
import { Notice } from '../kit/notice.tsx'
import { TextField } from '../kit/text-field.tsx'
import { lookAgain } from '../state/plan-now.ts'
import { mayIn } from '../state/signed-in.ts'
import { both, say } from '../words/say.ts'
import {
  type AskedSlogan,
  isMendedElsewhere,
  mendedTogether,
  placementsOf,
  sloganOf,
  withWords,
} from './mended-slides.ts'
import { isOpen, submit } from './submission.ts'

/** One item of what came back. */
export interface MendPressProps {
  readonly item: SubmissionItem
  readonly submission: SubmissionDetail
}

const gone = both('Khẩu hiệu này không còn trong kế hoạch.', 'This slogan is not in the plan any more.')
const mended = both(
  'Khẩu hiệu này đã được sửa trong đợt sau khi trình. Mở đợt để xem chữ hiện nay rồi trình lại.',
  'This slogan has been corrected in its campaign since it was submitted. Open the campaign to see its words, and submit again there.',
)
const wordless = both('Cần có chữ.', 'Words are needed.')

/** Mends the words of a slogan that came back; nothing where that is not for this person, or not for this item. */
export function MendPress({ item, submission }: MendPressProps) {
  const [isOpened, setOpened] = useState(false)
  const slogan = sloganOf(item, submission)
  if (isOpen(submission) || submission.state === 'approved' || !slogan || !mayIn('edit', submission.org)) return null
  return (
    <>
      <Button onPress={() => setOpened(true)}>{say('Sửa chữ…', 'Correct the words…')}</Button>
      {isOpened && <MendDialog {...{ slogan, submission }} onClose={() => setOpened(false)} />}
    </>
  )
}

interface MendDialogProps extends Pick<MendPressProps, 'submission'> {
  readonly slogan: AskedSlogan
  readonly onClose: () => void
}

/** The slogan that was chosen with all others on which something was remarked: what is mended is submitted once. */
function MendDialog({ slogan, submission, onClose }: MendDialogProps) {
  const { campaign } = slogan
  const slogans = mendedTogether(submission, slogan)
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  /** The words that stand in the campaign as far as this person knows. */
  const seen = useRef<ReadonlyMap<string, string>>(new Map(slogans.map(({ id, text }) => [id, text])))
  const isElsewhere = submission.places.some(
    (place) => !slogans.some(({ id }) => place.list === 'slides' && place.id === id),
  )

  async function act(): Promise<void> {
    const words = new Map(slogans.map(({ id, text }) => [id, plainWords(typed.get(id) ?? text)]))
    if ([...words.values()].includes('')) throw new Refused('value-refused', wordless)
    const path = `/api/v1/campaigns/${campaign}`
    const placements = await changeThere<CampaignRead, readonly string[]>(path, ({ campaign: written }) => {
      const showing = placementsOf(written, new Set(words.keys()))
      if (showing.length === 0) throw new Refused('not-found', gone)
      if (isMendedElsewhere(written, seen.current, words)) throw new Refused('changed-meanwhile', mended)
      return async (tag) => {
        await askServer(path, sendingOf('PUT', withWords(written, words), tag))
        return showing
      }
    })
    seen.current = words
    lookAgain()
    const { id } = await submit({ campaign, placements })
    go(`/approvals/${id}`)
  }

  return (
    <FormDialog
      title={say('Sửa chữ', 'Correct the words')}
      doing={say('Sửa và trình lại', 'Correct and submit again')}
      {...{ act, onClose }}
    >
      {() => (
        <>
          {isElsewhere && (
            <Notice tone="waits">
              {say(
                'Còn ghi chú ở mục không sửa được tại đây: mở đợt để sửa hết rồi mới trình lại.',
                'There are notes on what cannot be corrected here: open the campaign and correct all of it before submitting.',
              )}
            </Notice>
          )}
          {slogans.map(({ id, text, notes }, at) => (
            <TextField
              key={id}
              label={slogans.length > 1 ? say(`Khẩu hiệu ${at + 1}`, `Slogan ${at + 1}`) : say('Khẩu hiệu', 'Slogan')}
              rows={3}
              value={typed.get(id) ?? text}
              help={notes.length > 0 ? say(`Ghi chú: ${notes.join(' · ')}`, `Notes: ${notes.join(' · ')}`) : undefined}
              onInput={(next) => setTyped((former) => new Map(former).set(id, next))}
            />
          ))}
        </>
      )}
    </FormDialog>
  )
}
