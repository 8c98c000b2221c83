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
          "Ces délais courent aussi la nuit et le week-end. Vous devez prévenir la CNIL (\(Law.breach.citation.fr)) si des données personnelles sont touchées. L'assurance ne paie que si vous avez porté plainte (\(Law.cyberInsurance.citation.fr)).",
          "These time limits also run at night and at weekends. You must notify the CNIL (\(Law.breach.citation.en)) if personal data are affected. The insurance pays only if you filed a police complaint (\(Law.cyberInsurance.citation.en))."
        )),
      page.table(
        [
          page.column("N°", "No."), page.column("Incident de sécurité", "Security incident"),
          page.column("À faire", "To do"),
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
        }, else: "Aucun incident de sécurité n'est enregistré. Pour en signaler un, tapez :sécurité",
        "No security incident is recorded. To report one, type :alert"),
    ]
  }
}
