/// One line of words, without what could harm a screen; at most `limit` characters.
package func readLine(_ text: String, limit: Int = 2_000) -> Result<Understood<String>, Refusal> {
  words(text, limit) { safeLine($0, limit: limit + 1) }
}

/// Text over several lines, without what could harm a screen.
package func readParagraph(_ text: String) -> Result<Understood<String>, Refusal> {
  words(text, longestAnswer) { safeParagraph($0, limit: longestAnswer + 1) }
}

private func words(
  _ text: String, _ limit: Int, safe: (String) -> String
) -> Result<Understood<String>, Refusal> {
  // A character rarely takes more than four bytes; what does is too long all the same.
  guard text.utf8.count <= limit * 4 + 100 else { return .failure(tooLong(limit)) }
  let words = trimmed(safe(text))
  guard words.count <= limit else { return .failure(tooLong(limit)) }
  guard !words.isEmpty else {
    return .failure(
      Refusal(
        CoreReason.nothingReadable,
        Text(fr: "Rien de lisible n'a été tapé.", en: "Nothing readable was typed."),
        remedy: Text(fr: "Écrivez quelques mots.", en: "Write a few words.")))
  }
  return .success(Understood(value: words))
}

private func tooLong(_ limit: Int) -> Refusal {
  Refusal(
    CoreReason.tooLong,
    Text(
      fr: "Cette réponse est trop longue : \(Wording(language: .fr).number(limit)) caractères au plus.",
      en: "This answer is too long: at most \(Wording(language: .en).number(limit)) characters."),
    remedy: Text(fr: "Résumez-la, ou coupez-la en deux.", en: "Shorten it, or split it."))
}
