const key = 'congchao-pairing-code'
const sixDigits = /^\d{6}$/

/** Keeps the code of the QR address while its reader signs in; answers whether there was one. */
export function keepScannedCode(text: string): boolean {
  if (!sixDigits.test(text)) return false
  try {
    sessionStorage.setItem(key, text)
  } catch (error) {
    // The browser keeps nothing: its reader types six digits.
    console.warn(error)
  }
  return true
}

/** The code that came with the address, or was kept while signing in; empty where there is none. It is handed out once. */
export function scannedCode(): string {
  const inAddress = location.hash.slice(1)
  const kept = sessionStorage.getItem(key) ?? ''
  sessionStorage.removeItem(key)
  if (!sixDigits.test(inAddress)) return kept
  history.replaceState(history.state, '', location.pathname)
  return inAddress
}
