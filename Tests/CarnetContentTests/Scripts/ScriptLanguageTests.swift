import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

/// What a script can be made of, whatever editor it went through.
@Suite("The language of scripts")
struct ScriptLanguageTests {
  static let header = "carnet-script 1\nlanguage en\nclock 2025-10-06T09:00:00+02:00\nstep 20s\n\n"

  private func outcome(_ lines: String, files: [String: String] = [:]) throws -> Replayed {
    let script = try Script(parsing: ScriptLanguageTests.header + lines) { path, _ in
      files[path].map { .success((path, Array($0.utf8))) } ?? .failure(.noFile(path))
    }
    #expect(script.faults(in: Interview(catalogue: .standard)).isEmpty)
    let replayed = try replayed(script)
    if files.isEmpty { #expect(try Script(parsing: script.text).text == script.text, "written and read again") }
    return replayed
  }

  private func fault(_ lines: String, files: [String: String] = [:]) -> ScriptFault? {
    do throws(ScriptFault) {
      _ = try Script(parsing: ScriptLanguageTests.header + lines) { path, _ in
        files[path].map { .success((path, Array($0.utf8))) } ?? .failure(.noFile(path))
      }
      return nil
    } catch {
      return error
    }
  }

  // MARK: Characters and lines

  @Test("is read alike with LF and CRLF, with a mark of its encoding and without an end of line")
  func endings() throws {
    let lines =
      ScriptLanguageTests.header + "company.name:\n  Ti\n\n  Gwenn\n~ Ti\n! status\n= company.headcount unanswered"
    let plain = try Script(parsing: lines)
    #expect(try Script(parsing: lines.replacing("\n", with: "\r\n")) == plain)
    #expect(try Script(parsing: "\u{FEFF}" + lines + "\n") == plain)
    #expect(try Script(parsing: lines.replacing("language en\n", with: "language en\r\n")) == plain, "mixed")
  }

  @Test(
    "is UTF-8 to the last byte: the first that is not is named by its line and column",
    arguments: [([0xE9], 6, 19), ([0xC3, 0x28], 6, 19), ([0xED, 0xA0, 0x80], 6, 19), ([0xFF, 0xFE], 6, 19)])
  func encoding(bytes: [UInt8], line: Int, column: Int) throws {
    let whole = Array((ScriptLanguageTests.header + "company.name: Soci").utf8) + bytes + Array("t\n".utf8)
    let fault = #expect(throws: ScriptFault.self) { try Script(parsing: whole) }
    #expect(fault?.place.number == line && fault?.column == column)
    #expect(fault?.sentence.en.hasPrefix("This character is not UTF-8.") == true)
  }

  @Test(
    "takes nothing for the end of a line but LF and CRLF: what follows would be hidden",
    arguments: ["\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\0"])
  func strayEnds(mark: String) {
    for line in ["company.name: A\(mark)= stage needs", "# a comment\(mark)= stage needs"] {
      let fault = fault(line + "\n")
      #expect(fault?.place.number == 6 && fault?.column == line.prefix { String($0) != mark }.count + 1)
    }
  }

  @Test("passes over a comment within a paragraph")
  func commentWithin() throws {
    let lines =
      "company.name: A\n! stage followUp\nadvice.CO1.text:\n  The till is\n# the one of S1\n  served.\n# end\n"
    #expect(try outcome(lines + "= advice.CO1.text\n  The till is\n  served.\n").source.divergence == nil)
  }

  @Test("takes comments and blank lines anywhere")
  func comments() throws {
    let script = try Script(
      parsing: """
        # a script
        carnet-script 1

        # in English
        language en
        clock 2025-10-06T09:00:00+02:00
        # twenty seconds

        step 20s
        # the firm
        company.name: A

        any order
        # in whatever order

        company.headcount: 12
        end
        # the end
        """)
    let result = try replayed(script)
    #expect(result.source.divergence == nil && result.source.passed == 2)
  }

  @Test("keeps a paragraph through an editor that takes spaces off the ends of lines, or makes tabs of them")
  func paragraphs() throws {
    let lines =
      "company.name: A\n! stage followUp\nadvice.CO1.text:\n  The till is\n\n  served again.\n\n"
    let required = lines + "= advice.CO1.text\n  The till is\n\n  served again.\n"
    #expect(try outcome(required).source.divergence == nil)
    let red = try outcome(lines + "= advice.CO1.text\n  The till is\n\n  silent.\n").source.divergence
    let report = try #require(red).report(of: "t", in: .en).joined(separator: "\n")
    #expect(report.contains("    advice.CO1.text\n    The till is\n    \n  - silent.\n  + served again."), "\(report)")
    let dossier = try outcome(lines).dossier
    #expect(try outcome(lines.replacing("  ", with: "\t")).dossier.stateText == dossier.stateText)
    let spaced = lines.replacing("is\n\n", with: "is\n  \n")
    #expect(try outcome(spaced).dossier.stateText == dossier.stateText)
  }

  // MARK: What was shown

  static let patterns: [(line: String, isMet: Bool)] = [
    ("~ “twelve” is not a whole number", true), ("~ “thirteen” is not", false), ("!~ “thirteen”", true),
    ("!~ whole number", false), ("~* twelve*whole number*12", true), ("~* whole*twelve", false), ("~* t?elve", true),
    ("~* t?lve", false), ("~* whole \\*", false), ("!~* thirteen*whole", true), ("!~* twelve*whole", false),
    ("~/tw[a-z]+ve/", true), ("~/^✗ .* 12$/", true), ("~/^whole/", false), ("!~/thir(teen|ty)/", true),
    ("!~/t(w|h)elve/", false),
  ]

  @Test("looks for words, patterns and expressions, and for their absence", arguments: patterns)
  func shown(line: String, isMet: Bool) throws {
    let divergence = try outcome("? company.headcount: twelve\n\(line)\n").source.divergence
    #expect((divergence == nil) == isMet)
    #expect(divergence == nil || divergence?.verdict == .wording)
  }

  @Test(
    "ends with every expression, whatever it looks for",
    arguments: ["(a+)+$b", "(a|aa)+$", "(a|a)*c", "(.*)*zq", "(.*)(.*)(.*)(.*)(.*)(.*)(.*)zq", "((a{1,50}){1,50})x"])
  func bounded(regex: String) throws {
    let words = String(repeating: "a", count: 60) + "!"
    if fault("~/\(regex)/") == nil {
      #expect(try outcome("? company.headcount: \(words)\n!~/\(regex)/\n").source.divergence == nil)
    }
  }

  static let expressions: [(regex: String, text: String, isFound: Bool)] = [
    ("a.c", "xabcx", true), ("^abc$", "abc", true), ("^b", "abc", false), ("c$", "abc", true), ("a|b|c$", "xb", true),
    ("(ab|cd)+e", "abcde", true), ("(ab|cd)+e", "abce", false), ("x{2,3}y", "xxxxy", true),
    ("^x{2,3}y", "xxxxy", false),
    ("[^0-9 ]+é", "12 été", true), ("\\d{4}-\\d\\d", "le 2026-11", true), ("x\\.", "ax", false),
    ("(?:un|deux) points?", "deux point", true), ("a?b?c", "c", true), ("[a-]+z", "-az", true),
    ("\\w+\\s\\W", "été !", true),
  ]

  @Test("reads expressions as they are read elsewhere", arguments: expressions)
  func expression(regex: String, text: String, isFound: Bool) throws {
    // The refusal quotes what was typed, and then says more: only where it is found beside that does a mark help.
    let quoted = regex.replacing("^", with: regex.hasPrefix("^") ? "“" : "^").replacing("$", with: "”")
    let line = isFound ? "~/\(quoted)/" : "!~/\(quoted)/"
    #expect(try outcome("? company.siren: \(text)\n\(line)\n").source.divergence == nil)
    #expect((text.firstMatch(of: try Regex(regex)) != nil) == isFound, "the table is right")
  }

  // MARK: What stands open

  @Test("does not pass over a question that decides something, nor answers another with a plain line")
  func leftOpen() throws {
    let removed = "company.name: A\nsites.S1.name: Workshop\nsites.another: no\n! remove S1\n"
    for lines in [removed + "company.headcount: 12\n", removed, removed + "= count.sites 1\n"] {
      let divergence = try outcome(lines).source.divergence
      #expect(divergence?.actual.en == "it is left unanswered", "\(lines)")
    }
    #expect(try outcome(removed + "> yes\n= count.sites 0\n").source.divergence == nil)
    let nothing = "! import parc.csv\n> yes\n! import parc.csv\n> yes\n"
    let script = try Script(parsing: ScriptLanguageTests.header + nothing)
    let table = Sheet(header: ["Nom", "Type"], rows: [Sheet.Row(line: 2, cells: ["PC", "ordinateur"])])
    let divergence = try replayed(script) { _ in .success(table) }.source.divergence
    #expect(divergence?.actual.en.hasPrefix("it brings nothing") == true && divergence?.line.place.number == 9)
  }

  @Test("goes on after Enter as a keyboard does")
  func enter() throws {
    let back = "company.name: A\ncompany.headcount: 12\n! back\ncompany.headcount:\n= next company.siren\n"
    #expect(try outcome(back + "! compose\n").source.divergence?.line.content == .command("compose", .taken))
    let review = try outcome("company.name: A\ncompany.headcount: 12\n! review company\ncompany.name:\n> 15\n")
    #expect(review.dossier.answer(at: Address(Subject("company"), "headcount"))?.value == .number(15))
  }

  @Test(
    "a bare refusal is not met by a name that does not exist",
    arguments: [
      "edit company hedcount 3", "skip company.hedcount", "add peple", "close invntory",
      "documents inventory-reprt", "waive G1.complte because", "undo 2", "status now", "clsoe",
    ])
  func names(command: String) throws {
    let script = try Script(parsing: ScriptLanguageTests.header + "company.name: A\n? ! \(command)\n")
    let isUnknown = !script.faults(in: Interview(catalogue: .standard)).isEmpty
    #expect(try isUnknown || replayed(script).source.divergence != nil)
  }

  // MARK: Answers in any order

  @Test("says the answers of a group in the order in which they are asked for")
  func group() throws {
    let result = try outcome(
      """
      any order
      company.headcount: 12
      sites.another: no
      company.siren: 123 456 782
      sites.S1.name: Workshop
      company.name: A
      company.legal_form: SARL
      end
      = sites.S1.name Workshop
      """)
    #expect(result.source.divergence == nil && result.source.passed == 7)
    let order = result.events.compactMap { event -> String? in
      if case .answered(let address, _, _) = event.fact { address.description } else { nil }
    }
    #expect(order.prefix(3) == ["company.name", "company.headcount", "company.siren"])
    #expect(result.dossier.isListed("sites"))
  }

  @Test("names the answer of a group that nothing asks for")
  func groupUnasked() throws {
    let result = try outcome("any order\ncompany.name: A\nassets.A7.name: PC\nend\n")
    #expect(result.source.divergence?.line.place.number == 8)
  }

  // MARK: Texts made of others

  @Test("includes the lines of another file, and tells what goes wrong there")
  func included() throws {
    let files = [
      "firm.carnet": "company.name: A\ncompany.headcount: 12\n= lines 2\n",
      "red.carnet": "company.name: A\n= company.name B\n", "bad.carnet": "company.name\n",
      "self.carnet": "include self.carnet\n", "one.carnet": "include two.carnet\n",
      "two.carnet": "include one.carnet\n",
    ]
    let result = try outcome("include firm.carnet\n= company.headcount 12\n= lines 2\n", files: files)
    #expect(result.source.divergence == nil)
    let red = try outcome("include red.carnet\n", files: files).source.divergence
    #expect(red?.line.place == ScriptPlace(2, in: "red.carnet"))
    #expect(red?.report(of: "t.carnet", in: .en).first == "red.carnet:2: state")
    #expect(fault("include bad.carnet\n", files: files)?.place == ScriptPlace(1, in: "bad.carnet"))
    for name in ["self", "one"] {
      #expect(
        fault("include \(name).carnet\n", files: files)?.sentence.en.hasPrefix("This file includes itself") == true)
    }
  }

