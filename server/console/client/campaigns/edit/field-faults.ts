import type { Fault } from '../../../../../shared/plan/fault.ts'
import { say } from '../../words/say.ts'
import type { EditedCampaign } from './edited-campaign.ts'

/** What a JSON pointer into a campaign is about, in words: `Giai đoạn “Trước đại hội”`; empty where it is about all of it. */
export function placeWords(pointer: string, { phases, milestones, slides, placements }: EditedCampaign): string {
  const [, list = '', at = ''] = pointer.split('/')
  const index = Number(at)
  const named = (what: string, name: string | undefined) => (name ? `${what} “${name}”` : what)
  const phaseOf = (id: string | undefined) => phases.find((phase) => phase.id === id)?.title
  const slide = slides[index]
  switch (list) {
    case 'title':
      return say('Tên đợt', 'The title')
    case 'document':
      return say('Văn bản', 'The document')
    case 'milestones':
      return named(say('Mốc', 'Milestone'), milestones[index]?.title)
    case 'phases':
      return named(say('Giai đoạn', 'Phase'), phases[index]?.title)
    case 'slides':
      return named(say('Nội dung', 'Content'), slide?.kind === 'slogan' ? slide.text : slide?.id)
    case 'placements':
      return named(say('Nội dung của giai đoạn', 'Content of the phase'), phaseOf(placements[index]?.phase))
    default:
      return ''
  }
}

/** A fault in words, with what it is about. */
export function faultWords({ pointer, message, messageVi }: Fault, campaign: EditedCampaign): string {
  const place = placeWords(pointer, campaign)
  return place === '' ? say(messageVi, message) : `${place}: ${say(messageVi, message)}`
}
