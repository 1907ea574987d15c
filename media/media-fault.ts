export type MediaFaultKind =
  | 'missing'
  | 'no-ffmpeg'
  | 'empty'
  | 'unknown-format'
  | 'not-a-picture'
  | 'too-small'
  | 'too-many-pixels'
  | 'too-many-frames'
  | 'too-slow'
  | 'unreadable'
  | 'bad-crop'
  | 'no-glyph'
  | 'no-text'
  | 'too-long'
  | 'too-large'
  | 'not-a-clip'

/** Why a slide could not be drawn: `kind` for programs, `messageVi` and `message` for people. Trying again unchanged helps only a `missing` one. */
export class MediaFault extends Error {
  override readonly name: string = 'MediaFault'
  readonly kind: MediaFaultKind
  readonly messageVi: string

  constructor(kind: MediaFaultKind, messageVi: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
    this.messageVi = messageVi
  }
}

/** The bytes that a slide needs cannot be had (yet): the filler stands in, and planning may ask again. */
export class MediaMissing extends MediaFault {
  override readonly name: string = 'MediaMissing'
}
