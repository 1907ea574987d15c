import type { TakenSubject } from '../../../../shared/api/take-down.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import type { Board, Org, Plan } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import { both } from '../words/say.ts'
import { slideWords, type WordsMoment } from '../words/slide-words.ts'

const orgsNamedAtMost = 3

/** What boards show once something is off them at `at` (epoch ms): what is left of their programme, or the filler of their offices. */
export function afterWords(plan: Plan, boards: readonly Board[], subject: TakenSubject, at: number): Said {
  const fillers = fillersOf(plan, boards, subject, at)
  const vi = fillers.map(({ vi }) => vi).join('; ')
  const en = fillers.map(({ en }) => en).join('; ')
  return subject.what === 'board' || subject.what === 'everything'
    ? both(`Nội dung nền: ${vi}`, `The filler: ${en}`)
    : both(
        `Nội dung còn lại của chương trình; bảng không còn gì thì hiện nội dung nền: ${vi}`,
        `What is left of the programme; where nothing is, the filler: ${en}`,
      )
}

function fillersOf(plan: Plan, boards: readonly Board[], subject: TakenSubject, at: number): readonly Said[] {
  const tree = orgTreeOf(plan.orgs)
  const owners = new Map<string | undefined, Org | undefined>()
  for (const { org } of boards) {
    const owner = tree
      .chainOf(org)
      .find(({ id, filler }) => filler !== undefined && !(subject.what === 'filler' && subject.of === id))
    owners.set(owner?.id, owner)
  }
  const named = [...owners.values()]
    .slice(0, orgsNamedAtMost)
    .map((owner) => fillerWords(owner, { at, zone: plan.timezone }))
  const rest = owners.size - named.length
  return rest > 0 ? [...named, both(`và của ${rest} cơ quan khác`, `and of ${rest} other offices`)] : named
}

function fillerWords(owner: Org | undefined, moment: WordsMoment): Said {
  if (!owner?.filler) return both('có sẵn của hệ thống', 'the system’s own')
  const { vi, en } = slideWords(owner.filler, owner.filler.id, moment)
  return both(`“${vi}” (${owner.name})`, `“${en}” (${owner.name})`)
}