  @Test("includes a whole script first, whose clock and step are its own")
  func includedWhole() throws {
    let base = "carnet-script 1\nlanguage en\nclock 2025-10-06T09:00:00+02:00\nstep 20s\n\ncompany.name: A\n"
    let script = try Script(parsing: "carnet-script 1\ninclude base.carnet\n@ +1h\ncompany.headcount: 12\n") {
      path, _ in
      .success((path, Array(base.utf8)))
    }
    let result = try replayed(script)
    #expect(result.source.divergence == nil && script.language == .en)
    #expect(result.events.last?.at.iso == "2025-10-06T10:00:40+02:00")
  }

  @Test("puts named values in their places, in what it says and in what it requires")
  func names() throws {
    let files = ["firm.carnet": "company.name: ${FIRM} of ${CITY}\n"]
    let result = try outcome(
      """
      let CITY Rennes
      let FIRM Bakery
      include firm.carnet
      = company.name ${FIRM} of ${CITY}
      company.headcount: 12
      company.siren: 123 456 782
      company.legal_form: SARL
      company.address: $${CITY} $1 ${CITY}
      """, files: files)
    #expect(result.source.divergence == nil)
    #expect(result.dossier.answer(at: Address(Subject("company"), "address"))?.value == .text("${CITY} $1 Rennes"))
  }

