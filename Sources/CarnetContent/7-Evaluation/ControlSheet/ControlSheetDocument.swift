import CarnetCore

/// The control sheet to print, with room for the provider's answer.
enum ControlSheetDocument {
  static let kind = DocumentKind(
    "control-sheet", name: Text(fr: "fiche de contrôle", en: "scorecard"),
    title: Text(fr: "Fiche contrôle du prestataire", en: "Control sheet of the provider"),
    stage: .evaluation,
    prepare: { known -> DocumentKind.Prepared<PeriodView> in
      guard let view = Catalogue.standard.view(known), view.timeline != nil else {
        return .failure(EvaluationContent.lacking(known))
      }
      return .success(view)
    }, write: body)

  private static func body(_ view: PeriodView, _ language: Language) -> DocumentKind.Body {
    let (dossier, period, now, sheet) = (view.dossier, view.period, view.now, view.sheet)
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    let provider = dossier.providerName(at: now) ?? ""
    let partial = say("partielle", "partial")
    func scored(_ score: Double?, _ isPartial: Bool) -> String {
      guard let score else { return "—" }
      return wording.decimal(score, places: 1) + " / 100" + (isPartial ? " (\(partial))" : "")
    }
    var blocks: [Document.Block] = [
      .facts(
        [
          Document.Fact(say("Prestataire", "Provider"), provider),
          Document.Fact(say("Période", "Period"), EvaluationContent.words(period, language)),
          Document.Fact(say("Score", "Score"), scored(sheet.score(), sheet.isPartial())),
        ]
          + (sheet.rows.contains(where: \.isMeasured)
            ? sheet.bounds.map { bounds in
              let (low, high) = (
                wording.decimal(bounds.lowerBound, places: 1), wording.decimal(bounds.upperBound, places: 1)
              )
              return [
                Document.Fact(
                  say("Réservé", "Withheld"),
                  say(
                    "entre \(low) et \(high), selon ce qui n'est pas jugé",
                    "between \(low) and \(high), by what is not judged"))
              ]
            } ?? [] : []))
    ]
    if sheet.isPartial() {
      let lacking = sheet.rows.filter { $0.mark == nil && !$0.isMeasured }.map { $0.criterion.title[language] }
      if !lacking.isEmpty {
        blocks.append(
          .note(
            say(
              "Fiche partielle. Sans données : \(wording.list(lacking, conjunction: .and)). Ces critères sortent du compte et les autres poids valent pour le tout : rien n'est noté 0 ni 5 faute de faits.",
              "Partial sheet. Without data: \(wording.list(lacking, conjunction: .and)). These criteria are left out and the other weights stand for the whole: nothing is marked 0 or 5 for want of facts."
            )))
      }
    }
    let withheld = sheet.rows.filter(\.isMeasured).map { $0.criterion.title[language] }
    if !withheld.isEmpty {
      blocks.append(
        .note(
          say(
            "Notes réservées : \(wording.list(withheld, conjunction: .and)). Ce qui n'a pas pu être jugé pourrait les changer ; elles sortent du compte, entre les deux notes dites.",
            "Marks withheld: \(wording.list(withheld, conjunction: .and)). What could not be judged might change them; they are left out, between the two marks that are told."
          )))
    }
    blocks += [
      .heading(level: 1, say("Le prestataire", "The provider")), .table(criteria(sheet, language)),
      .chart(
        Chart(
          title: say("Notes de 0 à 5", "Marks from 0 to 5"),
          bars: sheet.rows.map { row in
            Chart.Bar(
              label: row.criterion.title[language], value: Double(row.mark ?? 0),
              words: row.mark.map { "\($0) / 5" } ?? range(row, language) ?? say("sans données", "no data"))
          }, target: 5, targetWords: say("la plus haute : 5", "the highest: 5"))),
      .heading(level: 1, say("Les prestations", "The services")), .table(lines(sheet, language)),
      .paragraph(
        say(
          "Le score d'une prestation ne compte que les critères qui parlent d'elle. Un critère sans chiffre prend la note qu'un juré donne à la prestation, preuve à l'appui ; sans note, il sort et les autres poids valent pour le tout.",
          "The score of a service counts only the criteria that speak of it. A criterion without a figure takes the mark that a juror gives the service, with evidence; without a mark it is left out and the other weights stand for the whole."
        )),
    ]
    blocks += VersionTable.blocks(view, of: sheet.rows.compactMap(\.criterion.indicator), language)
    blocks += jurors(dossier, sheet, now, language) + PromiseTable.blocks(view, language) + conclusion(view, language)
    blocks += signature(dossier, now, language) + reply(dossier, sheet, period, now, language)
    return DocumentKind.Body(
      subtitle: "\(dossier[Company.name] ?? "") · \(EvaluationContent.words(period, language))", blocks: blocks)
  }

