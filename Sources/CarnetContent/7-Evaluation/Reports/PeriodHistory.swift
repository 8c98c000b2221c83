import CarnetCore

/// The periods that were judged, side by side: figures as they were kept, contracts, decisions.
enum PeriodHistory {
  static let kind = DocumentKind(
    "period-history", name: Text(fr: "périodes", en: "periods"),
    title: Text(fr: "Les périodes, côte à côte", en: "The periods side by side"), stage: .evaluation,
    prepare: { known -> DocumentKind.Prepared<(dossier: Dossier, periods: [ClosedPeriod])> in
      let periods = known.dossier.judgedPeriods
      guard !periods.isEmpty else {
        return .lacking(
          Text(
            fr: "Aucune période n'est encore close. Carnet enregistre ses chiffres quand l'évaluation est close.",
            en: "No period is closed yet. Carnet records its figures when you close the evaluation."),
          at: [Evaluation.to.address()])
      }
      return .success((known.dossier, periods))
    }
  ) { found, language in
    DocumentKind.Body(
      subtitle: found.dossier[Company.name] ?? "", blocks: blocks(found.dossier, found.periods, language))
  }

  /// At most this many fit side by side on a page.
  private static let columns = 4

  private static func blocks(_ dossier: Dossier, _ periods: [ClosedPeriod], _ language: Language) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    let shown = Array(periods.suffix(columns))
    var blocks: [Document.Block] = [
      .paragraph(
        say(
          "Chaque colonne donne les chiffres enregistrés quand sa période a été close. Une correction faite ensuite ne les change pas. Elle comptera quand l'évaluation sera close de nouveau.",
          "Each column gives the figures recorded when its period was closed. A later correction does not change them. It will count when the evaluation is closed again."
        )),
      .heading(level: 1, say("Chiffres", "Figures")), .table(figures(shown, language)),
    ]
    for closed in periods.reversed() {
      blocks.append(.heading(level: 1, EvaluationContent.words(closed.period, language)))
      blocks.append(.facts(facts(closed, dossier, language)))
      let earlier = dossier.closedPeriods.count { $0.period == closed.period } - 1
      if earlier > 0 {
        blocks.append(
          .note(
            wording.count(
              earlier, one: Text(fr: "version antérieure, corrigée ensuite.", en: "earlier version, corrected since."),
              many: Text(fr: "versions antérieures, corrigées ensuite.", en: "earlier versions, corrected since."))))
      }
    }
    return blocks
  }

  private static func figures(_ periods: [ClosedPeriod], _ language: Language) -> Table {
    let wording = Wording(language: language)
    let rows = IndicatorContent.all.compactMap { indicator -> [String]? in
      let kept = periods.map { $0.snapshot.figure(indicator.id) }
      guard kept.contains(where: { $0?.value != nil }) else { return nil }
      let versions = Set(kept.compactMap { $0?.version })
      return ["\(indicator.id) \(indicator.name[language])"]
        + kept.map { kept in
          guard let kept, let reading = Trend.Reading(kept) else { return "—" }
          let version = versions.count > 1 ? ", n° \(kept.version)" : ""
          return reading.words(indicator, language) + version
        } + [versions.sorted().map(String.init).joined(separator: ", ")]
    }
    return Table(
      columns: [Table.Column(Text(fr: "Indicateur", en: "Indicator")[language])]
        + periods.map {
          Table.Column("\(wording.shortDay($0.period.from))\n\(wording.shortDay($0.period.to))", .trailing)
        } + [Table.Column(Text(fr: "Formule n°", en: "Formula no.")[language], .trailing)], rows: rows)
  }

  /// The contract that was judged: of several, the one named then, whatever contract was settled last.
  private static func contract(
    _ closed: ClosedPeriod, _ dossier: Dossier
  ) -> (number: String?, provider: String?, fee: Money?) {
    guard dossier.hasSeveralContracts, let judged = closed.contract(among: Contracts(dossier)) else {
      let provider =
        closed[ContractForm.provider].flatMap { dossier[Provider.name, of: $0] }
        ?? dossier.providerName(at: closed.at)
      return (closed[ContractForm.number], provider, closed[ContractForm.monthlyFee])
    }
    let timeline = ContractTimeline(OwnContract(dossier).seen(by: judged), now: closed.at)
    return (
      judged.number, judged.provider.flatMap { dossier[Provider.name, of: $0] },
      timeline?.version(on: closed.period.to).terms.monthlyFee
    )
  }

  private static func facts(_ closed: ClosedPeriod, _ dossier: Dossier, _ language: Language) -> [Document.Fact] {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    let contract = contract(closed, dossier)
    let by = closed[Evaluation.decidedBy].flatMap { dossier[Person.name, of: $0] }
    let replies =
      [closed[Evaluation.reply]].compactMap(\.self) + SheetReply.all(over: closed.period, in: dossier, language)
    let decision = [
      closed[Evaluation.decision]?.label[language], closed[Evaluation.decidedOn].map(wording.day), by,
    ].compactMap(\.self)
    return [
      Document.Fact(
        say("Contrat", "Contract"),
        [contract.number, contract.provider, contract.fee.map(wording.money)].compactMap(\.self)
          .joined(separator: " · ")),
      Document.Fact(say("Décision", "Decision"), decision.isEmpty ? "—" : decision.joined(separator: " · ")),
      Document.Fact(say("Raisons", "Reasons"), closed[Evaluation.reason] ?? "—"),
      Document.Fact(
        say("Réponse du prestataire", "The provider's reply"), replies.isEmpty ? "—" : replies.joined(separator: "\n")),
      Document.Fact(
        say("Enregistré le", "Recorded on"),
        say(
          "\(wording.day(closed.at.day)), événement \(closed.snapshot.position), empreinte \(closed.snapshot.chain)",
          "\(wording.day(closed.at.day)), event \(closed.snapshot.position), fingerprint \(closed.snapshot.chain)")),
    ]
  }
}
