import CarnetCore

/// The assets as a table for a spreadsheet, which comes back by the import as it went.
enum AssetExport {
  static let kind = ExportKind(
    "assets", title: Text(fr: "biens du parc", en: "the firm's assets"), name: Text(fr: "biens", en: "assets")
  ) { dossier, language, _ in
    let questions = AssetField.all.map(\.question)
    let header = [AssetTable.itemTitle[language]] + questions.map { $0.prompt[language] }
    return [header]
      + dossier.items(of: Asset.id).map { asset in
        [asset.description]
          + questions.map { question in
            guard let value = dossier.answer(at: Address(Subject(Asset.id, asset), question.id))?.value else {
              return ""
            }
            return Catalogue.standard.words(value, for: question, in: dossier, language)
          }
      }
  }
}
