/** How the printed sheet looks: an administrative page on A4, black on white, with rows that are not cut at a page's end. */
export const sheetStyle = `
@page { size: A4; margin: 20mm 15mm 20mm 25mm }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 170mm; font: 12pt/1.4 "Times New Roman", "Liberation Serif", Tinos, serif; color: #000; background: #fff }
@media screen { body { padding: 12mm 0 } }
h1 { margin: 0; font-size: 16pt; text-align: center; text-transform: uppercase }
h2 { margin: 8mm 0 2mm; font-size: 13pt; break-after: avoid }
h3 { margin: 5mm 0 2mm; font-size: 12pt; break-after: avoid }
.board { margin: 0 0 4mm; font-size: 14pt; font-weight: bold; text-align: center }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 5mm; margin: 0 }
dt { font-style: italic }
dd { margin: 0 }
.not-after { margin: 4mm 0; border: 1.5pt solid #000; padding: 2mm 4mm; font-weight: bold; text-align: center }
.lack { margin: 4mm 0; border-left: 3pt solid #000; padding-left: 3mm }
table { width: 100%; border-collapse: collapse }
th, td { border: .5pt solid #000; padding: 1mm 2mm; text-align: left; vertical-align: top }
thead { display: table-header-group }
tr { break-inside: avoid }
.days td:nth-last-child(2), .slides td:nth-last-child(-n+2) { text-align: center }
.days th, .days td { white-space: nowrap }
.days td:last-child { white-space: normal; overflow-wrap: anywhere }
.slides td:first-child { width: 62mm }
.slides img { display: block; max-width: 58mm; max-height: 40mm; background: #000 }
.slides.wide td:first-child { width: auto }
.slides.wide img { width: 100%; max-width: none; margin-bottom: 1mm }
.slides th:nth-last-child(-n+2) { width: 1%; white-space: nowrap }
.panel { border: .5pt solid #000; padding: 0 1mm; font-size: 10pt }
code { font: 9pt/1.3 "Courier New", "Liberation Mono", monospace; overflow-wrap: anywhere }
.hash { margin: 2mm 0 0; font-size: 10pt }
article { break-inside: auto }
li { margin-bottom: 1mm }
`
