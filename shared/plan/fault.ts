/** One thing that is wrong in a document: where (a JSON pointer; of a missing key, the one it would have) and what. */
export interface Fault {
  readonly pointer: string
  readonly message: string
  readonly messageVi: string
}

/** One sentence in both languages. */
export interface Said {
  readonly en: string
  readonly vi: string
}

/** Where faults are gathered: no more than a person works through, and no larger an answer than the document that was asked about. */
export interface Faults {
  readonly list: readonly Fault[]
  readonly isFull: () => boolean
  readonly add: (fault: Fault) => void
}

/** A place in a document, linked to the one around it: the pointer is only spelled out where a fault is found. */
export interface Place {
  readonly parent: Place | undefined
  readonly key: string | number
  readonly faults: Faults
}

const maxFaults = 1000
const maxPointerCharacters = 2 ** 20

/** No faults yet. */
export function noFaults(): Faults {
  const list: Fault[] = []
  let characters = 0
  return {
    list,
    isFull: () => list.length >= maxFaults || characters > maxPointerCharacters,
    add: (fault) => {
      list.push(fault)
      characters += fault.pointer.length
    },
  }
}

/** The place of the whole document. */
export function rootOf(faults: Faults): Place {
  return { parent: undefined, key: '', faults }
}

/** The place of one member of the value at `place`. */
export function inside(place: Place, key: string | number): Place {
  return { parent: place, key, faults: place.faults }
}

/** The JSON pointer of a place. */
function pointerOf(place: Place): string {
  if (place.parent === undefined) return ''
  const token = String(place.key).replace(/~/g, '~0').replace(/\//g, '~1')
  return `${pointerOf(place.parent)}/${token}`
}

/** Reports a fault at `place`; returns undefined, which is what a decoder returns for a value that it refuses. */
export function refuse(place: Place, said: Said): undefined {
  if (place.faults.isFull()) return undefined
  place.faults.add({ pointer: pointerOf(place), message: said.en, messageVi: said.vi })
  return undefined
}
