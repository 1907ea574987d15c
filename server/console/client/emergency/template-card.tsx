import { askServer, sendingOf } from '../api/ask-server.ts'
import { has } from '../api/me.ts'
import { Badge, type BadgeTone } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { hear } from '../state/heard.ts'
import { signedIn } from '../state/signed-in.ts'
import { tell } from '../state/tell.ts'
import { useDoing } from '../state/use-doing.ts'
import { both, inOurs, say } from '../words/say.ts'
import { type Template, templatesPath } from './emergency.ts'

/** A template in the list. */
export interface TemplateCardProps {
  readonly template: Template
  /** Its words are to be changed, or written anew in its place. */
  readonly onWrite: (template: Template) => void
}

const states = {
  draft: both('Nháp, chờ duyệt', 'Draft, waits for approval'),
  approved: both('Đã duyệt', 'Approved'),
  retired: both('Thôi dùng', 'Retired'),
} as const

const tones: Readonly<Record<Template['state'], BadgeTone>> = { draft: 'waits', approved: 'good', retired: 'quiet' }

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
      <p class="stages">
        <Badge tone={tones[state]}>{inOurs(states[state])}</Badge>
        <span>
          <strong>{title}</strong>
          {` · ${orgName}`}
        </span>
      </p>
      <p class="words">{slide.text}</p>
      <p class="quiet">{factsOf(template).join(' · ')}</p>
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
          <Button onPress={() => onWrite(template)}>{say('Soạn bản thay thế', 'Draft its successor')}</Button>
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

function factsOf({ slide, bound, cancel, cap, author, approver }: Template): readonly string[] {
  return [
    slide.text.includes('{loi}')
      ? say(`phần điền ≤ ${bound.maxCharacters} ký tự`, `filling ≤ ${bound.maxCharacters} characters`)
      : say('không có phần điền', 'no filling'),
    cancel
      ? say(
          `kết thúc sớm: “${cancel.text}” ${cancel.minutes} phút`,
          `early end: “${cancel.text}”, ${cancel.minutes} min`,
        )
      : say('kết thúc sớm: trở lại chương trình', 'early end: back to the programme'),
    `CAP: ${cap.event}`,
    say(`Soạn: ${author.name}`, `Drafted: ${author.name}`),
    ...(approver ? [say(`Duyệt: ${approver.name}`, `Approved: ${approver.name}`)] : []),
  ]
}
