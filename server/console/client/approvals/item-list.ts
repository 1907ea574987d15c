import { make } from '../plain/make.ts'
import { type ItemNames, itemFields, listWords } from '../words/item-words.ts'
import { inOurs, say } from '../words/say.ts'
import type { SubmissionItem } from './submission.ts'

/** The items of a submission, each with all that is written of it: as it was approved beside as it is to be. */
export function itemList(
  items: readonly SubmissionItem[],
  namesOf: (campaign: string) => ItemNames,
  pinned: (item: SubmissionItem) => Node | undefined,
): HTMLElement {
  const rows = items.map((item) => {
    const pin = pinned(item)
    return make(
      'li',
      { 'data-item': `${item.list}/${item.id}` },
      make('h3', {}, headingOf(item, namesOf(item.campaign))),
      comparison(item, namesOf(item.list === 'campaigns' ? item.id : item.campaign)),
      ...(pin ? [pin] : []),
    )
  })
  return make('ul', { class: 'items' }, ...rows)
}

function headingOf({ list, id, was, is, campaign }: SubmissionItem, { words }: ItemNames): string {
  const body = is ?? was ?? {}
  const name =
    typeof body.title === 'string'
      ? body.title
      : typeof body.text === 'string'
        ? body.text
        : list === 'placements'
          ? words.phase(campaign, String(body.phase))
          : list === 'fillers'
            ? words.org(id)
            : id
  const what = inOurs(listWords[list] ?? { vi: list, en: list })
  const how =
    is === null ? say(' – bỏ', ' – removed') : was === null ? say(' – mới', ' – new') : say(' – sửa', ' – changed')
  return `${what}: ${name}${how}`
}

function comparison({ was, is }: SubmissionItem, names: ItemNames): HTMLElement {
  const [before, after] = [was, is].map(
    (body) => new Map(itemFields(body ?? {}, names).map((field) => [field.key, field])),
  )
  const keys = [...new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])])]
  const both = was !== null && is !== null
  const rows = keys.map((key) => {
    const [old, now] = [before?.get(key), after?.get(key)]
    const changed = both && JSON.stringify(was[key]) !== JSON.stringify(is[key])
    const cell = (field: typeof old, heading: string) =>
      make('td', { 'data-heading': heading }, field ? inOurs(field.value) : '—')
    return make(
      'tr',
      { 'data-changed': changed },
      make('th', { scope: 'row' }, inOurs((now ?? old)?.label ?? { vi: key, en: key })),
      ...(both
        ? [cell(old, say('Đã duyệt', 'Approved')), cell(now, say('Sẽ là', 'To be'))]
        : [cell(now ?? old, is === null ? say('Đã duyệt', 'Approved') : say('Sẽ là', 'To be'))]),
    )
  })
  const headings = both ? [say('Đã duyệt', 'Approved'), say('Sẽ là', 'To be')] : []
  const head = make('tr', {}, make('td'), ...headings.map((heading) => make('th', { scope: 'col' }, heading)))
  return make('table', { class: 'comparison' }, make('thead', { hidden: !both }, head), make('tbody', {}, ...rows))
}
