import type { Collision, LoopRow } from '../../shared/api/campaign-outlook.ts'
import { replaces, tagsOf } from '../../shared/plan/effective.ts'
import type { Said } from '../../shared/plan/fault.ts'
import type { Campaign, CampaignId, OrgId, Plan } from '../../shared/plan/plan.ts'
import type { BoardReach } from '../../shared/schedule/board-reach.ts'
import { type Situation, sharedTracksOf, weighingOf } from '../../shared/schedule/decision.ts'
import type { Due } from '../../shared/schedule/rotation.ts'

/** What a campaign meets in a situation of a board, whose loop has `rows`: those with whom it shares, whom it keeps off, and who keeps it off. V4–V8 */
export function collisionsIn(
  reach: BoardReach,
  situation: Situation,
  own: CampaignId,
  rows: readonly LoopRow[],
  plan: Plan,
): readonly Collision[] {
  const { due, ruling, restrictions, tier } = weighingOf(reach, situation)
  const names = new Map(plan.orgs.map(({ id, name }) => [id, name]))
  const orgNamed = (org: OrgId) => ({ org, orgName: names.get(org) ?? org })
  const isOwn = ({ rule }: Due) => rule.of.campaign.id === own
  const isDue = due.some(isOwn)
  const isRuling = ruling.some(isOwn)
  const meeting = (campaign: Campaign, rule: Collision['rule'], said: Said): Collision => ({
    ...{ campaign: campaign.id, title: campaign.title, ...orgNamed(campaign.org), rule, said },
  })

  const others = new Map(due.filter((one) => !isOwn(one)).map(({ rule }) => [rule.of.campaign.id, rule.of.campaign]))
  const met = [...others.values()].flatMap((campaign): Collision[] => {
    const { id, title } = campaign
    const isRulingToo = ruling.some(({ rule }) => rule.of.campaign.id === id)
    if (isRuling && !isRulingToo) return [meeting(campaign, 'outranks', outranks(title))]
    if (!isRuling && isDue && isRulingToo) return [meeting(campaign, 'outranked-by', outrankedBy(title))]
    if (!isRuling || !isRulingToo || !areTogether(ruling, reach, own, id)) return []
    const shares = sharesIn(rows, own, id)
    return tier === 'exclusive'
      ? [meeting(campaign, 'exclusive', bothExclusive(title, shares))]
      : [meeting(campaign, 'shares', sharing(title, shares))]
  })

  const slots = situation.dueSlots.flatMap((index) => reach.slots[index] ?? [])
  const ownSlots = slots.filter(({ rule }) => rule.of.campaign.id === own)
  const replacing = due.find((one) => isOwn(one) && replaces(one.rule.phase))?.rule
  const barring = restrictions.filter(({ allow }) =>
    ownSlots.some(({ slot }) => !tagsOf(slot.slide).some((tag) => allow.includes(tag))),
  )
  const standsDown = ownSlots.some(({ rule }) => !due.some((one) => one.rule === rule) && !replaces(rule.phase))
  return [
    ...met,
    ...(replacing && standsDown
      ? [meeting(replacing.of.campaign, 'replaces', replacesOthers(replacing.phase.title))]
      : []),
    ...barring.map(({ restriction }): Collision => {
      const org = plan.restrictions?.find(({ id }) => id === restriction)?.org ?? ('' as OrgId)
      const named = orgNamed(org)
      return { campaign: null, title: restriction, ...named, rule: 'restricted', said: restrictedBy(named.orgName) }
    }),
  ]
}

/** Whether two campaigns of the ruling tier are in one loop. C2–C4 */
function areTogether(ruling: readonly Due[], { sections }: BoardReach, own: CampaignId, other: CampaignId): boolean {
  const tracks = sharedTracksOf(ruling, sections) ?? [{ dues: ruling }]
  const has = (dues: readonly Due[], id: CampaignId) => dues.some(({ rule }) => rule.of.campaign.id === id)
  return tracks.some(({ dues }) => has(dues, own) && has(dues, other))
}

/** The parts, in percent, of two campaigns in the loop of a section in which both are. */
function sharesIn(rows: readonly LoopRow[], own: CampaignId, other: CampaignId): readonly [own: number, other: number] {
  const sections = new Set(rows.flatMap(({ campaign, section }) => (campaign === other ? [section] : [])))
  const first = rows.find(({ campaign, section }) => campaign === own && sections.has(section))?.section
  const partOf = (id: CampaignId) =>
    rows.reduce((sum, row) => (row.campaign === id && row.section === first ? sum + row.share : sum), 0)
  return [Math.round(partOf(own) * 100), Math.round(partOf(other) * 100)]
}

const sharing = (title: string, [own, other]: readonly [number, number]): Said => ({
  en: `Shares its time with “${title}”: this campaign has ${own}%, that one ${other}%.`,
  vi: `Chia thời lượng với “${title}”: đợt này ${own}%, đợt kia ${other}%.`,
})
const bothExclusive = (title: string, [own, other]: readonly [number, number]): Said => ({
  en: `Both this campaign and “${title}” are set to play alone: they share, ${own}% and ${other}%.`,
  vi: `Đợt này và “${title}” cùng đặt phát riêng: hai đợt chia nhau ${own}% và ${other}%.`,
})
const outranks = (title: string): Said => ({
  en: `This campaign is set to play alone: “${title}” is off meanwhile.`,
  vi: `Đợt này đặt phát riêng: “${title}” tạm không phát.`,
})
const outrankedBy = (title: string): Said => ({
  en: `“${title}” is set to play alone: this campaign is off meanwhile.`,
  vi: `“${title}” đặt phát riêng: đợt này tạm không phát.`,
})
const replacesOthers = (phase: string): Said => ({
  en: `The phase “${phase}” replaces the campaign’s other phases meanwhile.`,
  vi: `Giai đoạn “${phase}” thay các giai đoạn khác của đợt trong thời gian này.`,
})
const restrictedBy = (org: string): Said => ({
  en: `A restriction of ${org} does not let all of it play.`,
  vi: `Hạn chế của ${org} không cho phát một phần nội dung.`,
})
