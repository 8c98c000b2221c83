import CarnetCore

/// The rules set aside in writing, printed in every document that rests on closed stages.
enum Waivers {
  static func blocks(_ dossier: Dossier, _ language: Language) -> [Document.Block] {
    guard !dossier.waivers.isEmpty else { return [] }
    return [
      .heading(level: 2, Text(fr: "Dérogations écrites", en: "Written waivers")[language]),
      .list(numbered: false, dossier.waiverLines(language)),
    ]
  }
}
