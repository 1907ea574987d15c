import type { AssetStore } from '../../media/asset-store.ts'
import type { Need, Rendition } from '../../shared/playlist/playlist.ts'
import type { Database } from '../db/database.ts'
import { keepRenditions, readRenditions } from '../store/rendition-store.ts'
import { recipeBook } from './recipe-book.ts'

/** Every slide's bytes for every canvas that ever needed them. */
export interface Renditions {
  /** What is at hand, index for index with `needs`; null where it has not been drawn. */
  find(needs: readonly Need[]): Promise<(Rendition | null)[]>
  /** Draws what is not at hand yet. Resolves once each is drawn or has failed; a failure is reported, and tried again a minute later. */
  draw(needs: readonly Need[]): Promise<void>
  /** Draws anew what was kept under a name and is gone or spoiled; false where it is not known for what that was, or cannot be had. */
  mend(sha256: string): Promise<boolean>
}

export interface RenditionsParts {
  readonly database: Database
  /** Pictures as they were uploaded. */
  readonly originals: AssetStore
  /** The finished bytes. */
  readonly assets: AssetStore
  /** A clock that nobody can set, in ms of any origin. */
  readonly uptime: () => number
  report(error: unknown): void
}

const atATime = 2
const retryAfterMs = 60_000

/** The renditions that `database` lists and `assets` holds. */
export function createRenditions(parts: RenditionsParts): Renditions {
  const recipeOf = recipeBook()
  const known = new Map<string, { need: Need; rendition: Rendition }>()
  const failedAt = new Map<string, number>()
  const drawing = new Map<string, Promise<void>>()
  const waiting: (() => void)[] = []
  let busy = 0

  /** Reads what the store has of `needs` (by their recipes) into memory; those whose bytes have gone are left out. */
  async function load(needs: ReadonlyMap<string, Need>): Promise<void> {
    const unknown = [...needs.keys()].filter((recipe) => !known.has(recipe))
    if (unknown.length === 0) return
    for (const [recipe, rendition] of await readRenditions(parts.database.db, unknown)) {
      const need = needs.get(recipe)
      if (need && (await parts.assets.has(rendition.sha256))) known.set(recipe, { need, rendition })
    }
  }

  async function turn(): Promise<void> {
    if (busy < atATime) busy++
    else await new Promise<void>((go) => waiting.push(go))
  }

  function done(): void {
    const next = waiting.shift()
    if (next) next()
    else busy--
  }

  async function drawOne(recipe: string, need: Need): Promise<void> {
    await turn()
    try {
      // Loaded with the first picture that is drawn: it is most of the memory of a server at rest.
      const { renderNeed } = await import('../../media/render-need.ts')
      const { png, rendition } = await renderNeed(need, parts.originals)
      await parts.assets.put(png)
      await parts.database.write((trx) => keepRenditions(trx, [{ recipe, rendition }]))
      known.set(recipe, { need, rendition })
      failedAt.delete(recipe)
    } catch (cause) {
      // Said once: it may go on failing each minute until somebody brings what it lacks.
      if (!failedAt.has(recipe))
        parts.report(new Error(`${nameOf(need)} could not be drawn; it is tried again`, { cause }))
      failedAt.set(recipe, parts.uptime())
    } finally {
      done()
    }
  }

  const mayTry = (recipe: string) => parts.uptime() - (failedAt.get(recipe) ?? -Infinity) >= retryAfterMs

  async function draw(needs: readonly Need[]): Promise<void> {
    const byRecipe = new Map(needs.map((need) => [recipeOf(need), need]))
    await load(byRecipe)
    const started: Promise<void>[] = []
    for (const [recipe, need] of byRecipe) {
      if (drawing.has(recipe) || !known.has(recipe)) started.push(drawOnce(recipe, need))
    }
    await Promise.all(started)
  }

  /** Whoever asks while it is being drawn waits for the same drawing. */
  function drawOnce(recipe: string, need: Need): Promise<void> {
    const running = drawing.get(recipe)
    if (running || !mayTry(recipe)) return running ?? Promise.resolve()
    const job = drawOne(recipe, need).finally(() => drawing.delete(recipe))
    drawing.set(recipe, job)
    return job
  }

  return {
    draw,
    async find(needs) {
      const recipes = needs.map(recipeOf)
      await load(new Map(needs.map((need, index) => [recipes[index] ?? '', need])))
      return recipes.map((recipe) => known.get(recipe)?.rendition ?? null)
    },
    async mend(sha256) {
      for (const [recipe, { need, rendition }] of known) {
        if (rendition.sha256 !== sha256) continue
        await drawOnce(recipe, need)
        return !failedAt.has(recipe) && known.get(recipe)?.rendition.sha256 === sha256
      }
      return false
    },
  }
}

function nameOf({ slide, width, height }: Need): string {
  return `${slide === 'built-in' ? slide : `slide ${slide.id}`} for ${width}×${height}`
}
