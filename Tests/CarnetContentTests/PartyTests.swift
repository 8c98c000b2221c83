import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("Parties")
struct PartyTests {
  @Test(
    "are in the holidays of their post code",
    arguments: [
      ("14 rue des Halles, 35000 Rennes", "FR-METRO"), ("1 place Kléber, 67000 Strasbourg", "FR-ALSACE-MOSELLE"),
      ("2 rue Serpenoise, 57000 Metz Cedex 1", "FR-ALSACE-MOSELLE"),
      ("3 rue du Sauvage 68100 Mulhouse", "FR-ALSACE-MOSELLE"),
      ("rue Frébault, 97110 Pointe-à-Pitre", "FR-971"), ("97200 Fort-de-France", "FR-972"), ("97300 Cayenne", "FR-973"),
      ("12345 rue X, 97400 Saint-Denis", "FR-974"), ("97600 Mamoudzou", "FR-976"), ("97133 Gustavia", "FR-977"),
      ("97150 Marigot", "FR-978"), ("97500 Saint-Pierre", "FR-975"), ("quelque part", "FR-METRO"),
      ("98800 Nouméa", "FR-METRO"),
    ])
  func calendars(address: String, calendar: String) throws {
    #expect(try dossier([("company.address", address)]).suggestion("company.region_calendar") == calendar)
  }

  @Test("have the town of their address for register until the Kbis is read, and a remark says so")
  func register() throws {
    let told = try dossier([
      ("company.legal_form", "sarl"), ("company.address", "2 rue Serpenoise, 57000 Metz Cedex 1"),
    ])
    #expect(try told.suggestion("company.rcs_city") == "Metz")
    #expect(try told.findings(of: "G1.registry").count == 1)
    #expect(try told.telling(("company.rcs_city", "Metz")).findings(of: "G1.registry").isEmpty)
    #expect(try told.telling(("company.legal_form", "association")).findings(of: "G1.registry").isEmpty)
  }

  @Test("have establishments whose numbers begin with the firm's")
  func establishments() throws {
    let firm = try dossier([("company.siren", "123456782")])
    for place in ["company.siret_hq", "sites.S1.siret"] {
      #expect(try firm.objection(place, "12345678200010") == nil)
      #expect(try firm.objection(place, "73282932000074") != nil)
    }
  }

  @Test("begin with the legal representative, who may sign, and one site at the firm's address")
  func supposed() throws {
    var told = try dossier([
      ("company.legal_representative", "Maëlle Kermarrec, gérante"), ("company.name", "Atelier"),
      ("company.address", "14 rue des Halles, 35000 Rennes"),
    ])
    #expect(try told.suggestion("people.P1.name") == "Maëlle Kermarrec")
    #expect(try told.suggestion("sites.S1.name") == "Rennes")
    #expect(try told.suggestion("sites.S1.address") == "14 rue des Halles, 35000 Rennes")
    try told.tell([("people.P1.name", "Maëlle Kermarrec"), ("people.P2.name", "Maë"), ("sites.S1.name", "Rennes")])
    #expect(try told.suggestion("people.P1.signatory") == "yes" && told.suggestion("people.P2.signatory") == "no")
    #expect(try told.findings(of: "G1.signatory").isEmpty)
    #expect(try told.suggestion("sites.S2.name") == nil && told.suggestion("sites.S2.address") == nil)
  }

  @Test("of a firm of one or two speak for several colleges, and only there", arguments: [0, 1, 2])
  func fewPeople(headcount: Int) throws {
    var told = try dossier([("company.headcount", "\(headcount)"), ("people.P1.college", "buyer")])
    if headcount == 2 {
      #expect(try told.suggestion("people.P1.other_colleges") == "", "another person comes")
      try told.tell([("people.P1.other_colleges", "none"), ("people.P2.college", "user")])
      #expect(try told.suggestion("people.P2.other_colleges") == "technician")
      #expect(try told.findings(of: "G1.colleges").count == 1)
      try told.tell([("people.P2.other_colleges", "technician")])
    } else {
      #expect(try told.suggestion("people.P1.other_colleges") == "technician, user")
      #expect(try told.findings(of: "G1.colleges").count == 2)
      try told.tell([("people.P1.other_colleges", "technician, user")])
    }
    let last = headcount == 2 ? "P2" : "P1"
    #expect(try told.findings(of: "G1.colleges").isEmpty)
    #expect(try told.suggestion("appraisal.technician") == last && told.suggestion("appraisal.manager") == last)
    #expect(try told.objection("interventions.V1.form_by", last) == nil)
    try told.tell([
      ("needs.B1.title", "Caisse"), ("votes.VO1.person", last), ("votes.VO1.need", "B1"), ("votes.VO1.score", "4"),
    ])
    #expect(try told.findings(of: "G2.voters").isEmpty)
    #expect(try told.findings(of: "G2.ballots").count == (headcount == 2 ? 1 : 0))
    // A firm that grows has a person for each college.
    try told.tell([("company.headcount", "3")])
    #expect(try !told.isAsked("people.P1.other_colleges"))
    #expect(try !told.findings(of: "G1.colleges").isEmpty)
  }

