import type { ComponentChildren } from 'preact'
import type { OfficialSloganPage } from '../../../../shared/api/official-slogan.ts'
import type { OrgId } from '../../../../shared/plan/plan.ts'
import { SearchField } from '../kit/search-field.tsx'
import { SelectField } from '../kit/select-field.tsx'
import { useAsked } from '../state/use-asked.ts'
import { say } from '../words/say.ts'
import { type LibraryQuery, libraryPart, withdrawn } from './official-slogan.ts'

/** What of a library is looked for. */
export interface LibraryToolsProps {
  readonly org: OrgId
  readonly query: LibraryQuery
  readonly onQuery: (query: Partial<LibraryQuery>) => void
  /** Whether those that were withdrawn may be looked at too. */
  readonly hasWithdrawn?: boolean
  /** What is chosen beside these. */
  readonly children?: ComponentChildren
}

/** Words that are looked for, and where slogans come from. */
export function LibraryTools({ org, query, onQuery, hasWithdrawn, children }: LibraryToolsProps) {
  const { value } = useAsked<OfficialSloganPage>(libraryPart(org, { q: '', from: '' }, 1), ['slogans', 'submissions'])
  const sources = value?.sources ?? []
  const isKnown = query.from === '' || query.from === withdrawn || sources.some(({ from }) => from === query.from)
  return (
    <div class="tools">
      <SearchField
        label={say('Tìm theo câu chữ, đợt, số văn bản', 'Find by words, campaign or document')}
        value={query.q}
        onInput={(q) => onQuery({ q })}
      />
      <SelectField<string>
        label={say('Nguồn', 'Source')}
        isLabelHidden
        value={query.from}
        onPick={(from) => onQuery({ from })}
        options={[
          { value: '', label: say('Mọi nguồn', 'Every source') },
          ...sources.map(({ from, title, count }) => ({
            value: from,
            label: `${title ?? say('Thêm ngoài đợt', 'Added outside campaigns')} (${count})`,
          })),
          ...(isKnown ? [] : [{ value: query.from, label: query.from }]),
          ...(hasWithdrawn ? [{ value: withdrawn, label: say('Đã rút', 'Withdrawn') }] : []),
        ]}
      />
      {children}
    </div>
  )
}
