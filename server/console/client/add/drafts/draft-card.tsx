import type { Plan } from '../../../../../shared/plan/plan.ts'
import { Button } from '../../kit/button.tsx'
import { inOurs, say } from '../../words/say.ts'
import { placesWords } from '../where/places-words.ts'
import { CanvasFigure } from './canvas-figure.tsx'
import { ClipFacts } from './clip-facts.tsx'
import { type Draft, nameOf } from './draft.ts'
import { isGoodDraft } from './is-good-draft.ts'
import { TranslationFields } from './translation-fields.tsx'
import type { Drawn } from './use-drawing.ts'
import { canvasKey } from './wanted-canvases.ts'

/** One draft, and how far it is drawn. */
export interface DraftCardProps {
  readonly draft: Draft
  readonly drawn: Drawn | undefined
  /** What stands in place of its pictures until they come. */
  readonly waits: string
  readonly plan: Pick<Plan, 'boards'>
  readonly onChange: (draft: Draft) => void
  readonly onRemove: () => void
}

/** A draft as it stands on every board that it is for; what is shown stays until it is drawn anew. */
export function DraftCard({ draft, drawn, waits, plan, onChange, onRemove }: DraftCardProps) {
  const { media } = draft
  const name = nameOf(draft)
  const isReady = (media?.state ?? 'ready') === 'ready'
  const lines = drawn?.lines ?? []
  return (
    <article
      class="card draft"
      data-draft={draft.key}
      data-good={isGoodDraft(draft, drawn)}
      aria-busy={isReady && !drawn?.isDone ? 'true' : undefined}
    >
      <header>
        <h3>{name}</h3>
        <Button onPress={onRemove} aria-label={say(`Bỏ “${name}”`, `Remove “${name}”`)}>
          {say('Bỏ', 'Remove')}
        </Button>
      </header>
      {draft.media ? <ClipFacts media={draft.media} /> : <TranslationFields {...{ draft, onChange }} />}
      {drawn?.refused && (
        <p class="fault" role="alert">
          {inOurs(drawn.refused)}
        </p>
      )}
      {isReady && !drawn?.refused && lines.length === 0 && <p class="quiet">{waits}</p>}
      <div class="canvases">
        {lines.map((line) => (
          <CanvasFigure key={canvasKey(line)} {...{ draft, line, onChange }} places={placesWords(line.boards, plan)} />
        ))}
      </div>
    </article>
  )
}
