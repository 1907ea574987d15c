/** What stands in a field of one line, without what surrounds it. */
export const typedLine = (text: string): string => text.normalize('NFC').trim()
