import { useCallback, useMemo, useRef } from 'preact/hooks'
import { keptDraft, useKeptDraft } from '../../state/kept-draft.ts'
import { tell } from '../../state/tell.ts'
import type { CampaignSource } from '../from-document/campaign-source.ts'
import { type EditedCampaign, editedOf } from './edited-campaign.ts'
import type { ReadCampaign } from './use-campaign.ts'
import { withBack } from './with-back.ts'

/** Texts of fields as they were typed, by what the field is of: what cannot be read yet is not in the campaign. Undefined: as the campaign has it. */
export type TypedTexts = Readonly<Record<string, string | undefined>>

interface Kept {
  /** The entity tag of the campaign that was changed; empty: it is new. */
  readonly base: string
  readonly mine: EditedCampaign | null
  readonly typed: TypedTexts
  readonly source?: CampaignSource | undefined
}

/** A campaign in somebody’s hands. */
export interface CampaignDraft {
  readonly campaign: EditedCampaign
  readonly typed: TypedTexts
  /** Something is not saved. */
  readonly isChanged: boolean
  /** Somebody else has saved another since this draft was begun. */
  readonly isBehind: boolean
  /** What the server has, where it has one. */
  readonly saved: ReadCampaign | undefined
  readonly change: (by: (former: EditedCampaign) => EditedCampaign, typed?: TypedTexts) => void
  /** The file that it was read from, if it was, with what nobody has looked at yet. */
  readonly source: CampaignSource | undefined
  readonly look: (source: CampaignSource | undefined) => void
  /** Changes it, says what was taken away, and offers to put it back. */
  readonly remove: (by: (former: EditedCampaign) => EditedCampaign, said: string) => void
  /** Leaves the draft for what the server has; for thirty seconds it can be had back. */
  readonly leave: (said: string) => void
  /** It is saved: nothing is kept any more. */
  readonly forget: () => void
  /** Goes on with the draft over what the other has saved. */
  readonly keepMine: () => void
}

const nothing: Kept = { base: '', mine: null, typed: {} }

/** The draft of a campaign: what is kept of it in this browser, else what the server has, else `fresh`. */
export function useCampaignDraft(id: string, saved: ReadCampaign | undefined, fresh: EditedCampaign): CampaignDraft {
  const [kept, set, forget] = useKeptDraft<Kept>(`campaign ${id}`, nothing)
  const read = useMemo(() => (saved ? editedOf(saved.campaign) : fresh), [saved, fresh])
  const newest = useRef({ read, tag: saved?.tag ?? '' })
  newest.current = { read, tag: saved?.tag ?? '' }

  const change = useCallback<CampaignDraft['change']>(
    (by, typed = {}) =>
      set((former) => ({
        ...former,
        base: former.mine === null ? newest.current.tag : former.base,
        mine: by(former.mine ?? newest.current.read),
        typed: { ...former.typed, ...typed },
      })),
    [set],
  )

  const remove: CampaignDraft['remove'] = (by, said) => {
    const before = kept.mine ?? read
    const after = by(before)
    change(() => after)
    tell(said, 'done', async () => change((now) => withBack(now, before, after)))
  }

  return {
    ...{ campaign: kept.mine ?? read, typed: kept.typed, saved, change, remove, forget },
    source: kept.mine === null ? undefined : kept.source,
    look: (source) => set((former) => ({ ...former, source })),
    isChanged: kept.mine !== null,
    isBehind: kept.mine !== null && saved !== undefined && kept.base !== saved.tag,
    leave(said) {
      forget()
      tell(said, 'done', async () => set(kept))
    },
    keepMine: () => set((former) => ({ ...former, base: newest.current.tag })),
  }
}

/** Begins the draft of a new campaign with what a file says. Answers how to have back what stood there, if anything did. */
export function fillNewCampaign(
  mine: EditedCampaign,
  typed: TypedTexts,
  source: CampaignSource,
): (() => void) | undefined {
  const draft = keptDraft<Kept>('campaign new', nothing)
  const former = draft.now.peek()
  draft.set({ base: '', mine, typed, source })
  return former.mine === null ? undefined : () => draft.set(former)
}
