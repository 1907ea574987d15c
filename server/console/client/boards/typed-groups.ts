/** Groups as they are typed, with commas between them; each once, in its composed form. */
export function groupsTyped(text: string): readonly string[] {
  const names = text
    .normalize('NFC')
    .split(',')
    .map((name) => name.trim().replace(/\s+/g, ' '))
  return [...new Set(names.filter((name) => name !== ''))]
}
