import CarnetCore

/// The reports of visits: who, when, what was done, parts, opinion, signature.
enum InterventionReports {
  static let kind = DocumentKind(
    "intervention-reports", name: Text(fr: "comptes rendus d'interventions", en: "visit reports"),
    title: Text(fr: "Comptes rendus d'interventions", en: "Reports of visits"),
    stage: .followUp,
    prepare: {
      ContractPage.inForce($0).provided(
        { !$0.dossier.items(of: Intervention.id).isEmpty },
        else: Text(fr: "Aucune intervention n'est enregistrée.", en: "No visit is recorded."),
        at: [Intervention.kind.address(of: ItemID(letter: "V", number: 1))])
    }
  ) { material, language in
    ContractPage(material, language).body { page in
      let (promises, times) = (page.promises, LocalTimes(page.dossier, now: page.now))
      return page.dossier.items(of: Intervention.id).flatMap { report($0, promises, times, page) }
    }
  }

  private static func report(
    _ visit: ItemID, _ promises: Promises, _ times: LocalTimes, _ page: ContractPage
  ) -> [Document.Block] {
    let dossier = page.dossier
    let context = Context(dossier: dossier, subject: Subject(Intervention.id, visit), now: page.now)
    let kind = dossier[Intervention.kind, of: visit]?.label[page.language] ?? ""
    let incident = dossier[Intervention.incident, of: visit]
    let place = times.zone(ofVisit: visit)
    var facts = [
      page.fact("Technicien", "Technician", context.settled(Intervention.technician)),
      page.fact(
        "Du … au", "From … to",
        [dossier[Intervention.started, of: visit], dossier[Intervention.ended, of: visit]]
          .compactMap { page.moment($0, at: place) }
          .joined(
            separator: " – ")),
      page.fact(
        "Sur place", "On site", context.settled(Intervention.onSite).map(page.wording.yesNo)),
    ]
    if let incident {
      facts.append(page.fact("Incident", "Incident", "\(incident) \(dossier[Incident.title, of: incident] ?? "")"))
      let day = page.day(of: dossier[Incident.reported, of: incident])
      facts.append(page.fact("Bien", "Asset", page.asset(dossier[Incident.asset, of: incident], on: day)))
    }
    if let planned = dossier[Intervention.planned, of: visit] {
      facts.append(page.fact("Prévue le", "Planned for", page.day(planned)))
    }
    facts += [
      page.fact("Travail fait", "Work done", dossier[Intervention.workDone, of: visit]),
      page.fact("Essais", "Tests", dossier[Intervention.tests, of: visit]),
      page.fact("Compte rendu reçu", "Report received", received(visit, promises, place, page)),
    ]
    var blocks: [Document.Block] = [.heading(level: 1, "\(visit) · \(kind)"), .facts(facts)]
    let parts = dossier.items(of: Part.id).filter { dossier[Part.intervention, of: $0] == visit }
    if !parts.isEmpty {
      blocks += [page.heading("Pièces", "Parts", level: 2), .table(PartsRegister.table(parts, page))]
    }
    blocks += opinion(visit, page)
    if let signed = dossier[Intervention.userSignature, of: visit] {
      blocks.append(
        .paragraph(page.say("Signé pour le client par \(signed).", "Signed for the client by \(signed).")))
    }
    return blocks
  }

  private static func received(
    _ visit: ItemID, _ promises: Promises, _ place: Zone?, _ page: ContractPage
  ) -> String {
    guard let promise = promises.answered(by: visit, .visitReport), promise.isOwed else {
      return page.moment(page.dossier[Intervention.report, of: visit], at: place) ?? "—"
    }
    let due = promise.due
    guard let report = page.dossier[Intervention.report, of: visit] else {
      return page.say("attendu le \(page.day(due))", "due on \(page.day(due))")
    }
    return (page.moment(report, at: place) ?? "")
      + (promise.state == .late
        ? page.say(", en retard : promis le \(page.day(due))", ", late: promised by \(page.day(due))")
        : page.say(", dans le délai", ", on time"))
  }

  /// The form of one person.
  private static func form(
    _ form: Intervention.FilledForm, of visit: ItemID, _ page: ContractPage
  ) -> [Document.Block] {
    let dossier = page.dossier
    let isFirst = form.item == visit
    let by = page.name(form.person) ?? ""
    let rows = (isFirst ? Intervention.marks : Opinion.marks).compactMap { mark in
      dossier[mark, of: form.item].map { [mark.definition.prompt[page.language], String($0)] }
    }
    let mean = [page.say("Moyenne", "Mean"), page.wording.decimal(form.mean, places: 2)]
    let reserves = isFirst ? page.lines(dossier[Intervention.reserves, of: visit]) : []
    let remarks =
      page.lines(isFirst ? dossier[Intervention.comment, of: visit] : dossier[Opinion.comment, of: form.item])
      + reserves.map { page.say("Réserve : \($0)", "Outstanding point: \($0)") }
    return [
      page.heading("Fiche d'avis, \(by)", "Rating form, \(by)", level: 2),
      .table(
        Table(
          columns: [page.column("Point", "Point"), page.column("Note sur 5", "Rating out of 5", .trailing)],
          rows: rows + [mean])),
    ] + (remarks.isEmpty ? [] : [.list(numbered: false, remarks)])
  }

