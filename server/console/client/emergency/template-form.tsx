import { useState } from 'preact/hooks'
import type { EmergencyTemplateView } from '../../../../shared/api/emergency.ts'
import { askServer, sendingOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { FormDialog } from '../kit/form-dialog.tsx'
import { SelectField } from '../kit/select-field.tsx'
import { TextField } from '../kit/text-field.tsx'
import { TickField } from '../kit/tick-field.tsx'
import { hear } from '../state/heard.ts'
import { mayIn } from '../state/signed-in.ts'
import { tell } from '../state/tell.ts'
import { inOurs, say } from '../words/say.ts'
import { capChoices } from './cap-words.ts'
import { templatesPath } from './emergency.ts'
import { type DraftTemplate, draftOf, templateBody } from './template-draft.ts'

/** A template that is written. */
export interface TemplateFormProps {
  /** A draft that is changed, or one in whose place the new one is to come. */
  readonly former: EmergencyTemplateView | undefined
  readonly plan: PlanNow
  readonly onClose: () => void
}

/** Asks for a new template, for other words of a draft, or for one that takes the place of what is approved. */
export function TemplateForm({ former, plan, onClose }: TemplateFormProps) {
  const orgs = plan.plan.orgs.filter(({ id }) => mayIn('edit', id))
  const [draft, setDraft] = useState<DraftTemplate>(() => draftOf(former, orgs[0]?.id ?? ''))
  const isDraft = former?.state === 'draft'
  const put = (change: Partial<DraftTemplate>) => setDraft((now) => ({ ...now, ...change }))

  async function act(): Promise<void> {
    const body = templateBody(draft, former)
    if (isDraft) await askServer(`${templatesPath}/${former.id}`, sendingOf('PUT', body, `"${former.tag}"`))
    else {
      const replaces = former ? { replaces: former.id } : {}
      await askServer(templatesPath, sendingOf('POST', { org: draft.org, ...replaces, ...body }))
    }
    tell(
      say(
        'Đã lưu. Mẫu chờ một người khác duyệt; chưa dùng được trước đó.',
        'It is saved. It waits for somebody else’s approval, and cannot be used before.',
      ),
    )
    hear('emergencies')
  }

  return (
    <FormDialog
      title={isDraft ? say('Sửa mẫu', 'Change the template') : say('Mẫu phát khẩn mới', 'A new emergency template')}
      doing={say('Lưu và chờ duyệt', 'Save it for approval')}
      {...{ act, onClose }}
    >
      {(faultAt) => (
        <>
          <SelectField
            label={say('Cơ quan (và cấp dưới)', 'Office (and those below)')}
            value={draft.org}
            options={
              former
                ? [{ value: former.org, label: former.orgName }]
                : orgs.map(({ id, name }) => ({ value: id as string, label: name }))
            }
            disabled={former !== undefined}
            onPick={(org) => put({ org })}
          />
          <TextField
            label={say('Tên mẫu', 'Name')}
            value={draft.title}
            onInput={(title) => put({ title })}
            fault={faultAt('/title')}
          />
          <TextField
            label={say('Câu hiện trên bảng', 'The words on the boards')}
            help={say(
              '{loi} là chỗ điền khi khẩn cấp; có thể bỏ.',
              '{loi} is filled in the emergency; it may be left out.',
            )}
            value={draft.text}
            onInput={(text) => put({ text })}
            fault={faultAt('/slide/text')}
          />
          <TextField
            label={say('Phần điền dài nhất (ký tự)', 'Longest fill-in (characters)')}
            inputMode="numeric"
            value={draft.most}
            onInput={(most) => put({ most })}
            fault={faultAt('/bound/maxCharacters')}
          />
          <TickField
            label={say(
              'Cho phép điền số điện thoại, địa chỉ web',
              'Telephone numbers and web addresses may be filled in',
            )}
            isTicked={draft.contacts}
            onTick={(contacts) => put({ contacts })}
          />
          <TextField
            label={say('Câu hiện sau khi kết thúc sớm', 'The words after an early end')}
            help={say('Để trống: bảng trở lại chương trình ngay.', 'Empty: the boards go on at once.')}
            value={draft.cancelText}
            onInput={(cancelText) => put({ cancelText })}
            fault={faultAt('/cancel/text')}
          />
          <TextField
            label={say('Hiện câu đó trong (phút, nhiều nhất 15)', 'For (minutes, 15 at most)')}
            inputMode="numeric"
            value={draft.minutes}
            onInput={(minutes) => put({ minutes })}
            fault={faultAt('/cancel/minutes')}
          />
          <fieldset class="fields cap-fields">
            <legend>{say('Theo chuẩn CAP 1.2', 'By CAP 1.2')}</legend>
            <TextField
              label={say('Sự kiện', 'Event')}
              value={draft.event}
              onInput={(event) => put({ event })}
              fault={faultAt('/cap/event')}
            />
            <CapPick of="category" label={say('Loại', 'Category')} {...{ draft, put }} />
            <CapPick of="responseType" label={say('Người dân cần', 'People should')} {...{ draft, put }} />
            <CapPick of="urgency" label={say('Mức khẩn', 'Urgency')} {...{ draft, put }} />
            <CapPick of="severity" label={say('Mức nghiêm trọng', 'Severity')} {...{ draft, put }} />
            <CapPick of="certainty" label={say('Mức chắc chắn', 'Certainty')} {...{ draft, put }} />
          </fieldset>
        </>
      )}
    </FormDialog>
  )
}

interface CapPickProps {
  readonly of: keyof typeof capChoices
  readonly label: string
  readonly draft: DraftTemplate
  readonly put: (change: Partial<DraftTemplate>) => void
}

function CapPick({ of, label, draft, put }: CapPickProps) {
  return (
    <SelectField
      label={label}
      value={draft[of]}
      options={capChoices[of].map(([value, said]) => ({ value, label: inOurs(said) }))}
      onPick={(value) => put({ [of]: value })}
    />
  )
}
