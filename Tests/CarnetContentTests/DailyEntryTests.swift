import CarnetCore
import TestSupport
import Testing

/// An incident is noted in a minute, and comes back in a line.
@Suite("Entering an incident")
struct DailyEntryTests {
  /// A dossier with a contract, on Tuesday 3 March 2026 at a quarter past nine, and what a script on it comes to.
  private func replay(_ lines: String) throws -> Replayed {
    let text = try Repository.text("Tests/Scripts/guards/6-incidents.carnet")
    let signed = try #require(text.firstRange(of: "! close contract\n")).upperBound
    let head = try #require(text.firstRange(of: "company.name")).lowerBound
    return try replayed(
      script(text[head..<signed] + "@ 2026-03-03T09:15:00+01:00\n" + lines + "\n"), keeps: true)
  }

  @Test("takes six answers, from whatever stage, and says until when the promises run")
  func sixAnswers() throws {
    let result = try replay(
      """
      ! étape négociation
      > :incident
      > NAS très lent
      > PC-MAGASIN
      > il y a 15 min
      > 2
      > 2
      ~ I1 enregistré, gravité P2. Prise en charge avant mardi 3 mars 2026, 11 h 00, rétablissement avant mardi 3 mars 2026, 17 h 00
      = incidents.I1.urgency 2
      = count.incidents 1
      """)
    #expect(result.source.divergence == nil)
    #expect(result.dossier.currentStage == .negotiation)
  }

  @Test("goes on with the item begun before what an older one lacks")
  func begunFirst() throws {
    let result = try replay(
      """
      incidents.I1.title: Caisse figée
      incidents.I1.asset: A1
      > :vigilance
      > attestation URSSAF
      > hier
      = vigilance.W1.received 2026-03-02
      > :incident Messagerie
      > inconnu
      > 9h
      > 1
      > 1
      = incidents.I2.urgency 1
      """)
    #expect(result.source.divergence == nil)
  }

  @Test("is told in a line: taken, waiting, resumed, restored, confirmed, failed again, filed")
  func verbs() throws {
    let result = try replay(
      """
      incidents.I1.title: Caisse figée
      incidents.I1.asset: A1
      incidents.I1.reported: 2026-03-03T09:00:00+01:00
      incidents.I1.impact: 2
      incidents.I1.urgency: 2
      ! pris I1 9h10
      ~ I1 pris en charge en 10 min (promis : 2 h), délai tenu.
      @ 2026-03-03T18:00:00+01:00
      > :attente I1
      > attente d'un tiers
      > 10h
      > 11h
      > courriel du fournisseur
      > Paul Vidal
      ~ Dans ce contrat, ce motif ne suspend aucun délai
      = suspensions.U1.agreed_by Paul Vidal
      > :attente I1
      > attente du client
      > 12h
      > inconnu
      > appel de 12 h
      > Paul Vidal
      ~ Le délai de l'incident I1 est suspendu. À la fin de l'attente, tapez :repris I1.
      ! repris I1 14h
      ~ I1, gravité P2. Rétablissement avant mercredi 4 mars 2026, 9 h 30
      ! rétabli I1
      ~ I1 rétabli en 7 h (promis : 8 h), délai tenu.
      ! confirmé I1 maintenant
      ! rechute I1
      ~ I1, gravité P2. Rétablissement avant
      = incidents.I1.reopened 1
      > :gravité I1
      > P1
      > maintenant
      > plus personne n'encaisse
      ~ I1, gravité P1. Rétablissement avant
      @ 2026-03-04T09:00:00+01:00
      ! restored I1 8:50
      ~ I1 rétabli en 7 h 20 (promis : 4 h), 3 h 20 de retard.
      ! filed I1
      ! annuler
      ! annuler
      = clock.I1.gtr.state late
      """)
    #expect(result.source.divergence == nil)
    #expect(result.text.split(separator: "ce motif ne suspend").count == 2, "it is said once, when all is noted")
  }

  @Test("a long list of what is late leaves the rest to the agenda")
  func manyLate() throws {
    let actions = (1...20).map {
      "actions.AC\($0).what: A\($0)\nactions.AC\($0).owner: Paul\nactions.AC\($0).due: 01/03/2026"
    }
    let result = try replay(actions.joined(separator: "\n") + "\n! étape suivi\n~ … et 8 de plus. Tapez :agenda")
    #expect(result.source.divergence == nil)
  }

  @Test("says what is wrong with a verb, and how it is typed", arguments: ["pris", "pris I9", "pris A1", "repris I1"])
  func wrong(words: String) throws {
    #expect(try replay("? ! \(words)").source.divergence == nil)
  }

  @Test("is lighter for a request: no time runs")
  func request() throws {
    let result = try replay(
      """
      ! niveau détail
      > :incident Compte à créer
      > A1
      > maintenant
      > 1
      > 1
      > demande
      > téléphone
      > P2
      ~ I1 enregistré (demande) : aucun délai de rétablissement ne court.
      """)
    #expect(result.source.divergence == nil)
  }
}
