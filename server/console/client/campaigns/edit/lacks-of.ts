import type { Said } from '../../../../../shared/plan/fault.ts'
import { both } from '../../words/say.ts'
import type { EditedCampaign } from './edited-campaign.ts'

/** What a campaign still needs before it can be submitted, in the order of the page. */
export function lacksOf({ title, milestones, phases, placements }: EditedCampaign): readonly Said[] {
  const lacks: Said[] = []
  const shows = placements.filter(({ slides }) => slides.length > 0)
  if (title.trim() === '') lacks.push(both('Chưa có tên đợt.', 'It has no title yet.'))
  if (milestones.some(({ title: name, state }) => name.trim() === '' && state !== 'postponed'))
    lacks.push(both('Có mốc chưa có tên.', 'A milestone has no name yet.'))
  if (phases.length === 0) lacks.push(both('Chưa có giai đoạn nào.', 'There is no phase yet.'))
  if (phases.some((phase) => phase.title.trim() === ''))
    lacks.push(both('Có giai đoạn chưa có tên.', 'A phase has no name yet.'))
  if (shows.length === 0)
    lacks.push(both('Chưa có khẩu hiệu hay băng rôn nào.', 'There are no slogans or banners yet.'))
  else if (shows.some(({ boards }) => boards?.boards?.length === 0))
    lacks.push(both('Chưa chọn bảng.', 'No boards are chosen yet.'))
  return lacks
}
