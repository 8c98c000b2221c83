import CarnetCore

/// The control sheet to print, with room for the provider's answer.
enum ControlSheetDocument {
  static let kind = DocumentKind(
    "control-sheet", name: Text(fr: "fiche de contrôle", en: "scorecard"),
    title: Text(fr: "Fiche de contrôle du prestataire", en: "Provider scorecard"),
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
          Document.Fact(say("Note", "Score"), scored(sheet.score(), sheet.isPartial())),
        ]
          + (sheet.rows.contains(where: \.isMeasured)
            ? sheet.bounds.map { bounds in
              let (low, high) = (
                wording.decimal(bounds.lowerBound, places: 1), wording.decimal(bounds.upperBound, places: 1)
              )
              return [
                Document.Fact(
                  say("Note réservée", "Score withheld"),
                  say(
                    "entre \(low) et \(high), selon ce qui n'a pas pu être compté",
                    "between \(low) and \(high), depending on what could not be counted"))
              ]
            } ?? [] : []))
    ]
    if sheet.isPartial() {
      let lacking = sheet.rows.filter { $0.mark == nil && !$0.isMeasured }.map { $0.criterion.title[language] }
      if !lacking.isEmpty {
        blocks.append(
          .note(
            say(
              "Fiche partielle. Sans données : \(wording.list(lacking, conjunction: .and)). Faute de données, ces critères n'ont pas de note, et le poids des autres est augmenté d'autant.",
              "Partial scorecard. Without data: \(wording.list(lacking, conjunction: .and)). Without data, these criteria get no score, and the weight of the others is increased to match."
            )))
      }
    }
    let withheld = sheet.rows.filter(\.isMeasured).map { $0.criterion.title[language] }
    if !withheld.isEmpty {
      blocks.append(
        .note(
          say(
            "Notes réservées : \(wording.list(withheld, conjunction: .and)). Ce qui n'a pas pu être compté pourrait les changer. Elles ne comptent pas ; la vraie note est entre les deux notes indiquées.",
            "Scores withheld: \(wording.list(withheld, conjunction: .and)). What could not be counted might change them. They do not count; the true score is between the two scores shown."
          )))
    }
    blocks += [
      .heading(level: 1, say("Le prestataire", "The provider")), .table(criteria(sheet, language)),
      .chart(
        Chart(
          title: say("Notes de 0 à 5", "Scores from 0 to 5"),
          bars: sheet.rows.map { row in
            Chart.Bar(
              label: row.criterion.title[language], value: Double(row.mark ?? 0),
              words: row.mark.map { "\($0) / 5" } ?? range(row, language) ?? say("sans données", "no data"))
          }, target: 5, targetWords: say("la meilleure : 5", "the best: 5"))),
      .heading(level: 1, say("Les prestations", "The services")), .table(lines(sheet, language)),
      .paragraph(
        say(
          "La note d'une prestation ne compte que les critères qui la concernent. Un critère sans chiffre prend la note qu'une personne donne à la prestation, preuve à l'appui. Sans note, il ne compte pas, et le poids des autres est augmenté d'autant.",
          "The score of a service counts only the criteria that concern it. A criterion without a figure takes the rating a person gives the service, with evidence. Without a rating it does not count, and the weight of the others is increased to match."
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
        Table.Column(say("Critère", "Criterion")), Table.Column(say("D'après", "Based on")),
        Table.Column(say("Poids", "Weight"), .trailing), Table.Column(say("Note", "Score"), .trailing),
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
        fr: "Notes sur 100 ; * partielle ; ° note donnée par une personne",
        en: "Scores out of 100; * partial; ° given by a person")[language],
      columns: [Table.Column(Text(fr: "Critère", en: "Criterion")[language])]
        + ServiceLine.allCases.map { Table.Column($0.label[language], .trailing) },
      rows: sheet.rows.filter { !$0.criterion.lines.isEmpty }.map { row in
        [row.criterion.title[language]]
          + ServiceLine.allCases.map { line in
            guard row.criterion.lines.contains(line) else { return "" }
            let mark = sheet.mark(of: row, for: line).map { "\($0) / 5" } ?? "—"
            return sheet.isJudged(row, for: line) ? "\(mark) °" : mark
          }
      } + [[Text(fr: "Note", en: "Score")[language]] + score])
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
      .heading(level: 1, say("Ce que la fiche propose", "What the scorecard suggests")),
      .paragraph(
        say(
          "Moins de 40 : ne pas reconduire. Moins de 70, ou un critère de poids 15 ou plus noté 0 ou 1 : renégocier. Sinon reconduire, sauf si moins de 60 % des salariés sont satisfaits. Le dirigeant décide.",
          "Below 40: do not renew. Below 70, or a criterion of weight 15 or more scored 0 or 1: renegotiate. Otherwise renew, unless fewer than 60% of staff are satisfied. The managing director decides."
        )),
      .facts([Document.Fact(say("Proposition", "Proposal"), proposal.label[language])]),
    ]
    if !sheet.redFlags.isEmpty {
      blocks.append(
        .list(
          numbered: false,
          sheet.redFlags.map { row in
            row.criterion.title[language] + say(" : note ", ": score ") + String(row.mark ?? 0)
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
            "Projet : la fiche n'est pas encore signée par le gestionnaire de maintenance.",
            "Draft: the scorecard is not signed by the maintenance manager yet.")
          : say(
            "Le gestionnaire de maintenance répond de ces notes.",
            "The maintenance manager is responsible for these scores.")),
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
      ?? say("pendant dix jours à partir de la remise", "for ten days from the day it is handed over")
    var blocks: [Document.Block] = [
      .heading(level: 1, say("Réponse du prestataire", "The provider's reply")),
      .paragraph(
        say(
          "Le prestataire peut répondre à chaque ligne, \(when). Aucune décision n'est prise avant.",
          "The provider may reply to each line, \(when). No decision is made before then.")),
      .table(
        Table(
          columns: [
            Table.Column(say("Critère", "Criterion")), Table.Column(say("Note", "Score"), .trailing),
            Table.Column(say("Réponse du prestataire", "The provider's reply")),
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
            say("A pu répondre le \(wording.day($0))", "Could reply on \(wording.day($0))")
          } ?? ""),
      ]))
    return blocks
  }
}
