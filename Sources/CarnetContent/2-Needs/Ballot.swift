import CarnetCore

/// The vote on paper and in a table: a sheet for each voter (*bulletin de vote*), and one table of all votes that is filled
/// in and read back.
enum Ballot {
  static let kind = DocumentKind(
    "ballot", name: Text(fr: "bulletin de vote", en: "ballot"),
    title: Text(fr: "Bulletin de vote", en: "Ballot"), stage: .needs, prepare: DocumentMaterial.needs
  ) { DocumentMaterial($0, $1).body(dated: $0.now.day, sheet) }

  /// The sheet that a voter fills in.
  private static func sheet(_ material: DocumentMaterial) -> [Document.Block] {
    let line = String(repeating: "…", count: 30)
    let colleges = College.allCases.map { "☐ \($0.label[material.language])" }.joined(separator: "     ")
    return [
      .paragraph(
        material.say(
          "Cochez une case par besoin, seul et sans consulter les autres : 0, inutile ; 3, utile ; 5, sans "
            + "cela je ne travaille pas. La note d'un groupe est la note du milieu de ses votes (médiane).",
          "Tick one box for each need, alone and without asking the others: 0, useless; 3, useful; 5, I "
            + "cannot work without it. A group's score is the middle one of its votes (median)."
        )),
      .facts([
        Document.Fact(material.say("Nom", "Name"), line), Document.Fact(material.say("Groupe", "Group"), colleges),
        Document.Fact("Date", line),
      ]),
      .table(
        Table(
          columns: [Table.Column(material.say("Besoin", "Need"))]
            + (0...5).map { Table.Column(String($0), .trailing) },
          rows: material.dossier.items(of: Need.id).map { need in
            [worded(need, material)] + Array(repeating: "☐", count: 6)
          })),
      .heading(level: 2, material.say("Mes remarques", "My comments")),
      .paragraph(Array(repeating: String(repeating: "…", count: 40), count: 4).joined(separator: "\n")),
    ]
  }

  private static func worded(_ need: ItemID, _ material: DocumentMaterial) -> String {
    let title = material.dossier[Need.title, of: need] ?? ""
    let statement = material.settled(Need.statement, of: need) ?? ""
    return "\(need) \(title)" + (statement.isEmpty || statement == title ? "" : ". \(statement)")
  }

  // MARK: The table of all votes

  private static let keyTitle = Text(fr: "Besoin", en: "Need")

  /// One row for each need, one column for each person, with the votes that are noted.
  static let handedOut = ExportKind(
    "ballots", title: Text(fr: "tableau des votes", en: "vote table"), name: Text(fr: "votes", en: "ballots")
  ) {
    dossier, language, _ in
    let people = dossier.items(of: Person.id)
    let header =
      [keyTitle[language], Need.title.definition.prompt[language]]
      + people.map { "\($0) \(dossier[Person.name, of: $0] ?? "")" }
    let rows = dossier.items(of: Need.id).map { need in
      [need.description, dossier[Need.title, of: need] ?? ""]
        + people.map { person in
          Vote.of(person, on: need, in: dossier).flatMap { dossier[Vote.score, of: $0] }.map(String.init) ?? ""
        }
    }
    return [header] + rows
  }

  /// The table filled in: each cell is the vote of a person on a need; an empty one says nothing.
  static let taken = ImportKind(
    "ballots", title: Text(fr: "tableau des votes", en: "vote table"), name: Text(fr: "votes", en: "ballots")
  ) {
    sheet, dossier, _, _ in
    let voters = sheet.header.enumerated().compactMap { column, title -> (column: Int, person: ItemID)? in
      guard let person = firstItem(of: title), dossier.contains(person, in: Person.id) else { return nil }
      return (column, person)
    }
    guard let key = sheet.column([keyTitle.fr, keyTitle.en]), !voters.isEmpty else {
      return .failure(
        Refusal(
          ContentReason.columnMissing,
          Text(
            fr: "Ce tableau doit avoir une colonne « Besoin », puis une colonne par personne.",
            en: "This table must have a column “Need”, then one column per person."),
          remedy: Text(
            fr: "Faites remplir le tableau de Carnet. Pour l'écrire, tapez :exporter ballots",
            en: "Have Carnet's own table filled in. To write it, type :export ballots")))
    }
    // Whose column it is must be known: votes are not left out unsaid.
    let strangers = sheet.header.enumerated().compactMap { column, title -> ImportedRow? in
      guard let person = firstItem(of: title), person.letter == Person.form.items?.letter,
        !dossier.contains(person, in: Person.id),
        sheet.rows.contains(where: { $0.cells.dropFirst(column).first?.allSatisfy(\.isWhitespace) == false })
      else { return nil }
      let name = safeLine(title, limit: 40)
      return ImportedRow(
        line: 1,
        rejected: Text(
          fr: "« \(name) » n'est pas une personne enregistrée.", en: "“\(name)” is not a recorded person."))
    }
    return .success(
      strangers
        + sheet.rows.flatMap { row -> [ImportedRow] in
          func cell(_ column: Int) -> String { column < row.cells.count ? safeLine(row.cells[column], limit: 40) : "" }
          let scores = voters.map { ($0.person, cell($0.column)) }.filter { !$0.1.allSatisfy(\.isWhitespace) }
          guard !scores.isEmpty else { return [] }
          guard let need = firstItem(of: cell(key)), dossier.contains(need, in: Need.id) else {
            return [
              ImportedRow(
                line: row.line,
                rejected: Text(
                  fr: "« \(cell(key)) » n'est pas un besoin enregistré.",
                  en: "“\(cell(key))” is not a recorded need.")
              )
            ]
          }
          return scores.map { person, score in
            ImportedRow(
              line: row.line,
              Vote.of(person, on: need, in: dossier).map { .known(Subject(Vote.id, $0)) } ?? .new(Vote.id),
              [
                (Vote.person.definition.id, person.description), (Vote.need.definition.id, need.description),
                (Vote.score.definition.id, score),
              ])
          }
        })
  }

  /// The item that a heading or a cell begins with: `P2 Yanis Besson`.
  private static func firstItem(of words: String) -> ItemID? {
    words.split(separator: " ", omittingEmptySubsequences: true).first.flatMap { ItemID($0) }
  }
}
