import type { RefObject } from 'preact'
import type { CampaignId, PhaseId } from '../../../../../shared/plan/plan.ts'
import { SelectField } from '../../kit/select-field.tsx'
import { say } from '../../words/say.ts'
import { writtenIn } from '../../words/written-in.ts'
import type { Work } from '../work.ts'
import { openPhases } from './open-phases.ts'
import { standingTitle, type Where } from './where.ts'

/** The campaign that it belongs to. */
export interface CampaignFieldsProps {
  readonly work: Work
  readonly where: Where
  readonly zone: string
  /** Epoch ms. */
  readonly at: number
  /** Where they stand, for what leads here. */
  readonly box: RefObject<HTMLDetailsElement | null>
  readonly onChange: (change: Partial<Work>) => void
}

/** The campaign, proposed and to be changed, and one of its phases in place of days. */
export function CampaignFields({ work, where, zone, at, box, onChange }: CampaignFieldsProps) {
  const { campaigns, campaign, office } = where
  const fresh = say(`${standingTitle} (đợt mới)`, `${standingTitle} (a new campaign)`)
  const title = campaign?.title ?? fresh
  const open = campaign ? openPhases(campaign, zone, at) : []
  const mayBeNew =
    office !== undefined && !campaigns.some((one) => one.title === standingTitle && one.org === office.id)
  const over = say(' (đã qua)', ' (over)')
  return (
    <details ref={box} class="more-fields">
      <summary>
        {say('Thuộc đợt:', 'Part of:')} <strong lang={campaign && writtenIn}>{title}</strong>
      </summary>
      <div>
        <SelectField<CampaignId | 'new'>
          label={say('Đợt tuyên truyền', 'Campaign')}
          value={campaign?.id ?? 'new'}
          onPick={(next) => onChange({ campaign: next, phase: '' })}
          options={[
            ...campaigns.map(({ id, title: label }) => ({ value: id, label })),
            ...(mayBeNew || !campaign ? [{ value: 'new' as const, label: fresh }] : []),
          ]}
        />
        {campaign && campaign.phases.length > 0 && (
          <SelectField<PhaseId | ''>
            label={say('Giai đoạn', 'Phase')}
            value={work.phase}
            // The campaign is then chosen too: another that would be proposed later has no such phase.
            onPick={(phase) => onChange({ phase, campaign: campaign.id })}
            options={[
              { value: '', label: say('Theo ngày gõ ở trên', 'By the days typed above') },
              ...campaign.phases.map(({ id, title: label }) => ({
                value: id,
                label: open.includes(id) ? label : `${label}${over}`,
              })),
            ]}
          />
        )}
      </div>
    </details>
  )
}
