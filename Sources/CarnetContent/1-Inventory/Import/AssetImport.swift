import CarnetCore

/// A list of assets, or one asset described by a tool, taken over into the inventory.
///
/// What is new is added, and what is missing of a standing asset is filled in. What is otherwise than noted, or gone from a
/// list that is the whole park, becomes a `Difference`: nothing standing changes before a person decides.
enum AssetImport {
  static let kind = ImportKind(
    "assets", title: Text(fr: "biens du parc", en: "the firm's assets"), name: Text(fr: "biens", en: "assets"),
    remarks: remarks
  ) { sheet, dossier, _, now in
    guard let table = AssetTable(sheet, in: dossier) else { return .failure(noColumn(sheet)) }
    let reading = AssetReading(table, in: dossier, now: now)
    let rows = table.rows.compactMap(reading.read)
    let known = Reconciliation(dossier, now: now)
    let past = PastDifferences(dossier)
    var imported = [record(of: sheet, rows.count, now)]
    var touched: Set<ItemID> = []
    var covered: Set<AssetCategory> = []
    var newTags: Set<String> = []
    for (row, match) in zip(rows, known.matches(rows)) {
      if case .standing(let asset) = match {
        touched.insert(asset)
        if let category = dossier[Asset.category, of: asset] { covered.insert(category) }
      } else if let category = row.category {
        covered.insert(category)
      }
      if let reason = row.rejection ?? rejection(row, match, known, dossier, &newTags) {
        imported.append(ImportedRow(line: row.line, rejected: reason))
        continue
      }
      if case .standing(let asset) = match {
        imported += RowComparison(row, asset, dossier, past, sheet, now).rows
      } else {
        imported.append(ImportedRow(line: row.line, .new(Asset.id), told: row.told))
      }
    }
    if sheet.extent == .list, rows.count > 1, dossier[AssetColumns.whole] != false {
      imported += gone(from: sheet, dossier, touched, covered, past, now)
    }
    return .success(imported)
  }

  /// Why a row cannot be taken, once it is known what it is about; nil when it can.
  private static func rejection(
    _ row: AssetRow, _ match: Reconciliation.Match, _ known: Reconciliation, _ dossier: Dossier,
    _ newTags: inout Set<String>
  ) -> Text? {
    switch match {
    case .repeated(let line):
      return Text(fr: "le même bien est déjà à la ligne \(line).", en: "the same asset is already on line \(line).")
    case .several(let assets):
      func names(_ language: Language) -> String {
        Wording(language: language).list(
          assets.prefix(5).map(dossier.titledAsset), conjunction: .or)
      }
      return Text(
        fr: "c'est peut-être \(names(.fr)) : donnez le numéro de série.",
        en: "this may be \(names(.en)): give the serial number.")
    case .new, .standing: break
    }
    guard let tag = row.tag else { return nil }
    if let bearer = known.bearer(ofTag: tag), match != .standing(bearer) {
      return Text(fr: "\(bearer) a déjà cette étiquette.", en: "\(bearer) already has this tag.")
    }
    guard match == .new, !newTags.insert(tag).inserted else { return nil }
    return Text(fr: "cette étiquette figure déjà plus haut.", en: "this tag already appears above.")
  }

  /// The assets that a list no longer has, among the kinds of which it has some.
  private static func gone(
    from sheet: Sheet, _ dossier: Dossier, _ touched: Set<ItemID>, _ covered: Set<AssetCategory>,
    _ past: PastDifferences, _ now: Instant
  ) -> [ImportedRow] {
    dossier.items(of: Asset.id).compactMap { asset in
      guard !touched.contains(asset), let category = dossier[Asset.category, of: asset], covered.contains(category),
        let status = dossier.settled(Asset.status, of: asset, now: now), status.carries
      else { return nil }
      let address = Asset.status.address(of: asset)
      let found = AssetStatus.outOfService.kept
      guard !past.knows(address, found) else { return nil }
      let name = dossier.titledAsset(asset)
      return ImportedRow(
        line: 0, past.target(address),
        told: told(address, .gone, standing: .value(status.kept), found: found, sheet, now),
        outcome: .gone(
          Text(fr: "\(name) n'est plus dans le fichier", en: "\(name) is no longer in the file")))
    }
  }