  @Test("are as many as there are colleges, or all there are", arguments: [(0, 1), (1, 1), (2, 2), (3, 3), (12, 3)])
  func expected(headcount: Int, people: Int) throws {
    let told = try dossier([("company.headcount", "\(headcount)")])
    #expect(Catalogue.standard.form("people")?.items?.fewest(in: told) == people)
  }

  @Test("have the manager who is answered for, else who signs the inventory, else a user")
  func manager() throws {
    let three = try dossier([
      ("people.P1.college", "buyer"), ("people.P2.college", "user"), ("people.P3.college", "technician"),
    ])
    #expect(try three.suggestion("appraisal.manager") == "P2")
    let signed = try three.telling(("appraisal.manager", "P1"))
    #expect(try signed.suggestion("people.P1.maintenance_manager") == "yes")
    #expect(try signed.findings(of: "G1.signed").isEmpty)
    let other = try signed.telling(("people.P3.maintenance_manager", "yes"))
    #expect(try other.suggestion("people.P1.maintenance_manager") == "no")
    #expect(try other.findings(of: "G1.signed").flatMap(\.addresses).map(\.description) == ["appraisal.manager"])
    #expect(try other.telling(("appraisal.manager", "P3")).findings(of: "G1.signed").isEmpty)
    let nobody = try three.telling(
      ("people.P1.maintenance_manager", "no"), ("people.P2.maintenance_manager", "no"),
      ("people.P3.maintenance_manager", "no"))
    #expect(try nobody.findings(of: "G1.manager").count == 1)
  }

  @Test("say how to reach the maintenance manager")
  func contact() throws {
    let told = try dossier([("people.P1.maintenance_manager", "yes"), ("people.P1.name", "Yanis Besson")])
    #expect(try told.findings(of: "G1.contact").count == 1)
    #expect(try told.telling(("people.P1.phone", "+33299000001")).findings(of: "G1.contact").isEmpty)
    #expect(try told.telling(("people.P1.email", "y@exemple.fr")).findings(of: "G1.contact").isEmpty)
  }

  @Test("have an address for each site")
  func sites() throws {
    let told = try dossier([
      ("company.address", "14 rue des Halles, 35000 Rennes"), ("sites.S1.name", "Halles"), ("sites.S2.name", "Cesson"),
    ])
    #expect(try told.findings(of: "G1.sites").flatMap(\.addresses).map(\.description) == ["sites.S2.address"])
    #expect(try told.telling(("sites.S2.address", "3 place de l'Église")).findings(of: "G1.sites").isEmpty)
  }

  @Test("of fifty people or more, is asked whether NIS 2 covers it", arguments: [(49, false), (50, true), (300, true)])
  func nis2(headcount: Int, isWatched: Bool) throws {
    let told = try dossier([("company.headcount", String(headcount))])
    #expect(try told.isAsked("company.nis2_status") == isWatched)
    let findings = try told.findings(of: "G1.nis2")
    #expect(findings.isEmpty != isWatched)
    #expect(findings.allSatisfy { $0.sentence.fr.contains("À surveiller") && $0.sentence.fr.contains("à vérifier") })
    let known = try told.telling(("company.nis2_status", "out"))
    #expect(try known.findings(of: "G1.nis2").isEmpty)
    #expect(try told.telling(("company.nis2_status", "?")).findings(of: "G1.nis2").isEmpty != isWatched)
  }
}