  @Test("keeps in an export what looks like a name", arguments: ["${CITY}", "$${CITY}", "a $${ b ${", "${"])
  func literal(words: String) throws {
    let events = [
      Fact.begun(name: "x"), .answered(Address(Subject("company"), "name"), .value(.text(words)), was: nil),
    ].asEvents()
    var told = Dossier()
    for event in events { told.apply(event) }
    let script = Script(exporting: told, events: events, language: .fr, catalogue: .standard)
    let result = try replayed(Script(parsing: script.text))
    #expect(result.source.divergence == nil)
    #expect(result.dossier.answer(at: Address(Subject("company"), "name"))?.value == .text(words))
  }

  // MARK: The clock

  static let moves: [(move: String, reached: String?)] = [
    ("+2h", "2025-10-06T11:00:20+02:00"), ("+90 min", "2025-10-06T10:30:20+02:00"),
    ("+1h30", "2025-10-06T10:30:20+02:00"),
    ("+40s", "2025-10-06T09:01:00+02:00"), ("+3 d", "2025-10-09T09:00:20+02:00"), ("+1 w", "2025-10-13T09:00:20+02:00"),
    ("+1 month", "2025-11-06T09:00:20+01:00"), ("next monday 9:00", "2025-10-13T09:00:00+02:00"),
    ("lundi prochain 9h", "2025-10-13T09:00:00+02:00"), ("tomorrow 14:30", "2025-10-07T14:30:00+02:00"),
    ("demain 14h30", "2025-10-07T14:30:00+02:00"), ("26 October 2025 12:00", "2025-10-26T12:00:00+01:00"),
    ("+1 d 8:00", "2025-10-07T08:00:00+02:00"), ("2025-10-06T09:00:20+02:00", "2025-10-06T09:00:20+02:00"),
    ("back 2025-10-06T08:00:00+02:00", "2025-10-06T08:00:00+02:00"), ("back 2025-10-06T10:00:00+02:00", nil),
    ("yesterday 9:00", nil), ("2025-10-06T09:00:19+02:00", nil), ("today 9:00", nil), ("29/03/2026 2h30", nil),
  ]

