import { framebufferOf } from '../../shared/playlist/framebuffer.ts'
import type { Playlist } from '../../shared/playlist/playlist.ts'
import type { View } from './frame-drawer.ts'

/** The sides of a frame in pixels. */
export interface FrameSize {
  readonly width: number
  readonly height: number
}

/** How large the frames of a playlist are as people see them, or as a controller takes them. */
export function frameSize(playlist: Playlist, view: View): FrameSize {
  const { width, height } = view === 'canvas' ? playlist : framebufferOf(playlist)
  return { width, height }
}
