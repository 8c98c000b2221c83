// What reads well and still cannot be meant: said by a person, it is refused with the reason.

extension Kind {
  /// Why a value that a person's words were understood as cannot be the answer; nil when it can.
  func objection(_ value: Value, typed: String, today: Day) -> Refusal? {
    switch (self, value) {
    case (.day(let direction), .day(let day)): direction.objection(day, today)
    case (.line(let shape), .text): shape.isFree ? table(typed) ?? shape.objection(typed) : nil
    default: nil
    }
  }

  /// The refusal of cells pasted from a table into one answer.
  private func table(_ typed: String) -> Refusal? {
    guard typed.contains("\t") else { return nil }
    return Refusal(
      CoreReason.aTable,
      Text(
        fr: "Plusieurs cases d'un tableau ont été collées : une seule réponse est attendue ici.",
        en: "Several cells of a table were pasted: one answer is expected here."),
      remedy: Text(
        fr: "Enregistrez le tableau en CSV, puis tapez :importer et le nom du fichier.",
        en: "Save the table as CSV, then type :import and the name of the file."))
  }
}

extension Direction {
  /// The refusal of a day so far away that nobody means it.
  fileprivate func objection(_ day: Day, _ today: Day) -> Refusal? {
    let years = day.civil.year - today.civil.year
    let nearest = self == .ahead ? -15 : -100
    let farthest = self == .back ? 1 : 50
    guard years < nearest || years > farthest else { return nil }
    return Refusal(
      CoreReason.yearOutOfRange,
      years < 0
        ? Text(
          fr: "L'année \(day.civil.year) est trop loin dans le passé pour cette question.",
          en: "The year \(day.civil.year) is too far in the past for this question.")
        : Text(
          fr: "L'année \(day.civil.year) est trop loin dans l'avenir pour cette question.",
          en: "The year \(day.civil.year) is too far ahead for this question."),
      remedy: forExample(
        self == .ahead ? Text(fr: "dans un mois", en: "in a month") : Text(fr: "hier", en: "yesterday")))
  }
}

extension Kind.Shape {
  /// The refusal of words that are plainly something else than what is asked.
  fileprivate func objection(_ typed: String) -> Refusal? {
    let plain = folded(typed)
    switch self {
    case .person where isNoName(plain) || !plain.contains(where: \.isLetter):
      return refusal(
        .notAName, typed, isNot: "n'est pas le nom d'une personne", "is not the name of a person",
        example: Text(same: "Yanis Besson"))
    case .firm where isNoName(plain):
      return refusal(
        .notAName, typed, isNot: "n'est pas le nom d'une entreprise", "is not the name of a firm",
        example: Text(same: "Armor Infogérance"))
    case .address where !hasPlace(plain):
      return refusal(
        .notAnAddress, typed, isNot: "n'est pas une adresse : il y manque la rue ou la ville",
        "is not an address: the street or the town is missing",
        example: Text(same: "14 rue des Halles, 35000 Rennes"))
    case .serial where typed.count > 120:
      return refusal(
        .tooLong, typed, isNot: "n'est pas un numéro de série : il est trop long",
        "is not a serial number: it is too long", example: Text(same: "SN-POS-0042"))
    case .reason where plain.count { $0.isLetter } < 3 || isYesOrNo(plain):
      return refusal(
        .notAReason, typed, isNot: "ne dit pas pourquoi", "does not say why",
        example: Text(fr: "un seul prestataire se déplace jusqu'ici", en: "only one provider will travel this far"))
    default: return nil
    }
  }

  /// True for what stands for no one: a number, a telephone, an address, a yes, a pronoun.
  private func isNoName(_ plain: String) -> Bool {
    plain.contains("@") || isYesOrNo(plain)
      || Lexicon.says(\.pronouns, plain) || isPhone(plain)
  }

  private func isYesOrNo(_ plain: String) -> Bool {
    if case .success = readYesNo(plain) { return true }
    if case .success? = readSpokenYesNo(plain) { return true }
    return false
  }

  /// True for a street and a town: at least a post code and a name, or several words that no amount is made of.
  private func hasPlace(_ plain: String) -> Bool {
    let words = plain.split { !$0.isLetter && !$0.isNumber }
    let names = words.filter { $0.count > 1 && $0.allSatisfy(\.isLetter) }
    let hasCode = words.contains { $0.count == 5 && digits($0) != nil }
    return names.count >= (hasCode ? 1 : 2) && !isAmount(plain)
  }

  private func isPhone(_ text: String) -> Bool {
    if case .success = readPhone(text) { true } else { false }
  }

  private func isAmount(_ text: String) -> Bool {
    text.contains(where: \.isNumber)
      && Pace.allCases.contains { if case .success? = readSpokenMoney(text, at: $0) { true } else { false } }
  }
}

extension Kind {
  /// What is said beside words that are kept and tell a later reader little; nil for others.
  func regret(_ value: Value) -> Text? {
    guard case .line(.reason) = self, case .text(let text) = value, Lexicon.says(\.bareReasons, folded(text)) else {
      return nil
    }
    return Text(
      fr: "Enregistré. La personne qui relira ne saura pas pourquoi. Pour préciser, tapez :retour",
      en: "Saved. Whoever reads it later will not know why. To say more, type :back")
  }
}
