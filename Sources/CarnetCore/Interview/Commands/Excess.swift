// The words behind a command that it has no use for: none of them is passed over.

extension Turn {
  /// Why a line that says more than its command takes is not obeyed; nil when it may be.
  func objection(to rest: String, after named: CommandWord) -> Refusal? {
    switch named {
    // The first answer about the item that it begins.
    case .shortcut: return nil
    case .verb(let form, let place):
      guard let form = catalogue.form(form), form.verbs.indices.contains(place) else { return nil }
      let verb = form.verbs[place]
      return excess(of: rest, beyond: verb.room, from: .items).map { .tooMuch($0, usage: verb.example) }
    // A list, and several of its items.
    case .command(.add) where beginsWithSeveral(rest): return nil
    case .command(let command):
      let entry = command.entry
      return excess(of: rest, beyond: entry.room, from: entry.arguments?.choice ?? .words).map {
        .tooMuch($0, usage: command.usage)
      }
    }
  }

  /// True for a list and several items of it: `biens 6 PC et 2 portables`.
  private func beginsWithSeveral(_ rest: String) -> Bool {
    let words = rest.split(separator: " ").map(String.init)
    return stride(from: min(words.count - 1, Turn.longestName), to: 0, by: -1).contains { count in
      guard let form = form(named: words[..<count].joined(separator: " ")) else { return false }
      let reading = Reading(catalogue: catalogue, dossier: dossier, now: now)
      return reading.hearSeveral(words[count...].joined(separator: " "), of: form) != nil
    }
  }

  /// The words beyond what there is room for; nil when there are none.
  private func excess(of rest: String, beyond room: Room, from choice: Command.Choice) -> String? {
    let words = rest.split(separator: " ")
    func beyond(_ count: Int) -> String? {
      words.count > count ? words.dropFirst(count).joined(separator: " ") : nil
    }
    switch room {
    case .free: return nil
    case .words(let count):
      // A document of which no item is named has one word less behind it.
      guard choice == .documents else { return beyond(count) }
      // It may be called by several words; what names none, or several, is for the command to refuse.
      let (kinds, name) = catalogue.documents(beginning: words.map(String.init))
      guard kinds.count == 1 else { return nil }
      let namesNone = words.dropFirst(name).first.flatMap { ItemID(String($0)) } == nil
      return beyond(count - 1 + name - (namesNone ? 1 : 0))
    case .name:
      let lengths = stride(from: min(words.count, Turn.longestName), to: 0, by: -1)
      // What begins with no name is for the command to refuse: it knows the names.
      return lengths.first { isName(words.prefix($0).joined(separator: " "), of: choice) }.flatMap(beyond)
    }
  }

  /// True for words that name one of what an argument is chosen from.
  private func isName(_ words: String, of choice: Command.Choice) -> Bool {
    switch choice {
    case .stages: stage(named: words) != nil
    case .lists: form(named: words) != nil || copies(in: words) != nil
    case .items: subject(named: words) != nil || form(named: words) != nil
    case .commands:
      (try? interview.command(words.hasPrefix(":") ? String(words.dropFirst()) : words).get()) != nil
        || !forms(about: words).isEmpty
    case .words, .columns, .documents, .accounts, .blockingRules, .imports, .exports, .keeping, .languages, .levels,
      .settings:
      false
    }
  }
}

extension Command {
  /// How it is typed, in both languages.
  var usage: Text { Text(fr: entry.usage(.fr), en: entry.usage(.en)) }
}

extension Refusal {
  /// Words that a command has no use for; what is typed instead stands beside them.
  static func tooMuch(_ words: String, usage: Text) -> Refusal {
    let typed = safeLine(words, limit: 40)
    return Refusal(
      CoreReason.unexpectedWords,
      words.contains(" ")
        ? Text(fr: "« \(typed) » : ces mots sont de trop.", en: "“\(typed)”: these words are too many.")
        : Text(fr: "« \(typed) » est de trop.", en: "“\(typed)” is one word too many."),
      remedy: Text(fr: "La forme est :\(usage.fr)", en: "The form is :\(usage.en)"))
  }
}