  @Test("moves the clock from where it stands, and never back unless that is said", arguments: moves)
  func clock(move: String, reached: String?) throws {
    let result = try outcome("company.name: A\n@ \(move)\n")
    if let reached {
      #expect(result.source.divergence == nil && result.source.now.iso == reached)
    } else {
      #expect(result.source.divergence?.verdict == .clock)
    }
  }

  @Test("exports a dossier whose computer's clock was put back, and replays to the same state")
  func clockPutBack() throws {
    let head = "company.name: A\n@ back 2025-10-05T09:00:00+02:00\ncompany.headcount: 12\n! stage needs\n"
    let result = try outcome(head)
    let export = Script(exporting: result.dossier, events: result.events, language: .en, catalogue: .standard)
    #expect(export.text.contains("\n@ back 2025-10-05T09:00:20+02:00\n"))
    let again = try replayed(Script(parsing: export.text))
    #expect(again.source.divergence == nil && again.dossier.stateText == result.dossier.stateText)
  }

  @Test("changes its step on the way")
  func step() throws {
    let result = try outcome("company.name: A\nstep 1s\ncompany.headcount: 12\n")
    #expect(result.source.now.iso == "2025-10-06T09:00:21+02:00")
  }

  // MARK: What is known of its lines

  @Test("requires its final state only when nothing is said after it")
  func finalState() throws {
    func requires(_ lines: String) throws -> Bool {
      try Script(parsing: ScriptLanguageTests.header + lines).requiresFinalState
    }
    #expect(try requires("company.name: A\n= digest 0\n~ x\n# y\n"))
    #expect(try !requires("company.name: A\n= digest 0\n? company.headcount: x\n"))
    #expect(try !requires("company.name: A\n= company.name A\n") && !requires("= stage inventory\n"))
  }

  @Test("each example of the grammar is read, in both languages of its page")
  func grammar() throws {
    let files = ["inventory.carnet": "company.name: A\n"]
    for entry in ScriptGrammar.said + ScriptGrammar.required + ScriptGrammar.composed {
      let count = entry.example.hasPrefix("= lines") ? String(repeating: "= stage inventory\n", count: 23) : ""
      let fault = fault(
        (entry.example.contains("${CITY}") ? "let CITY Rennes\n" : "= stage inventory\n") + count
          + entry.example + "\n" + (entry.example.hasPrefix("let") ? "company.rcs_city: ${CITY}\n" : ""), files: files)
      #expect(fault == nil, "\(entry.example): \(fault?.inOneLine.en ?? "")")
      #expect(!entry.meaning.fr.isEmpty && entry.meaning.fr != entry.meaning.en)
    }
    let header = ScriptGrammar.header.map(\.example).joined(separator: "\n")
    #expect(try Script(parsing: header + "\n\ncompany.name: A\n").tags == ["incidents", "slow"])
    let page = try Repository.text("Sources/CarnetCore/CarnetCore.docc/Scripts.md")
    for entry in ScriptGrammar.header + ScriptGrammar.said + ScriptGrammar.required + ScriptGrammar.composed {
      for line in entry.example.split(separator: "\n") { #expect(page.contains(line), "\(line) is not on the page") }
      #expect(page.contains(entry.meaning.en), "\(entry.meaning.en)")
    }
    for reason in Catalogue.standard.reasons { #expect(page.contains("`\(reason.id)`"), "\(reason.id)") }
  }
}
