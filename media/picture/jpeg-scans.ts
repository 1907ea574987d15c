/** How often a JPEG goes over its picture: once, or, where it is progressive, some ten times. Counts start-of-scan markers. */
export function jpegScans(bytes: Buffer): number {
  let scans = 0
  // Inside of compressed data a byte FF is followed by 00, so that a marker is always one.
  for (let at = bytes.indexOf('\xff\xda', 2, 'latin1'); at >= 0; at = bytes.indexOf('\xff\xda', at + 2, 'latin1'))
    scans++
  return scans
}
