import type { AssetStore } from '../../media/asset-store.ts'
import type { Drawn } from '../../media/drawn.ts'
import { MediaFault } from '../../media/media-fault.ts'
import type { Studio } from '../../media/studio.ts'
import type { Verdict } from '../../shared/legibility/verdict.ts'
import { slideFor } from '../../shared/plan/slide-for.ts'
import type { Need, Rendition } from '../../shared/playlist/playlist.ts'
import { turnstile } from '../../shared/turnstile.ts'
import type { Database } from '../db/database.ts'
import { keepRenditions, readRenditions } from '../store/media/rendition-store.ts'
import type { Seal } from '../store/seal.ts'
import { withMediaFindings } from './media-findings.ts'
import { recipeBook } from './recipe-book.ts'

/** What a need came to: a rendition and what is to be said of it, or why there is none. */
export interface Outcome {
  readonly rendition: Rendition | null
  readonly verdict: Verdict | null
  readonly fault: MediaFault | null
}

/** Every slide's bytes for every canvas that ever needed them. */
export interface Renditions {
  /** What is at hand, index for index with `needs`; null where it has not been drawn. */
  find(needs: readonly Need[]): Promise<(Rendition | null)[]>
  /** What drawing came to, index for index with `needs`, with what is known of the files that they show. */
  outcomes(needs: readonly Need[]): Promise<Outcome[]>
  /**
   * Draws what is not at hand yet. Resolves once each is drawn or has failed; a failure is reported, and tried again a minute later.
   * `quietly`: what is wrong with a slide is not reported, whoever asks tells it to the one who is writing it.
   */
  draw(needs: readonly Need[], quietly?: 'quietly'): Promise<void>
  /** Draws anew what was kept under a name and is gone or spoiled; false where it is not known for what that was, or cannot be had. */
  mend(sha256: string): Promise<boolean>
  /** Lets what failed for want of a file be tried again at once. */
  retryMissing(): void
}

/** Where renditions are kept, and what draws them. */
export interface RenditionsParts {
  readonly database: Database
  /** What slides are drawn with. */
  readonly studio: Studio
  /** The finished bytes. */
  readonly assets: AssetStore
  /** What the list of them is sealed with. */
  readonly seal: Seal
  /** A clock that nobody can set, in ms of any origin. */
  readonly uptime: () => number
  report(error: unknown): void
}

interface Failure {
  /** By the clock that nobody can set. */
  readonly at: number
  readonly fault: MediaFault | null
  readonly isReported: boolean
}

/** A recipe and what it is for. */
type Order = readonly [recipe: string, need: Need]

const atATime = 2
const retryAfterMs = 60_000
/** How many recipes are remembered: what people try out comes on top of what the plan needs, and what is forgotten is read again. */
const remembered = 100_000

