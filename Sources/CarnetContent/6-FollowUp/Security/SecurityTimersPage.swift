import CarnetCore

/// The alerts and what is to be done about each within 72 hours, by the clock on the wall.
enum SecurityTimersPage {
  static let kind = DocumentKind(
    "security-timers", name: Text(fr: "délais de sécurité", en: "security deadlines"),
    title: Text(fr: "Alertes de sécurité et délais", en: "Security alerts and timers"),
    stage: .followUp,
    prepare: ContractPage.inForce
  ) { ContractPage($0, $1).body(blocks) }

  private static func blocks(_ page: ContractPage) -> [Document.Block] {
    let dossier = page.dossier
    let timers = SecurityEvent.timers(in: dossier, now: page.now)
    return [
      .note(
        page.say(
          "Ces délais courent nuit et week-end compris. La notification à la CNIL (\(Law.breach.citation.fr)) vaut si des données personnelles sont touchées ; la plainte conditionne l'assurance (\(Law.cyberInsurance.citation.fr)).",
          "These times run at night and at the week-end. The notification to the CNIL (\(Law.breach.citation.en)) is due if personal data are affected; the insurance depends on the complaint (\(Law.cyberInsurance.citation.en))."
        )),
      page.table(
        [
          page.column("N°", "No."), page.column("Alerte", "Alert"), page.column("À faire", "To be done"),
          page.column("Avant", "By"), page.column("Fait", "Done"),
        ],
        timers.map { timer in
          [
            timer.event.description, dossier[SecurityEvent.title, of: timer.event] ?? "", timer.title[page.language],
            page.moment(timer.due) ?? "",
            timer.done.map { done in
              (page.moment(done) ?? "") + (done > timer.due ? page.say(", trop tard", ", too late") : "")
            } ?? page.say("pas encore", "not yet"),
          ]
        }, else: "Aucune alerte n'est notée. Le jour venu : :sécurité",
        "No alert is noted. When the day comes: :alert"),
    ]
  }
}
