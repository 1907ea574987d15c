import { SaxesParser } from 'saxes'
import { FileRefused, refusals } from './file-refused.ts'

/** An element as it opens: its name without a prefix, and its attributes by theirs. */
export interface XmlTag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** What is told of an XML document as it is read. */
export interface XmlEars {
  readonly opens?: (tag: XmlTag) => void
  readonly closes?: (name: string) => void
  readonly text?: (text: string) => void
}

const maxDepth = 256

/** Reads a part of an Office file and tells of it in order. Throws `FileRefused` where it is no XML, or declares entities: Office never does. */
export function readXml(bytes: Uint8Array, { opens, closes, text }: XmlEars): void {
  const parser = new SaxesParser({})
  let depth = 0
  const refuse = (cause?: unknown): never => {
    throw new FileRefused(refusals.damaged, { cause })
  }
  parser.on('error', refuse)
  parser.on('doctype', () => refuse())
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > maxDepth) refuse()
    opens?.({
      name: bare(name),
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [bare(key), value])),
    })
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    closes?.(bare(name))
  })
  parser.on('text', (said) => text?.(said))
  parser.on('cdata', (said) => text?.(said))
  parser.write(decoded(bytes)).close()
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

function decoded(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new FileRefused(refusals.damaged, { cause })
  }
}
