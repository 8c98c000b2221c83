import ArgumentParser
import CarnetCore
import CarnetTerminal

/// `carnet reference --prompts`: every prompt of the essential path on one page, to be read from beginning to end.
struct Reference: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Les questions, comme elles se posent. / The questions, as they are asked.")
  @OptionGroup var common: Common
  @Flag(help: "Chacune avec son aide et son exemple. / Each with its help and its example.") var prompts = false

  func run() throws {
    let around = Surroundings(common: common)
    guard prompts else {
      throw Ending(
        Text(fr: "Dites ce qui est demandé : --prompts.", en: "Say what is wanted: --prompts."), exit: .usage)
    }
    for language in common.lang == nil ? Language.allCases : [around.language] {
      try Descriptor.output.write(page(in: language, around))
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
