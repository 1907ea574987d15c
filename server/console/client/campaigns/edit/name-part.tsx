import type { OrgId } from '../../../../../shared/plan/plan.ts'
import { Card } from '../../kit/card.tsx'
import { SelectField } from '../../kit/select-field.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { mayIn } from '../../state/signed-in.ts'
import { DateField } from '../../time/date-field.tsx'
import { say } from '../../words/say.ts'
import type { EditedCampaign } from './edited-campaign.ts'
import type { PartProps } from './part.ts'

type Issued = NonNullable<EditedCampaign['document']>
type Typed = { readonly [Key in keyof Issued]?: Issued[Key] }

/** What a campaign is called, whose it is, and the document that it carries out. */
export function NamePart({ draft, now }: PartProps) {
  const { campaign, typed, saved, change } = draft
  const offices = now.plan.orgs.filter(({ id }) => mayIn('edit', id))
  // What is half typed of a document is none yet.
  const kept = typed.document === undefined ? undefined : (JSON.parse(typed.document) as Typed)
  const issued: Typed = kept ?? campaign.document ?? {}
  const isDocumented = Object.keys(issued).length > 0

  function issue(by: Typed): void {
    const next = Object.fromEntries(
      Object.entries({ ...issued, ...by }).filter(([, text]) => text !== undefined && text !== ''),
    ) as Typed
    const { number, issuer, issuedOn } = next
    change(
      ({ document: _, ...former }) =>
        number?.trim() && issuer?.trim() && issuedOn ? { ...former, document: { number, issuer, issuedOn } } : former,
      { document: JSON.stringify(next) },
    )
  }

  const isHalf = isDocumented && campaign.document === undefined
  return (
    <Card title={say('1. Tên đợt', '1. Name')} class="campaign-name" id="part-name">
      <TextField
        label={say('Tên đợt tuyên truyền', 'Title of the campaign')}
        value={campaign.title}
        onInput={(title) => change((former) => ({ ...former, title }))}
        placeholder={say('Ví dụ: Chào mừng Đại hội Đảng bộ tỉnh', 'For example: The congress of the province')}
      />
      {!saved && offices.length > 1 && (
        <SelectField<OrgId>
          label={say('Cơ quan', 'Office')}
          value={campaign.org}
          onPick={(org) => change((former) => ({ ...former, org }))}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <details class="more-fields" open={isDocumented}>
        <summary>{say('Văn bản làm căn cứ (không bắt buộc)', 'The document behind it (optional)')}</summary>
        <div class="fields">
          <TextField
            label={say('Số, ký hiệu', 'Number')}
            value={issued.number ?? ''}
            onInput={(number) => issue({ number })}
            placeholder="123/KH-UBND"
          />
          <TextField
            label={say('Cơ quan ban hành', 'Issued by')}
            value={issued.issuer ?? ''}
            onInput={(issuer) => issue({ issuer })}
          />
          <DateField
            label={say('Ngày ban hành', 'Issued on')}
            value={issued.issuedOn}
            onChange={(issuedOn) => issue({ issuedOn: issuedOn ?? '' })}
          />
        </div>
        {isHalf && (
          <p class="quiet" role="status">
            {say(
              'Cần cả số, cơ quan và ngày thì văn bản mới được ghi.',
              'The document is kept once its number, issuer and date are all there.',
            )}
          </p>
        )}
      </details>
    </Card>
  )
}
