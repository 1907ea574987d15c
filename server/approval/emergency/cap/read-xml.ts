/** An element of XML: its namespace and name, the elements in it, and its text where it has none. */
export interface XmlElement {
  readonly namespace: string
  readonly name: string
  readonly children: readonly XmlElement[]
  readonly text: string
}

/** The bytes are no XML that is read here; the message says why. */
export class XmlRefused extends Error {
  override readonly name = 'XmlRefused'
}

/** The most bytes of a document that is read. */
export const maxXmlBytes = 256 * 1024
const maxDepth = 16

interface Open {
  readonly namespace: string
  readonly name: string
  readonly children: XmlElement[]
  text: string
}

/**
 * Reads an XML document in UTF-8. Throws `XmlRefused` where it is not well-formed, too large or too deep, and where it has a document
 * type or entities of its own: nothing is ever fetched or expanded.
 */
export async function readXml(bytes: Uint8Array): Promise<XmlElement> {
  if (bytes.length > maxXmlBytes) throw new XmlRefused(`more than ${maxXmlBytes} bytes`)
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser({ xmlns: true, position: true })
  const stack: Open[] = []
  let root: XmlElement | undefined
  const add = (text: string) => {
    const open = stack.at(-1)
    if (open) open.text += text
  }
  const refuse = (message: string): never => {
    throw new XmlRefused(message)
  }
  parser.on('error', ({ message }) => refuse(message))
  parser.on('doctype', () => refuse('a document type is not taken'))
  parser.on('processinginstruction', () => refuse('a processing instruction is not taken'))
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') refuse(`in ${encoding}, not in UTF-8`)
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('opentag', ({ uri, local }) => {
    if (stack.length >= maxDepth) refuse(`deeper than ${maxDepth} elements`)
    stack.push({ namespace: uri, name: local, children: [], text: '' })
  })
  parser.on('closetag', () => {
    const { text, ...closed } = stack.pop() as Open
    // Between elements there is nothing but layout.
    if (closed.children.length > 0 && text.trim() !== '') refuse(`words between the elements of ${closed.name}`)
    const element = { ...closed, text: closed.children.length > 0 ? '' : text }
    const parent = stack.at(-1)
    if (parent) parent.children.push(element)
    else root = element
  })
  parser.write(textOf(bytes)).close()
  return root ?? refuse('no element')
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new XmlRefused('not in UTF-8', { cause })
  }
}
