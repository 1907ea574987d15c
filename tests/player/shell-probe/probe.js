import { startShell } from '../../../player/shell.ts'

/** The least page that has a shell: it says its build, and that it is well where it is. */
export async function probe(isWell) {
  window.shell = await startShell((error) => console.warn(error))
  if (isWell) window.shell.healthy()
}
