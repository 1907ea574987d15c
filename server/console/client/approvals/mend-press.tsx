import { useState } from 'preact/hooks'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { askServer, Refused, sendingOf } from '../api/ask-server.ts'
import { planOfNow } from '../api/plan-of-now.ts'
import { go } from '../app/address.ts'
import { Button } from '../kit/button.tsx'
import { FormDialog } from '../kit/form-dialog.tsx'
import { TextField } from '../kit/text-field.tsx'
import { lookAgain } from '../state/plan-now.ts'
import { mayIn } from '../state/signed-in.ts'
import { both, say } from '../words/say.ts'
import { isOpen, type Submission, type SubmissionItem, submit } from './submission.ts'

/** One item of what came back. */
export interface MendPressProps {
  readonly item: SubmissionItem
  readonly submission: Submission
}

const gone = both('Khẩu hiệu này không còn trong kế hoạch.', 'This slogan is not in the plan any more.')
const wordless = both('Cần có chữ.', 'Words are needed.')

/** Mends the words of a slogan that came back, and submits it again; nothing where that is not for this person, or not for this item. */
export function MendPress({ item, submission }: MendPressProps) {
  const { state, org } = submission
  const former = item.is?.text
  const [text, setText] = useState<string | undefined>(undefined)
  if (isOpen(submission) || state === 'approved' || item.list !== 'slides' || typeof former !== 'string') return null
  if (!mayIn('edit', org)) return null

  async function act(): Promise<void> {
    const words = (text ?? '').normalize('NFC').trim()
    if (words === '') throw new Refused('value-refused', wordless)
    const { plan, tag } = await planOfNow()
    const placements = placementsOf(plan, item)
    if (placements.length === 0) throw new Refused('not-found', gone)
    await askServer('/api/v1/plan', sendingOf('PUT', withWords(plan, item, words), tag))
    lookAgain()
    const { id } = await submit({ campaign: item.campaign, placements })
    go(`/approvals/${id}`)
  }

  return (
    <>
      <Button onPress={() => setText(former)}>{say('Sửa chữ…', 'Mend the words…')}</Button>
      {text !== undefined && (
        <FormDialog
          title={say('Sửa chữ', 'Mend the words')}
          doing={say('Sửa và trình lại', 'Mend and submit again')}
          onClose={() => setText(undefined)}
          {...{ act }}
        >
          {() => <TextField label={say('Khẩu hiệu', 'Slogan')} rows={3} value={text} onInput={setText} />}
        </FormDialog>
      )}
    </>
  )
}

function placementsOf(plan: Plan, { campaign, id }: SubmissionItem): readonly string[] {
  const of = plan.campaigns.find((one) => one.id === campaign)
  return (of?.placements ?? []).flatMap((one) => (one.slides.some((slide) => slide === id) ? [one.id] : []))
}

function withWords(plan: Plan, { campaign, id }: SubmissionItem, text: string): Plan {
  return {
    ...plan,
    campaigns: plan.campaigns.map((one) =>
      one.id === campaign
        ? { ...one, slides: one.slides.map((slide) => (slide.id === id ? { ...slide, text } : slide)) }
        : one,
    ),
  }
}
