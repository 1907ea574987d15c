import type { Need } from '../../shared/playlist/playlist.ts'

/** Ten boards: beams, pillars, a border gate's screen, squares and strips, in full colour and in one. */
export const canvases: readonly Omit<Need, 'slide'>[] = [
  { width: 960, height: 64, color: 'full' },
  { width: 1280, height: 96, color: 'full' },
  { width: 64, height: 320, color: 'full' },
  { width: 128, height: 512, color: 'full' },
  { width: 640, height: 320, color: 'full' },
  { width: 768, height: 384, color: 'full' },
  { width: 320, height: 192, color: 'full' },
  { width: 256, height: 96, color: 'mono' },
  { width: 320, height: 32, color: 'mono' },
  { width: 320, height: 16, color: 'mono' },
]
