import CarnetCore

/// The minutes of a meeting held: the last one, or the one that is named.
enum MeetingMinutes {
  static let kind = DocumentKind(
    "meeting-minutes", name: Text(fr: "compte rendu de réunion", en: "meeting minutes"),
    title: Text(fr: "Compte rendu de réunion", en: "Meeting minutes"), stage: .followUp,
    about: Meeting.id, prepare: MeetingPaper.held
  ) { MeetingPaper($0, $1).body(blocks) }

  private static func blocks(_ paper: MeetingPaper) -> [Document.Block] {
    let (page, meeting, dossier) = (paper.page, paper.meeting, paper.page.dossier)
    let people = (dossier[Meeting.attendees, of: meeting] ?? []).compactMap { page.name($0) }
    let decided = dossier.items(of: MeetingAction.id).filter {
      Context(dossier: dossier, subject: Subject(MeetingAction.id, $0), now: page.now)[MeetingAction.meeting] == meeting
    }
    let told: [Document.Block] = [
      .facts(
        paper.facts + [
          page.fact("Tenue le", "Held on", dossier[Meeting.held, of: meeting].map(page.wording.dayInFull)),
          paper.periodFact,
          page.fact("Présents pour nous", "Present for us", page.wording.list(people, conjunction: .and)),
          page.fact(
            "Présents pour \(page.provider)", "Present for \(page.provider)",
            dossier[Meeting.providerAttendees, of: meeting]),
        ]),
      page.heading("Décisions", "Decisions"),
      page.list(page.lines(dossier[Meeting.decisions, of: meeting]), else: "Aucune.", "None."),
      page.heading("Actions décidées", "Actions decided"),
      page.table(
        [
          page.column("N°", "No."), page.column("Quoi", "What"), page.column("Responsable", "Owner"),
          page.column("Pour le", "By"),
        ],
        decided.map {
          [
            $0.description, dossier[MeetingAction.what, of: $0] ?? "", dossier[MeetingAction.owner, of: $0] ?? "",
            page.day(dossier[MeetingAction.due, of: $0]),
          ]
        }, else: "Aucune.", "None."),
      page.heading("Actions encore ouvertes, les plus en retard d'abord", "Actions still open, latest first"),
    ]
    return told + MeetingAgenda.actions(paper)
      + InvoiceLedger.blocks(paper) + [
        .paragraph(rule(page)),
        .signatures([
          Document.Signature(party: dossier[Company.name] ?? "", signatory: page.manager ?? "", signed: ""),
          Document.Signature(
            party: page.provider, signatory: page.terms.settled(ContractForm.providerLead) ?? "", signed: ""),
        ]),
      ]
  }

  /// When minutes are due, and what silence on them means.
  static func rule(_ page: ContractPage) -> String {
    let days = page.terms.settled(ContractForm.minutesDays) ?? 5
    let due = page.say(
      "Le compte rendu est remis au plus tard \(Text.businessDays(days).fr) après la réunion.",
      "Minutes are sent no later than \(Text.businessDays(days).en) after the meeting."
    )
    let silence = page.terms.settled(ContractForm.minutesSilence) ?? 0
    let wrong =
      silence > 0
      ? page.say(
        "Sans réserve écrite après \(Text.days(silence).fr), il est réputé accepté.",
        "Without written reservations after \(Text.days(silence).en), they count as agreed.")
      : page.say(
        "Merci de signaler par écrit ce qui vous semble inexact.",
        "Please tell us in writing about anything that seems incorrect.")
    return due + " " + wrong
  }
}
