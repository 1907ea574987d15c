import { make } from '../plain/make.ts'

/** One step of signing in: what it is called, and what stands below. */
export interface Step {
  readonly heading: string
  readonly element: HTMLElement
}

/** Where a session stands after a step, as the server says. */
export interface Standing {
  readonly stage: 'complete' | 'second-factor' | 'enrol'
  readonly factors?: readonly string[]
}

/** A step with a heading, what it is about, and its content. */
export function step(heading: string, lead: string | undefined, ...content: readonly Node[]): Step {
  const element = make(
    'section',
    { class: 'card step', 'aria-labelledby': 'heading' },
    make('h1', { id: 'heading', tabindex: -1 }, heading),
    ...(lead === undefined ? [] : [make('p', { class: 'lead' }, lead)]),
    ...content,
  )
  return { heading, element }
}
