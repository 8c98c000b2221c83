/// The look of printed documents: one column of text, quiet tables, A4 with a margin for holes.
let stylesheet = """
  :root { --ink: #1d1d1f; --soft: #5c5c66; --line: #d4d4da; --wash: #f5f5f2; --accent: #1f4e5f; }
  * { box-sizing: border-box; }
  body { color: var(--ink); font: 16px/1.55 "Source Serif 4", "Noto Serif", Georgia, "DejaVu Serif", serif; margin: 0 auto; max-width: 48rem; padding: 3rem 1.5rem; hyphens: auto; }
  h1, h2, h3, h4, th, dt, figcaption, caption, footer, .note, .party, .subtitle { font-family: "Source Sans 3", "Noto Sans", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; }
  header { border-bottom: 3px solid var(--accent); margin-bottom: 2rem; padding-bottom: 0.8rem; }
  h1 { font-size: 1.75rem; line-height: 1.2; margin: 0; }
  .subtitle { color: var(--soft); margin: 0.4rem 0 0; }
  h2 { color: var(--accent); font-size: 1.15rem; margin: 2.2rem 0 0.5rem; }
  h3 { font-size: 1rem; margin: 1.6rem 0 0.4rem; }
  h2, h3, h4 { break-after: avoid; }
  p { margin: 0.5rem 0; orphans: 3; widows: 3; }
  .note { border-left: 3px solid var(--line); color: var(--soft); font-size: 0.85rem; padding-left: 0.8rem; }
  ul, ol { padding-left: 1.4rem; }
  li { margin: 0.2rem 0; }
  dl { margin: 0.8rem 0; }
  dl div { border-bottom: 1px solid var(--line); display: flex; gap: 1rem; padding: 0.35rem 0; break-inside: avoid; }
  dt { color: var(--soft); flex: 0 0 38%; font-size: 0.9rem; }
  dd { flex: 1; margin: 0; }
  table { border-collapse: collapse; font-size: 0.88rem; margin: 1rem 0; width: 100%; }
  table.wide { font-size: 0.72rem; hyphens: none; }
  caption { font-weight: 600; padding-bottom: 0.4rem; text-align: left; }
  thead { display: table-header-group; }
  th { border-bottom: 2px solid var(--accent); font-size: 0.85em; font-weight: 600; text-align: left; vertical-align: bottom; }
  td { border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
  th, td { padding: 0.35rem 0.5rem 0.35rem 0; }
  tr { break-inside: avoid; }
  .n { font-variant-numeric: tabular-nums; text-align: right; }
  figure { margin: 1.2rem 0; break-inside: avoid; }
  figcaption { font-size: 0.9rem; font-weight: 600; margin-bottom: 0.3rem; }
  svg { max-width: 100%; }
  svg text { fill: var(--ink); font: 12px "Source Sans 3", "Noto Sans", Arial, "DejaVu Sans", sans-serif; }
  svg rect { fill: var(--accent); }
  svg line { stroke: #b3261e; stroke-dasharray: 4 3; stroke-width: 1.5; }
  .signatures { display: flex; gap: 2rem; margin: 2.5rem 0; break-inside: avoid; }
  .signatures div { border-top: 1px solid var(--ink); flex: 1; min-height: 8rem; padding-top: 0.5rem; }
  .party { font-weight: 600; }
  .signed { color: var(--soft); font-size: 0.85rem; }
  footer { border-top: 1px solid var(--line); color: var(--soft); font-size: 0.75rem; margin-top: 3rem; padding-top: 0.6rem; }
  footer p { margin: 0.15rem 0; }
  .page-break { break-before: page; }
  @page { margin: 20mm 18mm 22mm 22mm; size: A4; @bottom-right { content: counter(page) " / " counter(pages); font: 9px sans-serif; color: #5c5c66; } }
  @media print { body { font-size: 10.5pt; max-width: none; padding: 0; } }
  """