  /// The answers that make a difference.
  static func told(
    _ address: Address, _ outcome: DifferenceOutcome, standing: Answer, found: Value, _ sheet: Sheet, _ now: Instant
  ) -> [ImportedRow.Told] {
    func told<T: AnswerValue>(_ question: Question<T>, _ value: T) -> ImportedRow.Told {
      ImportedRow.Told(question.definition.id, value.kept, isVerified: true)
    }
    return [told(Difference.place, address.description), told(Difference.outcome, outcome)]
      + (standing.value.map { [told(Difference.standing, $0.canonical)] } ?? [])
      + [
        told(Difference.found, found.canonical), told(Difference.source, fileName(sheet)),
        told(Difference.noted, now.day),
      ]
  }

  private static func record(of sheet: Sheet, _ rows: Int, _ now: Instant) -> ImportedRow {
    ImportedRow(
      line: 0, .new(ParkImport.id),
      told: [
        ImportedRow.Told(ParkImport.source.definition.id, .text(fileName(sheet)), isVerified: true),
        ImportedRow.Told(ParkImport.noted.definition.id, .day(now.day), isVerified: true),
        ImportedRow.Told(ParkImport.rows.definition.id, .number(rows), isVerified: true),
      ], outcome: .source)
  }

  private static func fileName(_ sheet: Sheet) -> String {
    let name = safeLine(sheet.name, limit: 120)
    return name.allSatisfy(\.isWhitespace) ? "import" : name
  }

  /// What Carnet will still have to ask of the new assets.
  @Sendable private static func remarks(_ sheet: Sheet, _ dossier: Dossier, _ rows: [ImportedRow]) -> [Text] {
    let unsorted = rows.count { row in
      row.rejection == nil && row.target == .new(Asset.id)
        && !row.told.contains { $0.question == Asset.category.definition.id }
    }
    guard unsorted > 0 else { return [] }
    let unrecognised = Text.counted(
      unsorted, one: Text(fr: "bien sans catégorie reconnue", en: "asset of no known kind"),
      many: Text(fr: "biens sans catégorie reconnue", en: "assets of no known kind"))
    return [
      Text(
        fr:
          "\(unrecognised.fr) : "
          + "Carnet vous la demandera. Pour la donner une fois pour tous, tapez par exemple :modifier "
          + "\(AssetColumns.id).\(AssetColumns.otherwise.definition.id) ordinateur",
        en:
          "\(unrecognised.en): Carnet "
          + "will ask you for it. To give it once for all, type for example :edit "
          + "\(AssetColumns.id).\(AssetColumns.otherwise.definition.id) computer"
      )
    ]
  }

  private static func noColumn(_ sheet: Sheet) -> Refusal {
    let names = sheet.header.prefix(12).map { safeLine($0, limit: 40) }.joined(separator: ", ")
    return Refusal(
      ContentReason.columnMissing,
      Text(
        fr: "Aucune colonne ne donne le nom ou le numéro de série des biens. Colonnes du fichier : \(names)",
        en: "No column gives the name or serial number of the assets. Columns in the file: \(names)"),
      remedy: Text(
        fr:
          "Indiquez-la une fois pour toutes. Tapez par exemple :modifier "
          + "\(AssetColumns.id).\(AssetColumns.name.definition.id) Poste",
        en:
          "Say which one, once and for all. Type for example :edit "
          + "\(AssetColumns.id).\(AssetColumns.name.definition.id) Device")
    )
  }
}

extension AssetRow {
  /// What a new asset is told to be.
  fileprivate var told: [ImportedRow.Told] {
    cells.map { cell in
      // No other asset bears them: that was looked up.
      let isVerified = [Asset.serial.definition.id, Asset.assetTag.definition.id].contains(cell.field.question.id)
      return ImportedRow.Told(cell.field.question.id, cell.value, isVerified: isVerified)
    }
  }
}