  private static func criteria(_ sheet: ControlSheet, _ language: Language) -> Table {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    return Table(
      columns: [
        Table.Column(say("Critère", "Criterion")), Table.Column(say("D'après", "From")),
        Table.Column(say("Poids", "Weight"), .trailing), Table.Column(say("Note", "Mark"), .trailing),
        Table.Column("Points", .trailing),
      ],
      rows: sheet.rows.map { row in
        [
          row.criterion.title[language], row.basis[language], String(row.criterion.weight),
          row.mark.map(String.init) ?? range(row, language) ?? "—",
          row.points.map { wording.decimal($0, places: 1) } ?? "—",
        ]
      })
  }

  /// The two marks between which a withheld one lies: `3 à 5 ?`; nil where there is no such mark.
  private static func range(_ row: ControlSheet.Row, _ language: Language) -> String? {
    guard row.isMeasured, let marks = row.withheld else { return nil }
    return Text(
      fr: "\(marks.lowerBound) à \(marks.upperBound) ?", en: "\(marks.lowerBound) to \(marks.upperBound)?")[language]
  }

  /// A column for each service: its marks, then its score.
  private static func lines(_ sheet: ControlSheet, _ language: Language) -> Table {
    let wording = Wording(language: language)
    let score = ServiceLine.allCases.map { line in
      sheet.score(of: line).map { wording.decimal($0, places: 0) + (sheet.isPartial(line) ? " *" : "") } ?? "—"
    }
    return Table(
      caption: Text(
        fr: "Scores sur 100 ; * partiel ; ° note d'un juré",
        en: "Scores out of 100; * partial; ° a juror's mark")[language],
      columns: [Table.Column(Text(fr: "Critère", en: "Criterion")[language])]
        + ServiceLine.allCases.map { Table.Column($0.label[language], .trailing) },
      rows: sheet.rows.filter { !$0.criterion.lines.isEmpty }.map { row in
        [row.criterion.title[language]]
          + ServiceLine.allCases.map { line in
            guard row.criterion.lines.contains(line) else { return "" }
            let mark = sheet.mark(of: row, for: line).map { "\($0) / 5" } ?? "—"
            return sheet.isJudged(row, for: line) ? "\(mark) °" : mark
          }
      } + [[Text(fr: "Score", en: "Score")[language]] + score])
  }

  /// What jurors gave services by themselves, and on what evidence.
  private static func jurors(
    _ dossier: Dossier, _ sheet: ControlSheet, _ now: Instant, _ language: Language
  ) -> [Document.Block] {
    let given = ServiceLine.allCases.compactMap { line in sheet.jurors[line].map { (line: line, given: $0) } }
    guard !given.isEmpty else { return [] }
    return [
      .facts(
        given.map { line, given in
          let by = dossier.settled(ServiceMark.by, of: given.item, now: now).flatMap { dossier[Person.name, of: $0] }
          let used = sheet.rows.contains { $0.criterion.lines.contains(line) && sheet.isJudged($0, for: line) }
          let idle = used ? nil : Text(fr: "les chiffres suffisent", en: "the figures are enough")[language]
          return Document.Fact(
            line.label[language],
            ["\(given.mark) / 5", by, given.evidence, idle].compactMap(\.self).joined(separator: " · "))
        })
    ]
  }

