import type { Plan } from '../../../../shared/plan/plan.ts'
import { causeWords } from '../device/cause-words.ts'
import { SearchField } from '../kit/search-field.tsx'
import { SelectField } from '../kit/select-field.tsx'
import { TickField } from '../kit/tick-field.tsx'
import { OrgFilter } from '../people/org-filter.tsx'
import { inOurs, say } from '../words/say.ts'
import { causeCounts, type HealthOfBoard, type HealthState, stateCounts } from './health-rows.ts'
import type { HealthSearch } from './use-health-search.ts'

/** How boards are looked for by how they are. */
export interface HealthToolsProps {
  readonly search: HealthSearch
  readonly orgs: Plan['orgs']
  /** The boards of those words and that office, whatever their state. */
  readonly found: readonly HealthOfBoard[]
  /** How many stand below. */
  readonly shown: number
}

/** Words, an office, a state, a trouble; each choice tells how many boards it has. */
export function HealthTools({ search, orgs, found, shown }: HealthToolsProps) {
  const { q, org, state, cause, byOffice, change } = search
  const counts = stateCounts(found)
  const counted = (value: HealthState, label: string) => ({ value, label: `${label} (${counts[value]})` })
  const causes = causeCounts(found)
  // What nobody has any more can still be chosen off.
  const codes =
    cause === undefined || causes.some(([code]) => code === cause) ? causes : [...causes, [cause, 0] as const]
  return (
    <section class="health-tools" aria-label={say('Tìm bảng', 'Find boards')}>
      <SearchField
        label={say('Tìm bảng: tên, nơi đặt, cơ quan', 'Find boards: name, place, office')}
        value={q}
        onInput={(text) => change({ q: text })}
      />
      <SelectField<HealthState | ''>
        label={say('Tình trạng', 'State')}
        isLabelHidden
        value={state ?? ''}
        options={[
          { value: '', label: say('Mọi tình trạng', 'Every state') },
          counted('trouble', say('Có lỗi', 'In trouble')),
          counted('offline', say('Mất kết nối', 'Connection lost')),
          counted('repair', say('Đang sửa', 'Under repair')),
          counted('good', say('Bình thường', 'Well')),
        ]}
        onPick={(picked) => change({ state: picked === '' ? undefined : picked })}
      />
      <SelectField
        label={say('Vì sao', 'Why')}
        isLabelHidden
        value={cause ?? ''}
        options={[
          { value: '', label: say('Mọi nguyên nhân', 'Every cause') },
          ...codes.map(([code, count]) => ({ value: code, label: `${inOurs(causeWords(code))} (${count})` })),
        ]}
        onPick={(picked) => change({ cause: picked === '' ? undefined : picked })}
      />
      <OrgFilter orgs={orgs} value={org} onPick={(picked) => change({ org: picked })} />
      <TickField
        label={say('Xếp theo cơ quan', 'Under their offices')}
        isTicked={byOffice}
        onTick={(is) => change({ by: is ? 'office' : undefined })}
      />
      <p class="quiet" role="status">
        {say(`${shown} bảng`, shown === 1 ? '1 board' : `${shown} boards`)}
      </p>
    </section>
  )
}
