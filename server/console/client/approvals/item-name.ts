import type { PlanWords } from '../words/plan-words.ts'
import { inOurs } from '../words/say.ts'
import { listWords } from './item-words.ts'
import type { SubmissionItem } from './submission.ts'

/** What people call one item of a submission, such as `Khẩu hiệu: Đoàn kết`, in the page’s language. */
export function itemName({ list, id, was, is, campaign }: SubmissionItem, words: PlanWords): string {
  const body = is ?? was ?? {}
  return `${inOurs(listWords[list] ?? { vi: list, en: list })}: ${nameOf()}`

  function nameOf(): string {
    if (typeof body.title === 'string') return body.title
    if (typeof body.text === 'string') return body.text
    if (list === 'placements') return words.phase(campaign, String(body.phase))
    return list === 'fillers' ? words.org(id) : id
  }
}
