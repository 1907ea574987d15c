/**
 * Metres up to which letters can be read in comfort: the height of a capital (rows × pitch in mm) times `part`, 0.4 m per mm;
 * good eyes reach 0.6.
 */
export function clearMetres(capRows: number, pitchMm: number, part = 0.4): number {
  return Math.round(capRows * pitchMm * part)
}
