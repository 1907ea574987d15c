import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { askTakeDown, orgsToClear } from './ask-take-down.ts'
import type { TakenSubject } from './take-down.ts'

export interface TakeDownPlace {
  readonly subject: TakenSubject
  /** Where it stands: the org of the board or of the campaign. */
  readonly org: string
  /** What it is called, for whoever hears the button. */
  readonly name: string
  readonly now: PlanNow
  readonly edges: Edges
}

/** *Thu hồi* and *Tạm dừng* for one thing: those of the two that the person may do; nothing where neither. */
export function takeDownButtons({ subject, org, name, now, edges }: TakeDownPlace): readonly HTMLElement[] {
  const doings = [
    ['take-down', say('Thu hồi…', 'Take down…'), say(`Thu hồi ${name}`, `Take down ${name}`)],
    ['pause', say('Tạm dừng…', 'Pause…'), say(`Tạm dừng ${name}`, `Pause ${name}`)],
  ] as const
  return doings.flatMap(([kind, text, label]) => {
    const orgs = orgsToClear(kind, org, now, edges)
    if (orgs.length === 0) return []
    const ask = () => askTakeDown(kind, subject, orgs, now, edges)
    return [make('button', { type: 'button', class: 'grave', 'aria-label': label, onclick: ask }, text)]
  })
}
