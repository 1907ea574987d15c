import type { SubmissionItem } from '../../../../shared/api/submission.ts'
import { Written } from '../kit/written.tsx'
import { inOurs, say } from '../words/say.ts'
import { type ItemNames, itemFields } from './item-words.ts'

/** Under these, people’s own words stand. */
const keysOfWords: readonly string[] = ['text', 'title']

/** An item with the names that its words need. */
export interface ItemComparisonProps {
  readonly item: Pick<SubmissionItem, 'was' | 'is'>
  readonly names: ItemNames
}

/** All that is written of an item: as it was approved beside as it is to be. */
export function ItemComparison({ item: { was, is }, names }: ItemComparisonProps) {
  const [before, after] = [was, is].map(
    (body) => new Map(itemFields(body ?? {}, names).map((field) => [field.key, field])),
  )
  const keys = [...new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])])]
  const isBoth = was !== null && is !== null
  const [approved, toBe] = [say('Đã duyệt', 'Approved'), say('Sẽ là', 'To be')]
  const valueIn = (fields: typeof before, key: string) => {
    const field = fields?.get(key)
    if (!field) return '—'
    return keysOfWords.includes(key) ? <Written>{inOurs(field.value)}</Written> : inOurs(field.value)
  }
  return (
    <table class="comparison">
      {isBoth && (
        <thead>
          <tr>
            <td />
            <th scope="col">{approved}</th>
            <th scope="col">{toBe}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {keys.map((key) => (
          <tr key={key} data-changed={isBoth && JSON.stringify(was[key]) !== JSON.stringify(is[key])}>
            <th scope="row">{inOurs((after?.get(key) ?? before?.get(key))?.label ?? { vi: key, en: key })}</th>
            {was !== null && <td data-heading={approved}>{valueIn(before, key)}</td>}
            {is !== null && <td data-heading={toBe}>{valueIn(after, key)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
