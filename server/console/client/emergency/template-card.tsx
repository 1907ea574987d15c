import type { EmergencyTemplateView } from '../../../../shared/api/emergency.ts'
import { askServer, sendingOf } from '../api/ask-server.ts'
import { has } from '../api/me.ts'
import { Badge, type BadgeTone } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { Facts } from '../kit/definition-list.tsx'
import { hear } from '../state/heard.ts'
import { signedIn } from '../state/signed-in.ts'
import { tell } from '../state/tell.ts'
import { useDoing } from '../state/use-doing.ts'
import { counted } from '../words/counted.ts'
import { both, inOurs, language, say } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'
import { templatesPath } from './emergency.ts'

/** A template in the list. */
export interface TemplateCardProps {
  readonly template: EmergencyTemplateView
  /** Its words are to be changed, or written anew in its place. */
  readonly onWrite: (template: EmergencyTemplateView) => void
}

const states = {
  draft: both('Chờ duyệt', 'Awaiting approval'),
  approved: both('Đã duyệt', 'Approved'),
  retired: both('Thôi dùng', 'Retired'),
} as const

const tones: Readonly<Record<EmergencyTemplateView['state'], BadgeTone>> = {
  draft: 'waits',
  approved: 'good',
  retired: 'quiet',
}

/** A template, and what whoever looks may do with it. */
export function TemplateCard({ template, onWrite }: TemplateCardProps) {
  const { id, title, state, slide, orgName, tag } = template
  const { isBusy, trouble, run } = useDoing()
  const call = (method: string, end: string, done: string) =>
    void run(async () => {
      await askServer(`${templatesPath}/${id}${end}`, sendingOf(method, undefined, `"${tag}"`))
      tell(done)
      hear('emergencies')
    })
  return (
    <article class="card template" data-state={state} data-template={id}>
      <header class="stages">
        <h2 lang={writtenIn}>{title}</h2>
        <Badge tone={tones[state]}>{inOurs(states[state])}</Badge>
      </header>
      <p class="words" lang={writtenIn}>
        {wordsOf(slide.text)}
      </p>
      <Facts
        rows={[
          [say('Cơ quan', 'Office'), say(`${orgName} và cấp dưới`, `${orgName} and those below`)],
          ...factsOf(template),
          ...(state === 'draft' ? [[say('Ai duyệt', 'Who approves'), approverWords(template)] as const] : []),
        ]}
      />
      <p class="fault" role="alert">
        {trouble && inOurs(trouble)}
      </p>
      <div class="doings">
        {template.mayApprove && (
          <Button
            kind="chief"
            isBusy={isBusy}
            onPress={() => call('POST', '/approve', say('Đã phê duyệt mẫu.', 'Approved.'))}
          >
            {say('Phê duyệt mẫu này', 'Approve it')}
          </Button>
        )}
        {template.mayChange && <Button onPress={() => onWrite(template)}>{say('Sửa', 'Change')}</Button>}
        {state === 'approved' && has(signedIn(), 'edit') && (
          <Button onPress={() => onWrite(template)}>{say('Soạn bản thay thế', 'Draft a replacement')}</Button>
        )}
        {template.mayRetire && (
          <Button isBusy={isBusy} onPress={() => call('DELETE', '', say('Đã thôi dùng mẫu.', 'Retired.'))}>
            {say('Thôi dùng', 'Retire')}
          </Button>
        )}
      </div>
    </article>
  )
}

/** Who is asked to approve it, which whoever looks may be. */
function approverWords({ mayApprove, orgName }: EmergencyTemplateView): string {
  if (mayApprove) return say('bạn: đọc kỹ rồi phê duyệt', 'you: read it, then approve it')
  return say(
    `người duyệt của ${orgName}, không phải người soạn; họ đã được báo`,
    `an approver of ${orgName} who has not written it; they were told`,
  )
}

/** The words, with what is filled in later as a place of its own. */
function wordsOf(text: string) {
  const [before, after] = text.split('{loi}', 2)
  if (after === undefined) return text
  return (
    <>
      {before}
      <span class="filling" lang={language()}>
        {say('nội dung điền thêm', 'what is filled in')}
      </span>
      {after}
    </>
  )
}

function factsOf({
  slide,
  bound,
  cancel,
  cap,
  author,
  approver,
}: EmergencyTemplateView): readonly (readonly [string, string])[] {
  return [
    [
      say('Phần điền', 'Fill-in'),
      slide.text.includes('{loi}')
        ? say(`nhiều nhất ${bound.maxCharacters} ký tự`, `${bound.maxCharacters} characters at most`)
        : say('không có', 'none'),
    ],
    [
      say('Kết thúc sớm', 'Early end'),
      cancel
        ? say(
            `hiện “${cancel.text}” ${cancel.minutes} phút`,
            `“${cancel.text}” for ${counted(cancel.minutes, 'minute')}`,
          )
        : say('trở lại chương trình ngay', 'back to the programme at once'),
    ],
    [say('Sự kiện (CAP)', 'Event (CAP)'), cap.event],
    [say('Soạn', 'Drafted by'), author.name],
    ...(approver ? [[say('Duyệt', 'Approved by'), approver.name] as const] : []),
  ]
}
