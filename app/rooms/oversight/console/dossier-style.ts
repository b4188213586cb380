/** The styles of the file, inside it: A4 on paper, a quiet page on a screen. No quotes and no angles, so that React leaves it as it is. */
export const dossierStyle = `
@page { size: A4; margin: 18mm 16mm; }
body { font: 11pt/1.5 Be Vietnam Pro, Noto Sans, Segoe UI, system-ui, sans-serif; color: #16202c; background: #f8f5ee; margin: 0; }
main { max-width: 180mm; margin: 0 auto; padding: 10mm 6mm 20mm; background: #fff; }
h1 { font-size: 18pt; line-height: 1.25; margin: 0 0 4mm; }
h2 { font-size: 14pt; margin: 10mm 0 3mm; border-bottom: 2px solid #16202c; padding-bottom: 1mm; }
h3 { font-size: 12pt; margin: 7mm 0 2mm; }
h4 { font-size: 11pt; margin: 4mm 0 1mm; }
p, ul, ol, dl { margin: 0 0 2.5mm; }
a { color: #1d3d63; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 5mm; }
dt { color: #44505e; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; font-size: 9.5pt; }
th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm 1.2mm 0; border-bottom: 1px solid #dcd5c6; }
th { color: #44505e; font-weight: 600; }
tr, li, h3, h4 { break-inside: avoid; }
h2, h3, h4 { break-after: avoid; }
code { font: 7.5pt/1.4 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
.fact { display: contents; }
.path td:first-child { width: 30mm; }
.small { font-size: 9.5pt; color: #44505e; }
.pre { white-space: pre-line; }
.record { break-before: page; }
@media print { body { background: #fff; } main { padding: 0; max-width: none; } }
@media (max-width: 520px) { dl { grid-template-columns: 1fr; } td, th { overflow-wrap: anywhere; } }
`;
