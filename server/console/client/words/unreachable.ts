/** Says at compile time that nothing gets here; throws where something does. */
export function unreachable(value: never): never {
  throw new Error(`unexpected: ${JSON.stringify(value)}`)
}
