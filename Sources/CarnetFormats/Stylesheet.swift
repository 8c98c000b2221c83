import CarnetCore

/// Letters without serifs: headings, tables, labels.
///
/// Names in single quotes, to stand in an attribute as well.
let sansSerif = "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial, 'DejaVu Sans', sans-serif"

private let serif = "'Source Serif 4', Charter, 'Noto Serif', Cambria, Georgia, 'DejaVu Serif', serif"

/// The look of a page on a screen and on A4 paper, with `running` at the foot of each sheet, and a stamp at its head and
/// across it where there is one.
func stylesheet(running: String, stamp: String?) -> String {
  let head =
    stamp.map { "\n  @top-center { content: \"\(quotable($0))\"; color: #a4342a; font: 600 10pt \(sansSerif); }" } ?? ""
  let sheet = """
    @page {
      size: A4;
      margin: 22mm 20mm 24mm 22mm;
      @bottom-left { content: "\(quotable(running))"; \(margin); text-align: left; width: 80%; }
      @bottom-right { content: counter(page) " / " counter(pages); \(margin); text-align: right; width: 20%; }\(head)
    }
    """
  return [screen, print, sheet].joined(separator: "\n")
}

private let margin =
  "color: #5c5c66; font: 7.5pt \(sansSerif); overflow-wrap: anywhere; padding-top: 4mm; vertical-align: top"

// Colours are written out: WeasyPrint does not read variables inside shorthands.
private let screen = """
  * { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; }
  body { background: #fff; color: #1c1c1e; font: 17px/1.55 \(serif); hyphens: manual;
    margin: 0 auto; max-width: 46rem; overflow-wrap: break-word; padding: 3.5rem 1.5rem 4rem; }
  h1, h2, h3, h4, .subtitle, .note, dt, table, figcaption, .party, .unsigned, .signed, footer {
    font-family: \(sansSerif); }
  header { border-bottom: 1px solid #d9d9de; margin-bottom: 2.2rem; padding-bottom: 1.1rem; }
  header::before { background: #1f4e5f; content: ""; display: block; height: 4px; margin-bottom: 1.3rem;
    width: 3.2rem; }
  h1 { font-size: 1.9rem; font-weight: 600; letter-spacing: -0.012em; line-height: 1.18; margin: 0; }
  .subtitle { color: #5c5c66; font-size: 1rem; margin: 0.5rem 0 0; }
  h2, h3, h4 { line-height: 1.3; }
  h2 { color: #1f4e5f; font-size: 1.28rem; font-weight: 600; margin: 2.4rem 0 0.6rem; }
  h3 { font-size: 1.04rem; font-weight: 600; margin: 1.7rem 0 0.35rem; }
  h4 { color: #5c5c66; font-size: 0.95rem; font-weight: 600; margin: 1.3rem 0 0.3rem; }
  p { margin: 0.6rem 0; }
  .note { border-left: 3px solid #d9d9de; color: #5c5c66; font-size: 0.86rem; line-height: 1.45;
    margin: 0.7rem 0 0.9rem; padding: 0.05rem 0 0.05rem 0.85rem; }
  ul, ol { margin: 0.6rem 0; padding-left: 1.5rem; }
  li { margin: 0.25rem 0; padding-left: 0.2rem; }
  .ticks { list-style: none; padding-left: 0; }
  li::marker { color: #5c5c66; }
  dl { border-collapse: collapse; border-top: 1px solid #d9d9de; display: table; margin: 1rem 0;
    table-layout: fixed; width: 100%; }
  dl div { display: table-row; }
  dt, dd { border-bottom: 1px solid #d9d9de; display: table-cell; margin: 0; padding: 0.42rem 0;
    vertical-align: top; }
  dt { color: #5c5c66; font-size: 0.87rem; line-height: 1.5; padding-right: 1.4rem; padding-top: 0.5rem;
    width: 32%; }
  .table { margin: 1.1rem 0; overflow-x: auto; }
  table { border-collapse: collapse; font-size: 0.84rem; line-height: 1.4; width: 100%; }
  table.wide { font-size: 0.72rem; }
  table.dense { font-size: 0.66rem; }
  table.fixed { table-layout: fixed; }
  .whole { white-space: nowrap; }
  .long, table.fixed { overflow-wrap: anywhere; }
  table.fixed .whole { white-space: normal; }
  caption { caption-side: top; font-weight: 600; padding-bottom: 0.5rem; text-align: left; }
  th { border-bottom: 1.5px solid #1f4e5f; color: #1f4e5f; font-weight: 600; text-align: left;
    vertical-align: bottom; }
  td { border-bottom: 1px solid #d9d9de; vertical-align: top; }
  th, td { padding: 0.4em 1em 0.4em 0; }
  table.wide th, table.wide td, table.dense th, table.dense td { padding-right: 0.7em; }
  table tr > :last-child { padding-right: 0; }
  .figure { font-variant-numeric: tabular-nums lining-nums; text-align: right; }
  figure { margin: 1.4rem 0; }
  figcaption { font-size: 0.88rem; margin-bottom: 0.5rem; }
  .target { border-left: 2px dashed #a4342a; color: #5c5c66; margin-left: 0.9rem; padding-left: 0.5rem; }
  svg { display: block; height: auto; max-width: 100%; }
  .signatures { margin: 2.4rem 0 1rem; }
  .signatures section { border-top: 1px solid #1c1c1e; display: inline-block; margin: 0 6% 1.5rem 0;
    min-height: 9rem; padding-top: 0.6rem; vertical-align: top; width: 46%; }
  .signatures section:nth-child(even) { margin-right: 0; }
  .signatures p { margin: 0 0 0.25rem; }
  .party { font-weight: 600; }
  .signed, .unsigned { color: #5c5c66; font-size: 0.85rem; }
  fieldset { border: 0; border-bottom: 1px solid #d9d9de; margin: 0; padding: 0.7rem 0; }
  legend { float: left; font-family: \(sansSerif); font-size: 0.95rem; font-weight: 600; padding: 0; width: 100%; }
  fieldset label { display: inline-block; font-family: \(sansSerif); font-size: 0.9rem; margin: 0.35rem 1.1rem 0 0;
    white-space: nowrap; }
  input[type=radio] { appearance: none; border: 1px solid #5c5c66; border-radius: 50%; display: inline-block;
    height: 1.05rem; margin: 0 0.3rem 0 0; vertical-align: -0.15rem; width: 1.05rem; }
  input[type=radio]:checked { border: 0.35rem solid #1f4e5f; }
  textarea { border: 1px solid #5c5c66; border-radius: 3px; display: block; font: inherit; margin-top: 2rem;
    padding: 0.4rem; width: 100%; }
  .line, .erase { font-family: \(sansSerif); font-size: 0.86rem; }
  .line { display: none; }
  @supports selector(:has(a)) { .line { display: block; } }
  .line output { border: 1px solid #d9d9de; font-family: monospace; padding: 0.2rem 0.5rem; user-select: all; }
  .line output span { display: none; }
  button { background: #fff; border: 1px solid #1f4e5f; border-radius: 3px; color: #1f4e5f; font: inherit;
    padding: 0.3rem 0.8rem; }
  .draft { color: #a4342a; font-family: \(sansSerif); font-weight: 600; letter-spacing: 0.08em; margin: 0 0 1rem; }
  footer { border-top: 1px solid #d9d9de; color: #5c5c66; font-size: 0.76rem; line-height: 1.45;
    margin-top: 3.2rem; padding-top: 0.8rem; }
  footer p { margin: 0.1rem 0; }
  @media (max-width: 34rem) {
    body { padding: 2rem 1.1rem 3rem; }
    .signatures section { display: block; margin-right: 0; width: auto; }
  }
  """

