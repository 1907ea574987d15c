/** Pixels of ink that touch one another: their box, how many, how many sides of them face ground, and how bright they are together. */
export interface Component {
  left: number
  top: number
  /** Past the last column and row. */
  right: number
  bottom: number
  area: number
  edge: number
  brightness: number
}

/** Grey levels, one byte a pixel, row by row. */
export interface Grey {
  readonly levels: Uint8Array
  readonly width: number
  readonly height: number
}

/** The levels by which ink differs from what is around it, at the least. */
const leastContrast = 14

/**
 * 1 where a pixel is darker (`sign` −1) or brighter (1) than its surroundings within `reach` pixels: by a good part of how much they
 * vary there, so that neither an even ground nor a slow shade is ink.
 */
export function inkOf({ levels, width, height }: Grey, reach: number, sign: 1 | -1): Uint8Array {
  const stride = width + 1
  const sums = new Float64Array(stride * (height + 1))
  const squares = new Float64Array(stride * (height + 1))
  for (let y = 0; y < height; y++) {
    let [sum, square] = [0, 0]
    for (let x = 0; x < width; x++) {
      const level = levels[y * width + x] as number
      sum += level
      square += level * level
      const at = (y + 1) * stride + x + 1
      sums[at] = (sums[at - stride] as number) + sum
      squares[at] = (squares[at - stride] as number) + square
    }
  }
  const ink = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const above = Math.max(0, y - reach) * stride
    const below = Math.min(height, y + reach + 1) * stride
    const rows = (below - above) / stride
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - reach)
      const right = Math.min(width, x + reach + 1)
      const count = rows * (right - left)
      const within = (of: Float64Array) =>
        ((of[below + right] as number) -
          (of[below + left] as number) -
          (of[above + right] as number) +
          (of[above + left] as number)) /
        count
      const mean = within(sums)
      const deviation = Math.sqrt(Math.max(0, within(squares) - mean * mean))
      const by = sign * ((levels[y * width + x] as number) - mean)
      if (by > Math.max(leastContrast, deviation * 0.4)) ink[y * width + x] = 1
    }
  }
  return ink
}

/** The components of ink, touching by sides or corners. */
export function componentsOf(ink: Uint8Array, { levels, width, height }: Grey): Component[] {
  const labels = new Int32Array(width * height)
  const parents: number[] = [0]
  const rootOf = (label: number) => {
    let root = label
    while (parents[root] !== root) root = parents[root] as number
    parents[label] = root
    return root
  }
  for (let at = 0; at < ink.length; at++) {
    if (!ink[at]) continue
    const x = at % width
    let label = 0
    for (const before of [
      x > 0 ? at - 1 : -1,
      x > 0 ? at - width - 1 : -1,
      at - width,
      x < width - 1 ? at - width + 1 : -1,
    ]) {
      const other = before < 0 ? 0 : (labels[before] as number)
      if (other === 0) continue
      const root = rootOf(other)
      if (label === 0) label = root
      else if (root !== label) {
        parents[Math.max(root, label)] = Math.min(root, label)
        label = Math.min(root, label)
      }
    }
    if (label === 0) {
      label = parents.length
      parents.push(label)
    }
    labels[at] = label
  }
  const found = new Map<number, Component>()
  for (let at = 0; at < ink.length; at++) {
    if (!ink[at]) continue
    const [x, y] = [at % width, Math.floor(at / width)]
    const root = rootOf(labels[at] as number)
    let component = found.get(root)
    if (!component) {
      component = { left: x, top: y, right: x + 1, bottom: y + 1, area: 0, edge: 0, brightness: 0 }
      found.set(root, component)
    }
    component.left = Math.min(component.left, x)
    component.right = Math.max(component.right, x + 1)
    component.bottom = y + 1
    component.area++
    component.brightness += levels[at] as number
    if (x === 0 || !ink[at - 1]) component.edge++
    if (x === width - 1 || !ink[at + 1]) component.edge++
    if (y === 0 || !ink[at - width]) component.edge++
    if (y === height - 1 || !ink[at + width]) component.edge++
  }
  return [...found.values()]
}
