import CarnetCore
import Testing

/// What is said and written, laid out in columns.
struct TextLayoutTests {
  private func text(_ utterance: Utterance, width: Int = 80, language: Language = .fr) -> String {
    plainText(utterance.lines(width: width, language: language))
  }

  private func printed(_ block: Document.Block, width: Int = 80, language: Language = .fr) -> String {
    let lines = OutputSamples.document([block], language: language).lines(width: width)
    let rule = String(repeating: "─", count: width)
    let end = lines.lastIndex { plainText([$0]) == rule } ?? lines.count
    // Title, subtitle, rule and an empty line stand before the block; an empty line after.
    return plainText(Array(lines[4..<(end - 1)]))
  }

  @Test func whatWasUnderstoodFollowsAnArrow() {
    #expect(text(.understood("lundi 16 mars 2020")) == "  → lundi 16 mars 2020")
  }

  @Test func aRefusalSaysWhatIsWrongThenWhatWouldBeRight() {
    #expect(
      text(
        .refused(
          reason: CoreReason.notANumber.reason, sentence: "« douze » n'est pas un nombre.", remedy: "Par exemple : 12"))
        == "  ✗ « douze » n'est pas un nombre. Par exemple : 12")
    #expect(
      text(.refused(reason: CoreReason.tooLong.reason, sentence: "Trop long pour une ligne.", remedy: nil), width: 20)
        == "  ✗ Trop long pour\n    une ligne.")
  }

  @Test func warningsAndNotesStandBehindTheirMarks() {
    #expect(text(.warning("Deux mots")) == "  ! Deux mots")
    #expect(text(.note("un deux trois quatre cinq"), width: 20) == "  un deux trois\n  quatre cinq")
    #expect(text(.note("a\nb")) == "  a\n  b")
    #expect(printed(.note("un deux trois quatre cinq"), width: 20) == "│ un deux trois\n│ quatre cinq")
  }

  @Test func theStageLineFillsTheWidth() {
    let line = text(.standing(title: "1 Inventaire", progress: "4 réponses sur 31"), width: 60)
    #expect(line == "── 1 Inventaire ─────────────────────── 4 réponses sur 31 ──")
    #expect(displayWidth(line) == 60)
  }

  @Test func theStageLineKeepsItsProgressWhenItIsNarrow() {
    #expect(
      text(.standing(title: "1 Inventaire", progress: "4 réponses sur 31"), width: 20)
        == "── 1 Inventaire ────\n   4 réponses sur 31")
  }

  @Test func furtherLinesOfAPointHangBelowItsFirst() {
    #expect(
      text(.list(numbered: true, ["un deux trois quatre cinq six sept", "huit"]), width: 40)
        == "    1. un deux trois quatre cinq six\n       sept\n    2. huit")
    #expect(text(.list(numbered: false, ["a", "b"])) == "    · a\n    · b")
    let ten = text(.list(numbered: true, Array(repeating: "x", count: 10)))
    #expect(ten.hasPrefix("     1. x\n") && ten.hasSuffix("\n    10. x"))
  }

  @Test func factsAreAligned() {
    #expect(
      text(.facts([Document.Fact("SIREN", "123"), Document.Fact("Effectif", "12\nenviron")]))
        == "  SIREN     123\n  Effectif  12\n            environ")
  }

  @Test func aFactStandsBelowItsLabelWhereItIsNarrow() {
    #expect(text(.facts([Document.Fact("Prestataire", "Armor")]), width: 20) == "  Prestataire\n    Armor")
  }

  @Test func aTableAlignsFiguresOnTheRight() {
    let table = Table(
      caption: "Parc", columns: [Table.Column("Nom"), Table.Column("Coût", .trailing)],
      rows: [["PC", "9 €"], ["Serveur", "1 200 €"]])
    #expect(
      text(.table(table))
        == "Parc\n  Nom         Coût\n  ───────  ───────\n  PC           9 €\n  Serveur  1 200 €")
  }

  @Test func aTableShrinksItsWordsAndNeverItsFigures() {
    let table = Table(
      columns: [Table.Column("Motif"), Table.Column("Coût", .trailing)],
      rows: [["un deux trois quatre cinq", "1 200 €"]])
    #expect(
      text(.table(table), width: 24)
        == "  Motif             Coût\n  ─────────────  ───────\n  un deux trois  1 200 €\n  quatre cinq")
  }

  @Test func aTableKeepsItsWordsWholeWhileItCan() {
    let table = Table(
      columns: [Table.Column("Promesse"), Table.Column("Reste", .trailing)],
      rows: [["rétablissement", "dépassé de 12\u{A0}h\u{A0}20"]])
    #expect(
      text(.table(table), width: 28)
        == "  Promesse             Reste\n  ──────────────  ──────────\n"
        + "  rétablissement  dépassé de\n                     12\u{A0}h\u{A0}20")
  }

  @Test func aTableTooWideBecomesOneBlockARow() {
    let table = Table(
      columns: ["Un", "Deux", "Trois", "Quatre"].map { Table.Column($0, .trailing) },
      rows: [["11111111", "22222222", "33333333", "44444444"]])
    #expect(
      text(.table(table), width: 30)
        == "  Un      11111111\n  Deux    22222222\n  Trois   33333333\n  Quatre  44444444\n")
  }

  @Test func aChartShowsFiguresAndTheTarget() {
    let chart = Chart(
      title: "Satisfaits",
      bars: [
        Chart.Bar(label: "mai", value: 5, words: "50 %"), Chart.Bar(label: "juin", value: 10, words: "100 %"),
        Chart.Bar(label: "août", value: 0, words: "0 %"),
      ], target: 8, targetWords: "cible 80 %")
    #expect(
      printed(.chart(chart), width: 23)
        == """
        Satisfaits
          mai  █████  │    50 %
          juin ███████│██ 100 %
          août        │     0 %
          │ cible 80 %
        """)
  }

  @Test func signaturesStandSideBySideWhereTheyFit() {
    let block = Document.Block.signatures([
      Document.Signature(party: "Client", signatory: "A. Martin", signed: "Signé le 8 janvier"),
      Document.Signature(party: "Prestataire", signatory: "B. Le Goff", signed: ""),
    ])
    #expect(
      printed(block, width: 64) == """
        Client                            Prestataire
        A. Martin                         B. Le Goff
        Signé le 8 janvier                Date et signature\u{A0}:

                                          ______________________________
        """)
    #expect(
      printed(block, width: 30, language: .en)
        == """
        Client
        A. Martin
        Signé le 8 janvier

        Prestataire
        B. Le Goff
        Date and signature:

        ______________________________
        """)
  }

  @Test func aDocumentEndsWithWhatTiesItToItsDossier() {
    let document = OutputSamples.document([.heading(level: 1, "Objet"), .pageBreak, .paragraph("Texte.")])
    #expect(
      plainText(document.lines(width: 60)) == """
        Titre
        Titre
        ═════

        Objet
        ─────

        Texte.

        ────────────────────────────────────────────────────────────
        Dossier Titre, événement 7, empreinte 0f3a9c1be27d4458
        Titre
        """)
    let english = OutputSamples.document([], language: .en)
    #expect(english.tie == "Dossier Titre, event 7, fingerprint 0f3a9c1be27d4458")
  }

  @Test func noMeaningIsInTheLookAlone() {
    #expect(Utterance.warning("x").lines(width: 80, language: .fr).first?.map(\.style) == [.caution, .caution])
    #expect(
      Utterance.refused(reason: CoreReason.tooLong.reason, sentence: "x", remedy: nil).lines(width: 80, language: .fr)
        .first?.first?.text == "  ✗ ")
    #expect(plainText([[Run("a ", .dim), Run("b  ")], []]) == "a b\n")
  }
}