/** The renditions that `database` lists and `assets` holds. */
export function createRenditions(parts: RenditionsParts): Renditions {
  const recipeOf = recipeBook()
  const known = new Map<string, { need: Need; rendition: Rendition }>()
  const failures = new Map<string, Failure>()
  const drawing = new Map<string, Promise<void>>()
  const gate = turnstile(atATime)

  /** Reads what the store has of `needs` (by their recipes) into memory; those whose bytes are not known to be there are left out. */
  async function load(needs: ReadonlyMap<string, Need>): Promise<void> {
    const unknown = [...needs.keys()].filter((recipe) => !known.has(recipe))
    if (unknown.length === 0) return
    for (const [recipe, { rendition }] of await readRenditions(parts.database.db, parts.seal, unknown)) {
      const need = needs.get(recipe)
      if (need && (await isHere(recipe, need, rendition))) known.set(recipe, { need, rendition })
    }
  }

  /** Whether the bytes are there, for all that can be told: a disk that does not answer for one picture holds up no other. */
  async function isHere(recipe: string, need: Need, { sha256 }: Rendition): Promise<boolean> {
    try {
      return await parts.assets.has(sha256)
    } catch (cause) {
      fail(recipe, need, cause)
      return false
    }
  }

  async function drawAll(orders: readonly Order[], quietly?: 'quietly'): Promise<void> {
    // Loaded with the first picture that is drawn: it is most of the memory of a server at rest.
    const { renderNeeds } = await import('../../media/render-needs.ts')
    const needs = orders.map(([, need]) => need)
    const results = await renderNeeds(needs, parts.studio)
    for (const [index, [recipe, need]] of orders.entries()) {
      const result = results[index] as PromiseSettledResult<Drawn>
      if (result.status === 'rejected') fail(recipe, need, result.reason, quietly)
      else await keep(recipe, need, result.value).catch((cause: unknown) => fail(recipe, need, cause))
    }
  }

  async function keep(recipe: string, need: Need, { bytes, rendition, verdict }: Drawn): Promise<void> {
    await parts.assets.put(bytes)
    await parts.database.write((trx) => keepRenditions(trx, parts.seal, [{ recipe, rendition, verdict }]))
    known.set(recipe, { need, rendition })
    failures.delete(recipe)
    forget(known)
  }

  function fail(recipe: string, need: Need, cause: unknown, quietly?: 'quietly'): void {
    const fault = cause instanceof MediaFault ? cause : null
    const wasReported = failures.get(recipe)?.isReported ?? false
    const isReported = wasReported || !(quietly && fault)
    // Said once: it may go on failing each minute until somebody brings what it lacks.
    if (isReported && !wasReported) {
      parts.report(new Error(`${nameOf(need)} could not be drawn, or had; it is tried again`, { cause }))
    }
    failures.set(recipe, { at: parts.uptime(), fault, isReported })
    forget(failures)
  }

  const mayTry = (recipe: string) => parts.uptime() - (failures.get(recipe)?.at ?? -Infinity) >= retryAfterMs

  async function draw(needs: readonly Need[], quietly?: 'quietly'): Promise<void> {
    const orders = new Map(needs.map((need) => [recipeOf(need), need]))
    await load(orders)
    const wanted = [...orders].filter(([recipe]) => drawing.has(recipe) || !known.has(recipe))
    await Promise.all(ordersByPicture(wanted).map((orders) => drawTogether(orders, quietly)))
  }

  /** Whoever asks while something is being drawn waits for the same drawing. */
  async function drawTogether(orders: readonly Order[], quietly?: 'quietly'): Promise<void> {
    const running = orders.flatMap(([recipe]) => drawing.get(recipe) ?? [])
    const fresh = orders.filter(([recipe]) => !drawing.has(recipe) && mayTry(recipe))
    if (fresh.length > 0) {
      const done = gate
        .pass(() => drawAll(fresh, quietly))
        .catch((cause: unknown) => {
          for (const [recipe, need] of fresh) fail(recipe, need, cause)
        })
        .finally(() => {
          for (const [recipe] of fresh) drawing.delete(recipe)
        })
      for (const [recipe] of fresh) drawing.set(recipe, done)
      running.push(done)
    }
    await Promise.all(running)
  }

  return {
    draw,
    async find(needs) {
      const recipes = needs.map(recipeOf)
      await load(new Map(needs.map((need, index) => [recipes[index] ?? '', need])))
      return recipes.map((recipe) => known.get(recipe)?.rendition ?? null)
    },
    async outcomes(needs) {
      const recipes = needs.map(recipeOf)
      const kept = await readRenditions(parts.database.db, parts.seal, recipes)
      return Promise.all(
        needs.map(async (need, index): Promise<Outcome> => {
          const recipe = recipes[index] as string
          const { rendition = null } = known.get(recipe) ?? {}
          if (!rendition) return { rendition, verdict: null, fault: failures.get(recipe)?.fault ?? null }
          const verdict = kept.get(recipe)?.verdict ?? null
          return {
            rendition,
            verdict: verdict && (await withMediaFindings(verdict, need, parts.database)),
            fault: null,
          }
        }),
      )
    },
    retryMissing() {
      for (const [recipe, { fault }] of failures) if (fault?.kind === 'missing') failures.delete(recipe)
    },
    async mend(sha256) {
      for (const [recipe, { need, rendition }] of known) {
        if (rendition.sha256 !== sha256) continue
        await drawTogether([[recipe, need]])
        return !failures.has(recipe) && known.get(recipe)?.rendition.sha256 === sha256
      }
      return false
    },
  }
}

/** Orders that are worked from one picture in one group, each other by itself: a picture is decoded once for all its canvases. */
function ordersByPicture(orders: readonly Order[]): Order[][] {
  const groups = new Map<string, Order[]>()
  for (const order of orders) {
    const [recipe, { slide, width, height }] = order
    const fitted = slide === 'built-in' ? slide : slideFor(slide, width, height)
    const key = fitted !== 'built-in' && fitted.kind === 'image' ? `picture ${fitted.media}` : recipe
    const group = groups.get(key)
    if (group) group.push(order)
    else groups.set(key, [order])
  }
  return [...groups.values()]
}

function nameOf({ slide, width, height }: Need): string {
  return `${slide === 'built-in' ? slide : `slide ${slide.id}`} for ${width}×${height}`
}

/** Keeps a map from growing without end: its oldest entries go. */
function forget(map: Map<string, unknown>): void {
  for (const key of map.keys()) {
    if (map.size <= remembered) return
    map.delete(key)
  }
}