private let print = """
  @media print {
    html { font-size: 10.5pt; }
    body { font-size: 1rem; line-height: 1.45; max-width: none; padding: 0; }
    header { margin-bottom: 1.6rem; }
    h2 { margin-top: 1.9rem; }
    h2, h3, h4 { break-after: avoid; break-inside: avoid; }
    p, li, dd { orphans: 3; widows: 3; }
    figcaption, caption, li:first-child { break-after: avoid; }
    li:last-child, .note, .signatures, p + .table { break-before: avoid; }
    .signatures { margin: 1.4rem 0 0; }
    .line, .erase { display: none !important; }
    fieldset { padding: 0.4rem 0; }
    textarea { border-color: #d9d9de; height: 20mm; resize: none; }
    figure, tr, dl div, fieldset, .signatures, .table.short { break-inside: avoid; }
    footer { break-before: avoid; break-inside: avoid; margin-top: 1.6rem; }
    thead { display: table-header-group; }
    .table { overflow: visible; }
    table { font-size: 9pt; }
    table.wide { font-size: 7.6pt; }
    table.dense { font-size: 6.8pt; }
    .page-break { break-before: page; }
    .draft { color: #f3dedc; font-size: 60pt; left: 0; margin: 0; padding: 0; position: fixed;
      text-align: center; top: 40%; transform: rotate(-38deg); white-space: nowrap; width: 100%;
      z-index: -1; }
  }
  """

/// The words as the inside of a CSS string: everything but letters and digits by its number.
private func quotable(_ words: String) -> String {
  safeLine(words, limit: 160).unicodeScalars.map { scalar in
    let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == " ")
    return isPlain ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
  }.joined()
}
