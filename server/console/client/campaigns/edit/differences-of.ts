import { say } from '../../words/say.ts'
import type { EditedCampaign } from './edited-campaign.ts'

/** One thing in which two versions of a campaign differ; empty where a version has it not. */
export interface Difference {
  readonly key: string
  readonly name: string
  readonly theirs: string
  readonly mine: string
}

type Item = { readonly id: string; readonly title?: string; readonly text?: string }

/** In what two versions of a campaign differ, in the order of the page. */
export function differencesOf(theirs: EditedCampaign, mine: EditedCampaign): readonly Difference[] {
  const lists = [
    ['milestones', say('Mốc', 'Milestone')],
    ['phases', say('Giai đoạn', 'Phase')],
    ['slides', say('Nội dung', 'Content')],
    ['placements', say('Nhóm nội dung', 'Group of content')],
  ] as const
  const head: Difference[] =
    theirs.title === mine.title
      ? []
      : [{ key: 'title', name: say('Tên đợt', 'Title'), theirs: theirs.title, mine: mine.title }]
  return [
    ...head,
    ...lists.flatMap(([list, name]) => {
      const [one, other] = [theirs[list] as readonly Item[], mine[list] as readonly Item[]]
      const ids = [...new Set([...one, ...other].map(({ id }) => id))]
      return ids.flatMap((id): Difference[] => {
        const [a, b] = [one.find((item) => item.id === id), other.find((item) => item.id === id)]
        if (JSON.stringify(a) === JSON.stringify(b)) return []
        const called = a?.title ?? b?.title ?? a?.text ?? b?.text ?? id
        return [{ key: `${list} ${id}`, name: `${name} “${called}”`, theirs: wordsOf(a), mine: wordsOf(b) }]
      })
    }),
  ]
}

/** What an item has, key by key. */
function wordsOf(item: Item | undefined): string {
  if (!item) return say('không có', 'not there')
  return Object.entries(item)
    .flatMap(([key, value]) => (key === 'id' ? [] : [textOf(value)]))
    .join(' · ')
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}/.test(value) ? value.split('-').reverse().join('/') : value
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textOf).join(' ')
  return String(value)
}
