/** Whether a text is the path of a page of ours, so that nobody is sent elsewhere by an address that others wrote. */
export function isOwnPath(text: string): boolean {
  return text === '/' || /^(\/[\w-]+)+$/.test(text)
}
