import type { AlertSettingsView } from '../../../../shared/api/settings.ts'
import { TextField } from '../kit/text-field.tsx'
import { TickField } from '../kit/tick-field.tsx'
import type { FaultAt } from '../kit/use-form-faults.ts'
import type { OfficeSettings } from '../state/use-settings.ts'
import { say } from '../words/say.ts'
import type { AlertDraft } from './alert-draft.ts'

/** How an office is told, in its fields. */
export interface AlertFieldsProps {
  readonly settings: OfficeSettings<AlertSettingsView>
  readonly draft: AlertDraft
  readonly onDraft: (draft: AlertDraft) => void
  readonly faultAt: FaultAt
}

/** After how long, in which hours not, and by which ways an office is told of its boards. */
export function AlertFields({ settings: { own, effective }, draft, onDraft, faultAt }: AlertFieldsProps) {
  const put = (some: Partial<AlertDraft>) => onDraft({ ...draft, ...some })
  const above = own.webhook === undefined ? effective.webhook?.url : undefined
  return (
    <div class="alert-fields">
      <TextField
        label={say('Chờ bao nhiêu phút rồi mới báo', 'Minutes to wait before anybody is told')}
        help={say(
          'Bảng mất mạng rồi tự có lại trong lúc chờ thì không báo.',
          'What recovers by itself in the meantime is not reported.',
        )}
        inputMode="numeric"
        value={draft.wait}
        onInput={(wait) => put({ wait })}
        fault={faultAt('/waitMinutes')}
      />
      <fieldset>
        <legend>{say('Giờ yên lặng (24 giờ)', 'Quiet hours (24 h)')}</legend>
        <div class="quiet-hours">
          <TextField
            label={say('Từ', 'From')}
            placeholder="22:00"
            value={draft.from}
            onInput={(from) => put({ from })}
            fault={faultAt('/quiet/from')}
          />
          <TextField
            label={say('Đến', 'Until')}
            placeholder="06:00"
            value={draft.to}
            onInput={(to) => put({ to })}
            fault={faultAt('/quiet/to')}
          />
        </div>
        <p class="quiet">
          {say(
            'Để trống cả hai: báo cả đêm. Hết giờ yên lặng thì báo gộp một lần.',
            'Both empty: told at any hour. What came in quiet hours is told at once afterwards.',
          )}
        </p>
      </fieldset>
      <TickField
        label={say('Gửi thư điện tử', 'Send e-mail')}
        help={say(
          'Chỉ gửi được khi máy chủ đã có máy chủ thư (CONGCHAO_SMTP_URL); chưa có thì vẫn báo trong phần mềm.',
          'Only where the server was given a mail server (CONGCHAO_SMTP_URL); without one people are told here.',
        )}
        isTicked={draft.mail}
        onTick={(mail) => put({ mail })}
      />
      <TextField
        label={say('Địa chỉ webhook', 'Address of a webhook')}
        help={
          above === undefined
            ? say('Để trống: không gửi.', 'Empty: none.')
            : say(`Để trống: theo cấp trên, ${above}.`, `Empty: as above, ${above}.`)
        }
        type="url"
        value={draft.url}
        onInput={(url) => put({ url })}
        fault={faultAt('/webhook/url')}
      />
      <TextField
        label={say('Khóa ký webhook', 'Its signing secret')}
        help={
          own.webhook?.hasSecret
            ? say('Đã có; để trống thì giữ nguyên.', 'There is one; empty keeps it.')
            : say('Từ 16 ký tự.', '16 characters or more.')
        }
        value={draft.secret}
        onInput={(secret) => put({ secret })}
        fault={faultAt('/webhook/secret')}
      />
    </div>
  )
}
