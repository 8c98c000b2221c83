import CarnetCore
import CarnetFormats
import TestSupport
import Testing

@testable import CarnetContent

/// Several periods and contracts over the years in one dossier.
@Suite("The periods over the years")
struct PeriodTests {
  /// The example and what comes after its decision.
  private func after(_ lines: String) throws -> Replayed {
    try replayed(Script(parsing: Repository.text("Tests/Scripts/kermarrec.fr.carnet") + lines + "\n"), keeps: true)
  }

  /// A second half-year, better than the first.
  static let secondHalf = """
    ! suite
    ~ mandat
    = stage negotiation
    = state.needs closed
    = state.specification closed
    = state.negotiation reopened
    = state.followUp reopened
    = evaluation.decision unanswered
    = evaluation.period_from unanswered
    = control_sheet.security_score unanswered
    ! clore negociation
    = stage contract
    ! clore contrat
    = stage followUp
    incidents.I12.restored: 2026-07-01T11:00:00+02:00
    incidents.I12.reopened: 0
    @ 2026-09-07T18:00:00+02:00
    \(incident(13, "2026-09-07T09:00:00+02:00", "2026-09-07T09:20:00+02:00", "2026-09-07T11:00:00+02:00"))
    @ 2026-12-18T18:00:00+01:00
    \(zip(14...17, ["2026-09-14", "2026-09-21", "2026-10-05", "2026-10-12"]).map { number, day in
      incident(number, "\(day)T10:00:00+02:00", "\(day)T10:20:00+02:00", "\(day)T11:00:00+02:00")
    }.joined(separator: "\n"))
    @ 2027-01-05T09:00:00+01:00
    ! clore suivi
    = stage evaluation
    = next evaluation.period_from
    evaluation.period_from:
    = evaluation.period_from 2026-07-01
    evaluation.period_to:
    = evaluation.period_to 2026-12-31
    = trend.from 2026-01-01
    = kpi.K03 83.3
    = trend.K03 better
    = trend.K03.then 58.3
    = trend.K03.certainty chance
    = trend.K26 better
    = trend.K29.then 43.0
    = trend.K29.certainty partial
    """

  static func incident(_ number: Int, _ reported: String, _ taken: String, _ restored: String) -> String {
    """
    incidents.I\(number).title: Caisse figée
    incidents.I\(number).asset: A2
    incidents.I\(number).reported: \(reported)
    incidents.I\(number).impact: 1
    incidents.I\(number).urgency: 2
    incidents.I\(number).acknowledged: \(taken)
    incidents.I\(number).restored: \(restored)
    """
  }

  @Test("follow one another in one dossier: the second is judged beside the first, of which nothing is lost")
  func twoHalves() throws {
    let result = try after(
      PeriodTests.secondHalf + """

        ! indicateurs
        ~ Depuis la période précédente
        ~ peut-être un hasard
        evaluation.survey_sent: 12
        evaluation.provider_heard_on: aujourd'hui
        evaluation.decision: renouveler
        evaluation.decision_reason: nette amélioration
        control_sheet.signed_on: 31/12/2026
        evaluation.decided_on:
        evaluation.decided_by:
        ! clore evaluation
        = period.count 2
        = period.1.K03 58.3
        = period.1.decision renegotiate
        = period.2.K03 83.3
        = period.2.decision renew
        ! documents period-history
        ~ 58,3 % (7/12)
        ~ nette amélioration
        ! suite
        = stage followUp
        = state.negotiation closed
        = state.contract closed
        ! undo
        = stage evaluation
        = evaluation.decision renew
        = state.followUp closed
        """)
    #expect(result.source.divergence == nil)
    let second = try #require(result.dossier.judgedPeriods.last)
    let trend = try #require(Catalogue.standard.comparison(PeriodView(result.dossier, second.period, now: second.at)))
    #expect(trend.previous.period.to.iso == "2026-06-30" && trend.previous.chain.count == 16)
    let kept = try #require(trend.rows.first { $0.indicator == "K03" })
    #expect(kept.then == "58.3" && kept.now == "83.3" && kept.numerator == 7 && kept.n == 12)
    #expect(kept.way == "better" && kept.certainty == "chance" && kept.corrected != "58.3")
    #expect(JSON.trend(trend).text.contains(#""id":"K03","then":58.3,"n":12,"numerator":7,"now":83.3,"way":"better""#))
    let first = try #require(result.dossier.judgedPeriods.first)
    #expect(Catalogue.standard.comparison(PeriodView(result.dossier, first.period, now: second.at)) == nil)
    let export = Script(
      exporting: result.dossier, events: result.events, language: .fr, catalogue: .standard)
    let again = try replayed(Script(parsing: export.text))
    #expect(again.source.divergence == nil)
    #expect(again.dossier.stateText == result.dossier.stateText)
    var folded = Dossier()
    for event in result.events {
      let read = try Fact(record: event.fact.record)
      #expect(read == event.fact)
      folded.apply(Event(position: event.position, act: event.act, at: event.at, by: event.by, fact: read))
    }
    #expect(folded.stateText == result.dossier.stateText)
  }

  @Test("keep their answers to the survey: those of the first do not count in the second")
  func surveys() throws {
    let result = try after(PeriodTests.secondHalf + "\n= kpi.K20 not-applicable")
    #expect(result.source.divergence == nil)
    let end = try #require(Instant(iso: "2027-01-05T09:00:00+01:00"))
    let first = try #require(Period(from: Day(ordinal: 20_454), to: Day(ordinal: 20_634)))
    guard case .measured(let then) = IndicatorContent.satisfaction.measure(PeriodView(result.dossier, first, now: end))
    else {
      Issue.record("the first survey is gone")
      return
    }
    #expect(then.numerator == 7 && then.n == 10)
  }

