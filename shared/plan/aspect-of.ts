/** Width to height in the smallest whole numbers, `15:1` for 960×64: canvases of one aspect take the same crop of a picture. */
export function aspectOf(width: number, height: number): string {
  let [a, b] = [width, height]
  while (b > 0) [a, b] = [b, a % b]
  return `${width / a}:${height / a}`
}
