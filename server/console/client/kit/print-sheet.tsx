import { type ComponentChildren, render } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { signedIn } from '../state/signed-in.ts'
import { say } from '../words/say.ts'

/** A sheet that exists on paper alone. */
export interface PrintSheetProps {
  readonly title: ComponentChildren
  /** Whose sheet it is; the person’s own office where it is left out. */
  readonly office?: string | undefined
  /** Place and date, below the country’s name and motto. */
  readonly dated?: ComponentChildren
  readonly children: ComponentChildren
}

/** An A4 sheet in the administrative form, beside the page: not seen, and the only thing printed once `printSheet` is called. */
export function PrintSheet(props: PrintSheetProps) {
  const [place] = useState(() => {
    const element = document.createElement('div')
    element.className = 'printed'
    return element
  })
  useLayoutEffect(() => {
    document.body.append(place)
    return () => {
      render(null, place)
      place.remove()
    }
  }, [place])
  useLayoutEffect(() => render(<Sheet {...props} />, place))
  return null
}

function Sheet({ title, office, dated, children }: PrintSheetProps) {
  return (
    <>
      <header class="sheet-head">
        <p class="sheet-office">{office ?? officeOfPerson()}</p>
        <div class="sheet-state">
          <div lang="vi">
            <p>Cộng hòa xã hội chủ nghĩa Việt Nam</p>
            <p class="sheet-motto">Độc lập - Tự do - Hạnh phúc</p>
          </div>
          {dated !== undefined && <p class="sheet-date">{dated}</p>}
        </div>
      </header>
      <h1>{title}</h1>
      {children}
    </>
  )
}

const officeOfPerson = () =>
  signedIn().grants.find(({ orgName }) => orgName !== null)?.orgName ?? say('Bảng điện tử', 'Electronic boards')

/** Prints the sheet that the page has, and nothing else of it. */
export function printSheet(): void {
  document.body.dataset.printing = ''
  addEventListener(
    'afterprint',
    () => {
      delete document.body.dataset.printing
    },
    { once: true },
  )
  print()
}

/** Where a sheet is signed. */
export interface SignatureBlockProps {
  /** What the one who made it is called, such as *Người lập*. */
  readonly left?: string | undefined
  /** What the one who answers for it is called. */
  readonly right: string
}

/** Room for one or two signatures, kept on one sheet with their names. */
export function SignatureBlock({ left, right }: SignatureBlockProps) {
  return (
    <div class="signatures">
      {[left, right].map((role) => (
        <div key={role ?? ''}>
          {role !== undefined && (
            <>
              <p class="signer">{role}</p>
              <p class="signs">{say('(Ký, ghi rõ họ tên)', '(Signature and full name)')}</p>
            </>
          )}
        </div>
      ))}
    </div>
  )
}