  @Test("show a fact corrected after the closing beside the figure that was kept, and keep both closings")
  func corrected() throws {
    let result = try after(
      """
      ! rouvrir suivi une heure de rétablissement était fausse
      incidents.I4.restored: 2026-02-10T09:30:00+01:00
      = kpi.K03 66.7
      = period.1.K03 58.3
      ! clore suivi
      ! rouvrir evaluation chiffres corrigés
      ! clore evaluation
      = period.count 1
      = period.1.K03 66.7
      """)
    #expect(result.source.divergence == nil)
    #expect(result.dossier.closedPeriods.map { $0.snapshot.figure("K03")?.value } == ["58.3", "66.7"])
    let positions = result.dossier.closedPeriods.map(\.snapshot.position)
    #expect(positions[0] < positions[1])
    let second = try after(
      PeriodTests.secondHalf.replacing(
        "= stage followUp\n", with: "= stage followUp\nincidents.I4.restored: 2026-02-10T09:30:00+01:00\n")
        + "\n= trend.K03.corrected 66.7")
    #expect(second.source.divergence == nil)
  }

  @Test("begin again as the decision says, and not before it is taken")
  func sequels() throws {
    #expect(try replayed(script("? ! suite")).source.divergence == nil)
    let ended = try after(
      """
      ! rouvrir evaluation autre décision
      evaluation.decision: résilier
      ! clore evaluation
      ! suite
      ~ restitution
      = stage inventory
      = state.contract reopened
      = contract.notice 2027-09-30
      = count.incidents 12
      ! étape suivi
      = stage followUp
      """)
    #expect(ended.source.divergence == nil)
    let renewed = try after(
      """
      ! rouvrir evaluation autre décision
      evaluation.decision: renouveler
      ! clore evaluation
      ! suite
      = stage followUp
      = state.contract closed
      """)
    #expect(renewed.source.divergence == nil)
  }

  @Test("are opened by what follows the decision, which an incident of the next period is told of")
  func closedPeriod() throws {
    let told = try after(
      """
      ? ! incident
      ~ :suite
      ! suite
      ! incident
      > Caisse figée
      = count.incidents 13
      """)
    #expect(told.source.divergence == nil)
  }

  @Test("still ask for the report of an incident of the contract before")
  func reportsOfBefore() throws {
    let ended = try after(
      """
      ! suite
      ! clore negociation
      contract.start: 2026-09-01
      ! clore contrat
      @ 2026-10-01T09:00:00+02:00
      \(PeriodTests.incident(13, "2026-07-06T09:00:00+02:00", "2026-07-06T09:20:00+02:00", "2026-07-06T11:00:00+02:00"))
      incidents.I13.impact: 3
      incidents.I13.urgency: 3
      """)
    #expect(ended.source.divergence == nil)
    let now = try #require(Instant(iso: "2026-10-01T10:00:00+02:00"))
    let timeline = try #require(ContractTimeline(ended.dossier, now: now))
    #expect(timeline.versions.map(\.terms.term.start.iso) == ["2026-01-01", "2026-09-01"])
    let due = FollowUpAgenda.tasks(ended.dossier, now).filter { $0.title.en == "Report due for incident I13" }
    #expect(due.count == 1)
  }

  @Test("let a waiver of a stage that opens again lapse, unless it is kept", arguments: ["", " garder"])
  func waivers(word: String) throws {
    let result = try after(
      """
      ! rouvrir evaluation on en reparle
      evaluation.decided_by: P4
      ! déroger G7.authority la gérante est absente
      ! clore evaluation
      ! suite\(word)
      ~ G7.authority
      """)
    #expect(result.source.divergence == nil)
    #expect((result.dossier.waivers["G7.authority"] == nil) == word.isEmpty)
    let export = Script(exporting: result.dossier, events: result.events, language: .fr, catalogue: .standard)
    let again = try replayed(Script(parsing: export.text))
    #expect(again.source.divergence == nil && again.dossier.stateText == result.dossier.stateText)
    let undone = try replayed(Script(parsing: export.text + "! annuler\n"))
    #expect(undone.source.divergence == nil && undone.dossier.waivers["G7.authority"] != nil)
  }

  @Test("know the stage of every rule that can be waived")
  func stagesOfWaivers() {
    let catalogue = Catalogue.standard
    for check in catalogue.checks { #expect(catalogue.stage(ofCheck: check.id) == check.stage) }
    #expect(catalogue.stage(ofCheck: "G2.complete") == .needs && catalogue.stage(ofCheck: "G9.none") == nil)
  }

  @Test("have the right dates after every renewal", arguments: 0...3)
  func renewals(count: Int) throws {
    let sample = try ContractSample()
    let now = try #require(Instant(iso: "\(2_027 + count)-06-01T10:00:00+02:00"))
    let dates = Dictionary(
      ContractContent.agenda(sample.dossier, now).map { ($0.title.fr, $0.day.iso) }, uniquingKeysWith: { $1 })
    #expect(dates["Fin de la période du contrat"] == "\(2_027 + count)-12-31")
    #expect(dates["Dernier jour pour que le préavis arrive"] == "\(2_027 + count)-09-30")
    let contract = try #require(ContractFacts(sample.dossier, now: now))
    #expect(NoticeTerms(contract, on: now.day).deadline.iso == "\(2_027 + count)-09-30")
    let briefing = FollowUpBriefing.briefing(sample.dossier, .followUp, now, .fr)
    #expect(
      plainText(briefing.flatMap { $0.lines(width: 200, language: .fr) }).contains("31 décembre \(2_027 + count)"))
  }
}
