/** What may be the matter with a board, the worst first. */
export const causeCodes = [
  ...([
    'wrong-picture',
    'disputed',
    'refused',
    'unpaired',
    'offline',
    'built-in',
    'safe-mode',
    'evergreen',
    'fallback',
  ] as const),
  ...(['behind', 'missing-files', 'storage-failing', 'storage-full', 'unkept', 'time-unsure', 'clock-off'] as const),
  ...(['window-small', 'slow', 'shell-failed', 'never-seen'] as const),
] as const

/** What may be the matter with a board. */
export type CauseCode = (typeof causeCodes)[number]
