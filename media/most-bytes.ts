/** The most bytes of a file that is taken in, by what it is. */
export const mostBytes = { picture: 64 * 2 ** 20, clip: 512 * 2 ** 20 } as const
