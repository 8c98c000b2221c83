import ArgumentParser
import CarnetContent
import CarnetCore
import CarnetFormats
import CarnetTerminal
import GatheredTexts

/// `carnet reference`: what Carnet asks, or all that it says, on one page to be read from beginning to end.
struct Reference: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Ce que Carnet demande et dit. / What Carnet asks and says.")
  @OptionGroup var common: Common
  @Flag(help: "Chaque question, son aide, son exemple. / Each question with its help and its example.")
  var prompts = false
  @Flag(help: "Chaque texte dans les deux langues. / Each text in both languages.") var texts = false
  @Flag(help: "Les textes en CSV. / The texts as CSV.") var csv = false

  func run() throws {
    let around = Surroundings(common: common)
    guard prompts != (texts || csv) else {
      throw Ending(
        Text(fr: "Indiquez --prompts ou --texts.", en: "Say which one: --prompts or --texts."), exit: .usage)
    }
    guard !prompts else {
      for language in common.lang == nil ? Language.allCases : [around.language] {
        try Descriptor.output.write(page(in: language, around))
      }
      return
    }
    let texts = SaidText.all(named: .standard)
    guard !csv else {
      return try Descriptor.output.write(
        CarnetFormats.csv(rows: [["address", "source", "fr", "en"]] + texts.map { [$0.name, $0.place, $0.fr, $0.en] }))
    }
    for (file, said) in Dictionary(grouping: texts, by: \.file).sorted(by: { $0.key < $1.key }) {
      let columns = [Text(fr: "Adresse", en: "Address")[around.language], "Français", "English"].map {
        Table.Column($0)
      }
      try around.print([
        .heading(file), .table(Table(columns: columns, rows: said.map { [$0.address, $0.fr, $0.en] })),
      ])
    }
  }

  private func page(in language: Language, _ around: Surroundings) throws -> String {
    let path = around.interview.essentialPath(in: language, from: around.now())
    var screen = Transcript(keeps: true)
    try screen.show([.heading(Text(fr: "Ce que Carnet demande", en: "What Carnet asks")[language])], in: language)
    try screen.show(around.interview.opening(language), in: language)
    var text = screen.text
    var stage: Stage?
    for (place, met) in path.enumerated() {
      if met.stage != stage {
        stage = met.stage
        text += "\n── \(met.stage.number) \(met.stage.title[language]) ──\n"
      }
      let typed = met.typed.isEmpty ? Text(fr: "(Entrée)", en: "(Enter)")[language] : met.typed
      text += "\n\(place + 1). \(met.prompt.inOneLine) › \(typed)\n"
      var help = Transcript(keeps: true)
      try help.show(met.help, in: language)
      text += help.text
    }
    return text + "\n"
  }
}

/// A text that Carnet says, as it stands in the sources.
private struct SaidText {
  /// The address of the question, the id of the check, of the indicator… that it belongs to; empty for a text of none.
  let name: String
  /// The source in which it stands, with its line: `CarnetContent/Parties/Site.swift:12`.
  let place: String
  let fr: String
  let en: String

  var file: String { String(place.prefix { $0 != ":" }) }
  /// The name, else the line of the file.
  var address: String { name.isEmpty ? String(place.dropFirst(file.count + 1)) : name }

  /// All of them, in the order of the sources, with the names by which a catalogue knows them.
  static func all(named catalogue: Catalogue) -> [SaidText] {
    let names = Dictionary(grouping: catalogue.namedTexts, by: \.text).mapValues { $0.map(\.name) }
    var owner = ""
    return GatheredTexts.lines.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 3 else { return nil }
      // Of words that several say, the one meant is that of the question which was just read.
      let candidates = names[Text(fr: fields[1], en: fields[2])] ?? []
      let name = candidates.first { $0.hasPrefix(owner + ":") } ?? (candidates.count == 1 ? candidates[0] : "")
      if !name.isEmpty { owner = String(name.prefix { $0 != ":" && $0 != " " }) }
      return SaidText(name: name, place: fields[0], fr: fields[1], en: fields[2])
    }
  }
}
