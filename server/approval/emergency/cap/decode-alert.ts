import type { Fault } from '../../../../shared/plan/fault.ts'
import { type CapAlert, capNamespace } from './alert.ts'
import { readXml, type XmlElement, XmlRefused } from './read-xml.ts'
import { alertShape, type Element, type Leaf } from './shape.ts'

/** A message that keeps every rule of the standard, or what is wrong with it. */
export type DecodedAlert =
  | { readonly alert: CapAlert; readonly faults?: undefined }
  | { readonly alert?: undefined; readonly faults: readonly Fault[] }

const maxFaults = 20
const signature = 'http://www.w3.org/2000/09/xmldsig#'

/** Reads a CAP 1.2 message, strictly: its elements, their order and number, and their values. Pointers name elements from `/alert`. */
export async function decodeAlert(bytes: Uint8Array): Promise<DecodedAlert> {
  let root: XmlElement
  try {
    root = await readXml(bytes)
  } catch (error) {
    if (!(error instanceof XmlRefused)) throw error
    return { faults: [{ pointer: '', message: error.message, messageVi: `XML không hợp lệ: ${error.message}` }] }
  }
  const faults: Fault[] = []
  const tell = (pointer: string, message: string, messageVi: string) => {
    if (faults.length < maxFaults) faults.push({ pointer, message, messageVi })
  }
  if (root.name !== 'alert' || root.namespace !== capNamespace) {
    tell('', `expected an alert of ${capNamespace}`, `phải là alert của ${capNamespace}`)
    return { faults }
  }
  const signed = root.children.findIndex(({ namespace }) => namespace === signature)
  // Signatures stand last; they are not verified here, and give a message no more weight.
  const children = signed === -1 ? root.children : root.children.slice(0, signed)
  for (const { namespace, name } of root.children.slice(children.length)) {
    if (namespace !== signature) tell('/alert', `${name} after a signature`, `${name} đứng sau chữ ký`)
  }
  const alert = readSequence(alertShape, children, '/alert', tell) as unknown as CapAlert
  if (faults.length === 0) checkTogether(alert, tell)
  return faults.length === 0 ? { alert } : { faults }
}

type Tell = (pointer: string, message: string, messageVi: string) => void

function readSequence(shape: readonly Element[], children: readonly XmlElement[], at: string, tell: Tell): object {
  const read: Record<string, unknown> = {}
  let next = 0
  for (const { name, times, content } of shape) {
    const values: unknown[] = []
    const isList = times === '*' || times === '+'
    while (children[next]?.name === name && children[next]?.namespace === capNamespace) {
      const place = isList ? `${at}/${name}/${values.length}` : `${at}/${name}`
      if (!isList && values.length > 0) tell(place, 'stands twice', 'xuất hiện hai lần')
      values.push(readContent(content, children[next] as XmlElement, place, tell))
      next += 1
    }
    if (values.length === 0 && (times === '1' || times === '+')) tell(`${at}/${name}`, 'missing', 'còn thiếu')
    if (isList) read[name] = values
    else if (values.length > 0) read[name] = values[0]
  }
  const rest = children[next]
  if (rest) {
    const known = shape.some(({ name }) => name === rest.name) && rest.namespace === capNamespace
    const [message, messageVi] = known
      ? ['not in its place', 'không đúng thứ tự']
      : ['an element that CAP 1.2 does not have here', 'phần tử không có trong CAP 1.2 ở vị trí này']
    tell(`${at}/${rest.name}`, message, messageVi)
  }
  return read
}

function readContent(content: Element['content'], element: XmlElement, at: string, tell: Tell): unknown {
  if (!isLeaf(content)) {
    if (element.text.trim() !== '') tell(at, 'words where elements are expected', 'có chữ ở nơi cần phần tử')
    return readSequence(content, element.children, at, tell)
  }
  const text = element.text.trim()
  if (element.children.length > 0 || !content.accepts(text)) {
    tell(at, `expected ${content.expected}`, `phải là ${content.expected}`)
  }
  return text
}

const isLeaf = (content: Element['content']): content is Leaf => 'accepts' in content

/** What elements mean for one another. */
function checkTogether(alert: CapAlert, tell: Tell): void {
  const needs = (pointer: string, isMissing: boolean) => {
    if (isMissing) tell(pointer, 'missing', 'còn thiếu')
  }
  needs('/alert/restriction', alert.scope === 'Restricted' && alert.restriction === undefined)
  needs('/alert/addresses', alert.scope === 'Private' && alert.addresses === undefined)
  needs('/alert/references', ['Update', 'Cancel', 'Ack', 'Error'].includes(alert.msgType) && !alert.references)
  for (const [index, info] of alert.info.entries()) {
    for (const [place, { altitude, ceiling }] of info.area.entries()) {
      needs(`/alert/info/${index}/area/${place}/altitude`, ceiling !== undefined && altitude === undefined)
    }
  }
}
