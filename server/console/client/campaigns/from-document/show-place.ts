import { unreachable } from '../../words/unreachable.ts'
import type { DraftPlace } from './campaign-source.ts'

/** Takes the person to a field of the campaign’s page; a slogan is selected in its field. */
export function showPlace(place: DraftPlace): void {
  const around = document.querySelector(selectorOf(place))
  const details = 'part' in place && place.part === 'document' ? around?.querySelector('details') : undefined
  if (details) details.open = true
  const field = (details ?? around)?.querySelector<HTMLElement>('input:not([type=file]), textarea, button')
  if (!field) return
  field.focus()
  field.scrollIntoView({ block: 'center' })
  if ('slogan' in place && field instanceof HTMLTextAreaElement) {
    const start = field.value.indexOf(place.slogan)
    if (start >= 0) field.setSelectionRange(start, start + place.slogan.length)
  }
}

function selectorOf(place: DraftPlace): string {
  if ('milestone' in place) return `.milestone-row[data-milestone="${CSS.escape(place.milestone)}"]`
  if ('phase' in place) return `.phase-row[data-phase="${CSS.escape(place.phase)}"]`
  if ('placement' in place) return `[data-placement="${CSS.escape(place.placement)}"]`
  switch (place.part) {
    case 'name':
    case 'document':
      return '.campaign-name'
    case 'milestones':
    case 'phases':
    case 'content':
      return `.campaign-${place.part}`
    default:
      return unreachable(place.part)
  }
}
