import { useState } from 'preact/hooks'
import type { PhaseId, Selector } from '../../../../../shared/plan/plan.ts'
import { Card } from '../../kit/card.tsx'
import { TickField } from '../../kit/tick-field.tsx'
import { inOurs, say } from '../../words/say.ts'
import { selectorWords } from '../../words/selector-words.ts'
import type { EditedCampaign } from './edited-campaign.ts'
import type { PartProps } from './part.ts'
import { SelectorField } from './selector-field.tsx'

/** More choices than this are a line each, unfolded by whoever changes one. */
const openAtMost = 3

/** The boards that the campaign is for: the same in all phases, or others in each. */
export function BoardsPart({ draft, now }: PartProps) {
  const { campaign, change } = draft
  const selectors = new Set(campaign.placements.map(({ boards }) => JSON.stringify(boards ?? null)))
  const [isApart, setApart] = useState(selectors.size > 1)
  const put = (selector: Selector | undefined, isMeant: (placement: EditedCampaign['placements'][number]) => boolean) =>
    change((former) => ({
      ...former,
      placements: former.placements.map((one) => {
        if (!isMeant(one)) return one
        const { boards: _, ...rest } = one
        return selector === undefined ? rest : { ...rest, boards: selector }
      }),
    }))
  const phaseOf = (id: PhaseId) => campaign.phases.find((phase) => phase.id === id)?.title ?? id
  const several = new Set(campaign.placements.map(({ phase }) => phase))
  return (
    <Card title={say('5. Bảng', '5. Boards')} class="campaign-boards" id="part-boards">
      {campaign.placements.length === 0 && (
        <p class="quiet">{say('Lập giai đoạn trước, rồi chọn bảng.', 'Make the phases first, then choose boards.')}</p>
      )}
      {!(isApart || selectors.size > 1)
        ? campaign.placements[0] && (
            <SelectorField
              name={say('Bảng của đợt', 'Boards of the campaign')}
              org={campaign.org}
              plan={now.plan}
              selector={campaign.placements[0].boards}
              onChange={(selector) => put(selector, () => true)}
            />
          )
        : campaign.placements.map((placement) => {
            const same = campaign.placements.filter(({ phase }) => phase === placement.phase)
            const number = same.length > 1 ? ` (${same.indexOf(placement) + 1})` : ''
            const title = `${phaseOf(placement.phase)}${number}`
            const field = (
              <SelectorField
                name={say(`Bảng: ${title}`, `Boards: ${title}`)}
                org={campaign.org}
                plan={now.plan}
                selector={placement.boards}
                onChange={(selector) => put(selector, ({ id }) => id === placement.id)}
              />
            )
            return (
              <div key={placement.id} class="boards-of">
                {campaign.placements.length > openAtMost ? (
                  <details>
                    <summary>
                      {`${title}: `}
                      <span class="quiet">{inOurs(selectorWords(placement.boards, now.words))}</span>
                    </summary>
                    {field}
                  </details>
                ) : (
                  <>
                    <h3>{title}</h3>
                    {field}
                  </>
                )}
              </div>
            )
          })}
      {(several.size > 1 || campaign.placements.length > 1) && (
        <TickField
          label={say('Mỗi giai đoạn phát trên những bảng khác nhau', 'Each phase is for other boards')}
          isTicked={isApart || selectors.size > 1}
          onTick={(apart) => {
            setApart(apart)
            if (!apart) put(campaign.placements[0]?.boards, () => true)
          }}
        />
      )}
    </Card>
  )
}
