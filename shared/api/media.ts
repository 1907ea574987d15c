import type { Version } from '../plan/plan.ts'

/** A picture or a clip that somebody uploaded, and how far the work on it is. */
export interface MediaView {
  /** What plans name it by. */
  readonly sha256: string
  readonly kind: 'picture' | 'clip'
  /** A clip is prepared after it has come; a picture is ready. */
  readonly state: 'preparing' | 'ready' | 'failed'
  /** As its uploader called it: shown to people, never a path. */
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly width: number
  readonly height: number
  /** A clip's length; null of a picture. */
  readonly ms: number | null
  /** The hash of a picture's master; null of a clip. */
  readonly master: string | null
  /** Epoch ms. */
  readonly uploadedAt: number
  readonly uploadedBy: string
  /** What was found in it besides: plain JSON, by the one who looked. */
  readonly facts: Readonly<Record<string, unknown>>
  /** How far the preparation of a clip is, 0–1. */
  readonly progress: number
  /** Where its picture is: the master, or the clip's contact sheet; null while there is none. */
  readonly picture: string | null
}

/** A page of pictures and clips, the newest first. */
export interface MediaPage {
  readonly media: readonly MediaView[]
  readonly next: string | null
}

/** Where a picture may be cut, a proposal for each aspect. */
export interface Crops {
  readonly crops: readonly Version[]
}
