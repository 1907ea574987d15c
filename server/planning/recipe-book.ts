import { recipeOf } from '../../media/recipe.ts'
import type { Need } from '../../shared/playlist/playlist.ts'
import { remembered } from '../../shared/remembered.ts'

/** The recipes of needs, each worked out once for a slide of a plan in memory and a canvas: thousands of boards share them. */
export function recipeBook(): (need: Need) => string {
  const builtIn = new Map<string, string>()
  const bySlide = new WeakMap<object, Map<string, string>>()

  return (need) => {
    const { slide, width, height, color } = need
    let known = slide === 'built-in' ? builtIn : bySlide.get(slide)
    if (!known) {
      known = new Map()
      bySlide.set(slide as object, known)
    }
    return remembered(known, `${width}×${height} ${color}`, () => recipeOf(need))
  }
}
