/// One line of words, without what could harm a screen.
package func readLine(_ text: String) -> Result<Understood<String>, Refusal> {
  guard text.utf8.count <= 2_000 else { return .failure(tooLong(2_000)) }
  let line = trimmed(safeLine(text))
  guard !line.isEmpty else {
    return .failure(
      Refusal(
        Text(fr: "Rien de lisible n'a été tapé.", en: "Nothing readable was typed."),
        remedy: Text(fr: "Écrivez quelques mots.", en: "Write a few words.")))
  }
  return .success(Understood(value: line))
}

/// Text over several lines, without what could harm a screen.
package func readParagraph(_ text: String) -> Result<Understood<String>, Refusal> {
  guard text.utf8.count <= longestAnswer else { return .failure(tooLong(longestAnswer)) }
  return .success(Understood(value: trimmed(safeParagraph(text))))
}

private func tooLong(_ limit: Int) -> Refusal {
  Refusal(
    Text(
      fr: "Cette réponse est trop longue : \(limit) caractères au plus.",
      en: "This answer is too long: at most \(limit) characters."),
    remedy: Text(fr: "Résumez, ou coupez en deux.", en: "Sum it up, or split it."))
}

/// An e-mail address of a plausible form.
package func readEmail(_ text: String) -> Result<Understood<String>, Refusal> {
  let plain = trimmed(safeLine(text))
  let parts = plain.split(separator: "@", omittingEmptySubsequences: false)
  let labels = parts.count == 2 ? parts[1].split(separator: ".", omittingEmptySubsequences: false) : []
  guard plain.utf8.count <= 254, parts.count == 2, !parts[0].isEmpty, !plain.contains(where: \.isWhitespace),
    labels.count >= 2, labels.allSatisfy({ !$0.isEmpty })
  else {
    return .failure(
      refusal(
        text, isNot: "n'est pas une adresse électronique", "is not an e-mail address",
        example: Text(same: "accueil@exemple.fr")))
  }
  return .success(Understood(value: plain))
}

/// A telephone number, kept in E.164; a French national number gets +33.
package func readPhone(_ text: String) -> Result<Understood<String>, Refusal> {
  let kept = text.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }
  var number = String(String.UnicodeScalarView(kept))
  let strange = folded(text).contains { $0.isLetter }
  if number.hasPrefix("00") { number = "+" + number.dropFirst(2) }
  if number.hasPrefix("0"), number.utf8.count == 10 { number = "+33" + number.dropFirst() }
  guard !strange, number.hasPrefix("+"), (8...16).contains(number.utf8.count), digits(number.dropFirst()) != nil else {
    return .failure(
      refusal(
        text, isNot: "n'est pas un numéro de téléphone", "is not a telephone number",
        example: Text(fr: "02 99 00 00 00 ou +33 2 99 00 00 00", en: "+33 2 99 00 00 00")))
  }
  return .success(Understood(value: number))
}

/// A SIREN: nine digits whose last is a control key (Luhn).
package func readSiren(_ text: String) -> Result<Understood<String>, Refusal> {
  let plain = folded(text).filter { $0 != " " && $0 != "." }
  guard plain.utf8.count == 9, digits(plain) != nil else {
    return .failure(
      refusal(
        text, isNot: "n'a pas les 9 chiffres d'un SIREN", "does not have the 9 digits of a SIREN",
        example: Text(same: "123 456 782")))
  }
  guard luhn(plain) else {
    return .failure(
      Refusal(
        Text(
          fr: "Ce SIREN est faux : la clé de contrôle ne correspond pas.",
          en: "This SIREN is wrong: its control key does not match."),
        remedy: Text(fr: "Vérifiez le dernier chiffre.", en: "Check the last digit.")))
  }
  return .success(Understood(value: plain))
}

/// A SIRET: a SIREN and five digits, with a control key; La Poste's add up to a multiple of five (to be verified).
package func readSiret(_ text: String) -> Result<Understood<String>, Refusal> {
  let plain = folded(text).filter { $0 != " " && $0 != "." }
  guard plain.utf8.count == 14, digits(plain) != nil else {
    return .failure(
      refusal(
        text, isNot: "n'a pas les 14 chiffres d'un SIRET", "does not have the 14 digits of a SIRET",
        example: Text(same: "123 456 782 00010")))
  }
  let sum = plain.utf8.reduce(0) { $0 + Int($1) - 48 }
  guard luhn(plain) || (plain.hasPrefix("356000000") && sum % 5 == 0) else {
    return .failure(
      Refusal(
        Text(
          fr: "Ce SIRET est faux : la clé de contrôle ne correspond pas.",
          en: "This SIRET is wrong: its control key does not match."),
        remedy: Text(fr: "Vérifiez les cinq derniers chiffres.", en: "Check the last five digits.")))
  }
  return .success(Understood(value: plain))
}

/// A French VAT number: FR, a key, and the SIREN that it is computed from.
package func readVAT(_ text: String) -> Result<Understood<String>, Refusal> {
  let plain = folded(text).filter { $0 != " " && $0 != "." }.uppercased()
  let body = plain.dropFirst(4)
  guard plain.hasPrefix("FR"), plain.utf8.count == 13, let key = digits(plain.dropFirst(2).prefix(2)),
    let siren = digits(body), luhn(String(body)), key == (12 + 3 * (siren % 97)) % 97
  else {
    return .failure(
      refusal(
        text, isNot: "n'est pas un numéro de TVA français juste", "is not a correct French VAT number",
        example: Text(same: "FR11123456782")))
  }
  return .success(Understood(value: plain))
}

/// A NAF activity code: `10.71C`.
package func readNAF(_ text: String) -> Result<Understood<String>, Refusal> {
  var plain = folded(text).filter { $0 != " " }.uppercased()
  if plain.utf8.count == 5 { plain.insert(".", at: plain.index(plain.startIndex, offsetBy: 2)) }
  let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count == 2, parts[0].utf8.count == 2, digits(parts[0]) != nil, parts[1].utf8.count == 3,
    digits(parts[1].prefix(2)) != nil, let letter = parts[1].last, letter.isASCII, letter.isLetter
  else {
    return .failure(
      refusal(text, isNot: "n'est pas un code NAF", "is not a NAF code", example: Text(same: "10.71C")))
  }
  return .success(Understood(value: plain))
}

/// True when the digits satisfy the Luhn key.
private func luhn(_ number: String) -> Bool {
  var sum = 0
  for (index, byte) in number.utf8.reversed().enumerated() {
    let digit = Int(byte) - 48
    let doubled = index % 2 == 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 == 0
}
