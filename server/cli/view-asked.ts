import type { View } from '../../media/package/frame-drawer.ts'
import type { Options } from './options.ts'
import { Refusal } from './refusal.ts'

const views: readonly View[] = ['canvas', 'framebuffer']

/** What `--view` names: the canvas as people see it, or the framebuffer as the controller takes it; left out, `otherwise`. */
export function viewAsked({ values }: Options, otherwise: View): View {
  const asked = values.view ?? otherwise
  const view = views.find((one) => one === asked)
  if (view) return view
  throw Refusal.words(`--view ${asked}: canvas or framebuffer`, `--view ${asked}: ghi canvas hoặc framebuffer`)
}
