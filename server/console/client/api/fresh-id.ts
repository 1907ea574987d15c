/** An id that nothing else on the page, nor another request, has. `crypto.randomUUID` is not there on a plain-HTTP address. */
export function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
