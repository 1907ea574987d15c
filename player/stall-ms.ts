/** How long a clip may stand still, or be on its way, before something else stands in for it (ms). */
export const stallMs = 3000
