/// Yes or no: `oui`, `o`, `yes`, `y`, `ok`, `vrai`, `true`; `non`, `n`, `no`, `faux`, `false`.
///
/// Not `1` and `0`: where choices are numbered, 1 is the first of them.
package func readYesNo(_ text: String) -> Result<Understood<Bool>, Refusal> {
  switch foldedShort(text) {
  case "oui", "o", "yes", "y", "ok", "vrai", "true": .success(Understood(value: true))
  case "non", "n", "no", "faux", "false": .success(Understood(value: false))
  default:
    .failure(
      refusal(
        .notYesOrNo, text, isNot: "n'est ni oui ni non", "is neither yes nor no",
        example: Text(fr: "oui, ou o", en: "yes, or y")))
  }
}

/// One of some choices: by its number from 1, its id, its label in either language, or the beginning of one
/// label, else of a word in one label, only.
package func readChoice(
  _ text: String, options: [(id: String, label: Text)]
) -> Result<Understood<String>, Refusal> {
  let wanted = foldedShort(text) ?? ""
  if let exact = options.first(where: { folded($0.id) == wanted }) { return .success(Understood(value: exact.id)) }
  if let number = digits(wanted), wanted.utf8.count <= 3, options.indices.contains(number - 1) {
    return .success(Understood(value: options[number - 1].id))
  }
  let labelled = options.map { (id: $0.id, names: [folded($0.label.fr), folded($0.label.en)], label: $0.label) }
  if let exact = labelled.first(where: { $0.names.contains(wanted) }) { return .success(Understood(value: exact.id)) }
  let first = wanted.isEmpty ? [] : labelled.filter { $0.names.contains { $0.hasPrefix(wanted) } }
  // Two letters begin too many words: within a label it takes three.
  let within = wanted.utf8.count > 2 ? labelled.filter { $0.names.contains { $0.contains(" \(wanted)") } } : []
  let begun = first.isEmpty ? within : first
  if begun.count == 1, let only = begun.first { return .success(Understood(value: only.id)) }
  if begun.count > 1 {
    let fr = begun.prefix(6).map(\.label.fr).joined(separator: ", ")
    let en = begun.prefix(6).map(\.label.en).joined(separator: ", ")
    return .failure(
      Refusal(
        CoreReason.ambiguous,
        Text(
          fr: "« \(quotable(text)) » peut vouloir dire : \(fr).",
          en: "“\(quotable(text))” may mean: \(en)."),
        remedy: Text(fr: "Une lettre de plus suffit.", en: "One more letter is enough.")))
  }
  let near = nearest(to: text, among: labelled.flatMap(\.names))
  let guess = labelled.first { near.map($0.names.contains) ?? false }
  guard let label = guess?.label ?? options.first?.label else {
    return .failure(
      Refusal(
        CoreReason.listIsEmpty, Text(fr: "Il n'y a rien à choisir ici.", en: "There is nothing to choose from here.")))
  }
  let remedy =
    guess == nil
    ? forExample(label)
    : Text(fr: "Vouliez-vous dire « \(label.fr) » ?", en: "Did you mean “\(label.en)”?")
  let plain = refusal(
    .notInTheList, text, isNot: "n'est pas un des choix", "is not one of the choices", example: label)
  return .failure(Refusal(CoreReason.notInTheList, plain.sentence, remedy: remedy))
}
