import type { SubmissionItem } from '../../../../shared/api/submission.ts'
import type { PlanWords } from '../words/plan-words.ts'
import { inOurs } from '../words/say.ts'
import { slideWords } from '../words/slide-words.ts'
import { itemBody } from './item-body.ts'
import { type ItemNames, listWords } from './item-words.ts'

/** What people call one item of a submission, such as `Khẩu hiệu: Đoàn kết`, in the page’s language. */
export function itemName(item: SubmissionItem, words: PlanWords, file?: ItemNames['file']): string {
  const { list, id, was, is, campaign } = item
  const body = is ?? was ?? {}
  return `${inOurs(listWords[list] ?? { vi: list, en: list })}: ${nameOf()}`

  function nameOf(): string {
    if (typeof body.title === 'string') return body.title
    if (typeof body.text === 'string') return body.text
    if (list === 'placements') return words.phase(campaign, String(body.phase))
    if (list === 'fillers') return words.org(id)
    const slide = itemBody('slides', item) ?? itemBody('slides', item, 'was')
    if (!slide || !('media' in slide)) return id
    return file?.(slide.media) ?? inOurs(slideWords(slide, id))
  }
}