  private static func opinion(_ visit: ItemID, _ page: ContractPage) -> [Document.Block] {
    let dossier = page.dossier
    let forms = Intervention.forms(of: visit, in: dossier)
    guard let mean = Intervention.mean(of: visit, in: dossier) else { return [] }
    var blocks = forms.flatMap { form($0, of: visit, page) }
    if forms.count > 1 {
      let words = page.wording.decimal(mean, places: 2)
      blocks.append(
        .note(page.say("Moyenne des \(forms.count) fiches : \(words).", "Mean of the \(forms.count) forms: \(words).")))
    }
    if dossier[Intervention.didItYourself, of: visit] == true {
      blocks.append(
        .note(
          page.say(
            "L'équipe a fait un geste technique : revoyez avec elle la procédure à suivre.",
            "Staff did something technical: go over how to report a problem with them.")))
    }
    return blocks
  }
}

/// The register of parts replaced.
enum PartsRegister {
  static let kind = DocumentKind(
    "parts-register", name: Text(fr: "registre des pièces", en: "parts register"),
    title: Text(fr: "Registre des pièces", en: "Parts register"), stage: .followUp,
    prepare: ContractPage.inForce
  ) { ContractPage($0, $1).body(blocks) }

  private static func blocks(_ page: ContractPage) -> [Document.Block] {
    let parts = page.dossier.items(of: Part.id)
    guard !parts.isEmpty else {
      return [.paragraph(page.say("Aucune pièce n'a été remplacée.", "No part was replaced."))]
    }
    let total = Money(cents: parts.reduce(0) { $0 + (page.dossier[Part.price, of: $1]?.cents ?? 0) })
    return [
      .table(table(parts, page)),
      .paragraph(
        page.say("Total : \(page.wording.money(total)) HT.", "Total: \(page.wording.money(total)) excl. VAT.")),
    ]
  }

  /// Some parts, a row each.
  static func table(_ parts: [ItemID], _ page: ContractPage) -> Table {
    Table(
      columns: [
        page.column("N°", "No."), page.column("Pièce", "Part"), page.column("Bien", "Asset"),
        page.column("Visite", "Visit"),
        page.column("Ancien n°", "Old no."), page.column("Nouveau n°", "New no."),
        page.column("Prix HT", "Price excl. VAT", .trailing), page.column("Garantie", "Warranty"),
        page.column("Ancien disque ou support", "Old disk or media"), page.column("Acceptée par", "Approved by"),
      ],
      rows: parts.map { part in
        let dossier = page.dossier
        let visit = dossier[Part.intervention, of: part]
        let day = page.day(of: visit.flatMap { dossier[Intervention.started, of: $0] })
        return [
          part.description, dossier[Part.reference, of: part] ?? "", page.asset(dossier[Part.asset, of: part], on: day),
          visit.map(\.description) ?? "—", dossier.settled(Part.oldSerial, of: part, now: page.now) ?? "—",
          dossier[Part.newSerial, of: part] ?? "—", dossier[Part.price, of: part].map(page.wording.money) ?? "—",
          page.day(dossier[Part.warrantyEnd, of: part]),
          dossier[Part.oldDisk, of: part]?.label[page.language] ?? "—",
          page.name(dossier[Part.approvedBy, of: part]) ?? "—",
        ]
      })
  }
}

/// The register of advice given, with what was answered.
enum AdviceRegister {
  static let kind = DocumentKind(
    "advice-register", name: Text(fr: "registre des conseils", en: "advice register"),
    title: Text(fr: "Registre des conseils", en: "Advice register"), stage: .followUp,
    prepare: ContractPage.inForce
  ) { ContractPage($0, $1).body(blocks) }

  private static func blocks(_ page: ContractPage) -> [Document.Block] {
    let dossier = page.dossier
    return [
      .note(
        page.say(
          "Le prestataire doit conseiller et mettre en garde, même hors forfait (\(Law.advice.reference)). Ce registre en est la preuve, pour les deux parties.",
          "The provider must advise and warn, even beyond what the fee covers (\(Law.advice.reference)). This register is the proof, for both parties."
        )),
      page.table(
        [
          page.column("N°", "No."), page.column("Reçu le", "Received"), page.column("Conseil", "Advice"),
          page.column("Risque", "Risk"), page.column("Réponse", "Answer"), page.column("Le", "On"),
        ],
        dossier.items(of: Advice.id).map { item in
          [
            item.description, page.day(dossier[Advice.date, of: item]), dossier[Advice.text, of: item] ?? "",
            dossier[Advice.risk, of: item] ?? "—",
            dossier[Advice.answer, of: item]?.label[page.language]
              ?? page.say("à répondre", "needs an answer"),
            page.day(dossier[Advice.answeredOn, of: item]),
          ]
        }, else: "Aucun conseil n'est enregistré : demandez-en un par écrit, chaque année au moins.",
        "No advice is recorded: ask for some in writing, at least every year."),
    ]
  }
}
