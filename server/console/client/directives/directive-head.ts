import { make } from '../plain/make.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { say } from '../words/say.ts'
import type { Directive } from './directive.ts'
import { isOver, phaseWords } from './phase-words.ts'

/** What a directive is called, whose it is, and when it is. */
export function directiveHead({ title, orgName, phases }: Directive, clock: ZoneClock, now: number): HTMLElement {
  return make(
    'header',
    {},
    make('h2', {}, title),
    make('p', { class: 'quiet' }, say(`Chỉ đạo của ${orgName}`, `A directive of ${orgName}`)),
    make(
      'ul',
      { class: 'phases', ...(isOver(phases, now) ? { 'data-over': true } : {}) },
      ...phases.map((phase) => make('li', {}, phaseWords(phase, clock, now))),
    ),
  )
}