  private static func conclusion(_ view: PeriodView, _ language: Language) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let sheet = view.sheet
    guard let proposal = EvaluationContent.proposal(view) else {
      return EvaluationContent.undecided(view).map { [.paragraph($0[language])] } ?? []
    }
    var blocks: [Document.Block] = [
      .heading(level: 1, say("Ce que la fiche propose", "What the sheet proposes")),
      .paragraph(
        say(
          "Moins de 40 : résilier. Moins de 70, ou un critère de poids 15 et plus noté 0 ou 1 : renégocier. Sinon renouveler, sauf si moins de 60 % des salariés sont satisfaits. Le représentant décide.",
          "Below 40: terminate. Below 70, or a criterion of weight 15 and more marked 0 or 1: renegotiate. Else renew, unless fewer than 60% of the staff are satisfied. The representative decides."
        )),
      .facts([Document.Fact(say("Proposition", "Proposal"), proposal.label[language])]),
    ]
    if !sheet.redFlags.isEmpty {
      blocks.append(
        .list(
          numbered: false,
          sheet.redFlags.map { row in
            row.criterion.title[language] + say(" : note ", ": mark ") + String(row.mark ?? 0)
              + say(" pour un poids de ", " for a weight of ") + String(row.criterion.weight)
          }))
    }
    guard proposal != .renew, !sheet.weak.isEmpty else { return blocks }
    blocks.append(.heading(level: 2, say("À négocier, par axe", "To negotiate, by axis")))
    blocks.append(
      .facts(
        Axis.allCases.compactMap { axis in
          let weak = sheet.weak.filter { $0.criterion.axis == axis }
          guard !weak.isEmpty else { return nil }
          return Document.Fact(
            axis.label[language],
            weak.map { "\($0.criterion.title[language]) (\($0.basis[language]))" }.joined(
              separator: language == .fr ? " ; " : "; "))
        }))
    return blocks
  }

  /// The manager's: who answers for the marks.
  private static func signature(_ dossier: Dossier, _ now: Instant, _ language: Language) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let by = dossier.settled(ControlSheetForm.signedBy, now: now).flatMap { dossier[Person.name, of: $0] } ?? ""
    let day = dossier[ControlSheetForm.signedOn].map(Wording(language: language).day)
    return [
      .heading(level: 1, say("Signature", "Signature")),
      .paragraph(
        day == nil
          ? say(
            "Projet : la fiche n'est pas encore signée par la gestion de la maintenance.",
            "Draft: the sheet is not signed by the maintenance manager yet.")
          : say(
            "La gestion de la maintenance répond de ces notes.", "The maintenance manager answers for these marks.")),
      .signatures([
        Document.Signature(
          party: dossier[Company.name] ?? "", signatory: by,
          signed: day.map { say("Signée le \($0)", "Signed on \($0)") } ?? "")
      ]),
    ]
  }

  private static func reply(
    _ dossier: Dossier, _ sheet: ControlSheet, _ period: Period, _ now: Instant, _ language: Language
  ) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    let right = RightOfReply(dossier, now: now)
    let when =
      (right?.until).map { say("jusqu'au \(wording.day($0))", "until \(wording.day($0))") }
      ?? say("dix jours à compter de la remise", "ten days from the day it is handed over")
    var blocks: [Document.Block] = [
      .heading(level: 1, say("Réponse du prestataire", "The provider's answer")),
      .paragraph(
        say(
          "Le prestataire peut répondre à chaque ligne, \(when). Aucune décision n'est prise avant.",
          "The provider may answer each line, \(when). No decision is taken before.")),
      .table(
        Table(
          columns: [
            Table.Column(say("Critère", "Criterion")), Table.Column(say("Note", "Mark"), .trailing),
            Table.Column(say("Remarque du prestataire", "The provider's remark")),
          ],
          rows: sheet.rows.map { row in
            let answers = SheetReply.answers(to: row.criterion.id, over: period, in: dossier)
            return [
              row.criterion.title[language], row.mark.map(String.init) ?? range(row, language) ?? "—",
              answers.isEmpty ? "……………………………………" : answers.joined(separator: "\n"),
            ]
          })),
    ]
    if let given = dossier[Evaluation.reply] { blocks.append(.paragraph(given)) }
    blocks.append(
      .signatures([
        Document.Signature(
          party: dossier[Company.name] ?? "", signatory: "",
          signed: (right?.sent).map { say("Remise le \(wording.day($0))", "Handed over on \(wording.day($0))") } ?? ""),
        Document.Signature(
          party: dossier.providerName(at: now) ?? "", signatory: "",
          signed: dossier[Evaluation.heardOn].map {
            say("Entendu le \(wording.day($0))", "Heard on \(wording.day($0))")
          } ?? ""),
      ]))
    return blocks
  }
}
