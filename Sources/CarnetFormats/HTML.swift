import CarnetCore

/// The document as one self-contained page: no script, nothing loaded, styles for the screen and for A4 paper.
///
/// The same document gives the same bytes. Whatever its words hold, they stay words.
package func html(_ document: Document) -> String {
  var page = HTMLPage(language: document.language)
  let body = document.blocks.map { page.block($0) }.filter { !$0.isEmpty }.joined(separator: "\n")
  let mark = document.isDraft ? Document.draftMark(in: document.language) : nil
  // What is fixed in its place comes on each page that is printed.
  let stamp = mark.map { "<p class=\"draft\">\(escaped($0))</p>\n" } ?? ""
  let subtitle = document.subtitle.isEmpty ? "" : "\n<p class=\"subtitle\">\(escaped(document.subtitle))</p>"
  return """
    <!DOCTYPE html>
    <html lang="\(document.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(HTMLPage.policy)">
    <meta name="referrer" content="no-referrer">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(document.title))</title>
    <style>
    \(stylesheet(running: document.tie, stamp: mark))\(page.ownStyles)
    </style>
    </head>
    <body>
    \(stamp)<header>
    <h1>\(escaped(document.title))</h1>\(subtitle)
    </header>
    <main>
    \(body)
    </main>
    <footer>
    <p>\(escaped(document.tie))</p>
    <p>\(escaped(document.footer.notice))</p>
    </footer>
    </body>
    </html>

    """
}

/// What is written of a page so far that the rest must know.
struct HTMLPage {
  let language: Language
  /// The looks that only this page needs: which answers its line of answers shows.
  private(set) var ownStyles = ""
  private var used: Set<String> = []

  /// Nothing may be loaded, run or sent; only the page's own styles apply.
  static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  init(language: Language) { self.language = language }

  mutating func block(_ block: Document.Block) -> String {
    switch block {
    case .heading(let level, let words):
      let tag = "h\(max(1, min(level, 3)) + 1)"
      return "<\(tag) id=\"\(anchor(words))\">\(escaped(words))</\(tag)>"
    case .paragraph(let words): return "<p>\(broken(words))</p>"
    case .note(let words): return "<p class=\"note\">\(broken(words))</p>"
    case .list(let numbered, let points):
      let tag = numbered ? "ol" : "ul"
      // Boxes to tick are their own marks.
      let isChecklist = !numbered && points.allSatisfy { $0.hasPrefix("☐") }
      return element(tag, class: isChecklist ? "ticks" : "", points.map { "<li>\(broken($0))</li>" })
    case .facts(let facts):
      return element(
        "dl", facts.map { "<div><dt>\(escaped($0.label))</dt><dd>\(broken($0.value))</dd></div>" })
    case .table(let table): return table.columns.isEmpty ? "" : table.html
    case .chart(let chart): return svg(chart, id: anchor("figure"))
    case .signatures(let signatures):
      return element("div", class: "signatures", signatures.map { place($0) })
    case .fields(let fields, let line): return form(fields, line)
    case .pageBreak: return "<div class=\"page-break\"></div>"
    }
  }

  /// Questions with buttons to choose by: nothing is sent; with a browser that can, the answers stand below as one line.
  private mutating func form(_ fields: [Document.Field], _ line: String) -> String {
    guard !fields.isEmpty else { return "" }
    let name = anchor("sheet")
    var shown: [String] = []
    let questions = fields.enumerated().map { number, field -> String in
      let key = "\(name)-\(number + 1)"
      var marks = ""
      let answers = field.options.enumerated().map { place, option -> String in
        let id = "\(key)-\(place + 1)"
        if !line.isEmpty, !option.value.isEmpty {
          marks += "<span class=\"\(id)\">\(escaped(option.value))</span>"
          ownStyles += "\n.fields:has(#\(id):checked) .\(id) { display: inline; }"
        }
        return "<label><input type=\"radio\" name=\"\(key)\" id=\"\(id)\"> \(escaped(option.label))</label>"
      }
      shown.append(marks)
      let entry = answers.isEmpty ? "<textarea rows=\"3\" aria-labelledby=\"\(key)\"></textarea>" : answers.joined()
      return "<fieldset><legend id=\"\(key)\">\(escaped(field.label))</legend>\(entry)</fieldset>"
    }
    let erase = Text(fr: "Tout effacer", en: "Clear all")[language]
    let below =
      line.isEmpty
      ? "" : "\n<p class=\"line\">\(escaped(line)) <output>\(shown.joined(separator: ";"))</output></p>"
    return """
      <form class="fields">
      \(questions.joined(separator: "\n"))\(below)
      <p class="erase"><button type="reset">\(escaped(erase))</button></p>
      </form>
      """
  }

  /// An element around lines, or nothing without any.
  private func element(_ tag: String, class name: String = "", _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    return "<\(tag)\(name.isEmpty ? "" : " class=\"\(name)\"")>\n\(lines.joined(separator: "\n"))\n</\(tag)>"
  }

  private func place(_ signature: Document.Signature) -> String {
    let isSigned = !signature.signed.isEmpty
    let words = isSigned ? signature.signed : Document.Signature.invitation(in: language)
    return """
      <section><p class="party">\(escaped(signature.party))</p>\
      <p>\(broken(signature.signatory))</p>\
      <p class="\(isSigned ? "signed" : "unsigned")">\(broken(words))</p></section>
      """
  }

  /// An id made of the words, given to nothing else on the page.
  mutating func anchor(_ words: String) -> String {
    let plain = folded(words).unicodeScalars.map { scalar -> Character in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    let stem = String(plain).split(separator: "-").joined(separator: "-").prefix(60)
    let name = stem.isEmpty ? "section" : String(stem)
    var anchor = name
    var count = 1
    while !used.insert(anchor).inserted {
      count += 1
      anchor = "\(name)-\(count)"
    }
    return anchor
  }
}

/// The words safe to stand in an element or a quoted attribute, on one line.
///
/// Scalar by scalar: a `<` with an accent upon it is one character to a reader of Swift strings, and a `<` to a browser.
func escaped(_ words: String) -> String {
  var escaped = ""
  for scalar in safeLine(words, limit: 100_000).unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// The words with their line breaks.
func broken(_ words: String) -> String {
  words.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }.joined(separator: "<br>\n")
}
