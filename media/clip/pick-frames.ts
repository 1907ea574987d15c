/** A frame that was picked for the contact sheet. */
export interface Picked {
  readonly rgb: Buffer
  readonly ms: number
}

/** Two picks closer than this tell an eye nothing more; it bounds what a clip that cuts at every frame can ask for. */
const leastGapMs = 320

/** The least mean difference of a cut, of 255; and how far it must stand out from the motion before it. */
const leastCut = 24

/** Picks a frame a second and the first one after every cut, from frames given in order. */
export function framePicker() {
  const picked: Picked[] = []
  let before: Buffer | undefined
  let motion = 0
  return {
    take(rgb: Buffer, ms: number): void {
      const change = before ? meanDifference(before, rgb) : 0
      const isCut = change > leastCut && change - motion > leastCut
      const last = picked[picked.length - 1]
      const isSecond = last === undefined || Math.floor(ms / 1000) > Math.floor(last.ms / 1000)
      if (isSecond || (isCut && ms - last.ms >= leastGapMs)) picked.push({ rgb, ms })
      motion = change
      before = rgb
    },
    picked: picked as readonly Picked[],
  }
}

function meanDifference(one: Buffer, other: Buffer): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += Math.abs((one[i] as number) - (other[i] as number))
  return sum / one.length
}
