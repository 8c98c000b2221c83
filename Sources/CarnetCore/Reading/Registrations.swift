/// A SIREN: nine digits whose last is a control key (Luhn).
package func readSiren(_ text: String) -> Result<Understood<String>, Refusal> {
  let plain = compact(text)
  guard plain.utf8.count == 9, digits(plain) != nil else {
    return .failure(
      refusal(
        .notASiren, text, isNot: "n'a pas les 9 chiffres d'un SIREN", "does not have the 9 digits of a SIREN",
        example: Text(same: "123 456 782")))
  }
  guard isSiren(plain) else {
    return .failure(
      Refusal(
        CoreReason.wrongControlKey,
        Text(
          fr: "Ce SIREN est faux : la clé de contrôle ne correspond pas.",
          en: "This SIREN is wrong: its check digit does not match."),
        remedy: Text(fr: "Vérifiez le dernier chiffre.", en: "Check the last digit.")))
  }
  return .success(Understood(value: plain))
}

/// A SIRET: a SIREN and five digits, the last a control key (Luhn).
///
/// Those of La Poste's offices need only digits that add up to a multiple of five: a weaker key, so the number is supposed.
package func readSiret(_ text: String) -> Result<Understood<String>, Refusal> {
  let plain = compact(text)
  guard plain.utf8.count == 14, digits(plain) != nil else {
    return .failure(
      refusal(
        .notASiret, text, isNot: "n'a pas les 14 chiffres d'un SIRET", "does not have the 14 digits of a SIRET",
        example: Text(same: "123 456 782 00010")))
  }
  if isSiren(plain.prefix(9)), luhn(plain) { return .success(Understood(value: plain)) }
  if plain.hasPrefix("356000000"), plain.utf8.reduce(0, { $0 + Int($1) - 48 }) % 5 == 0 {
    return .success(Understood(value: plain, assumed: true))
  }
  let remedy =
    isSiren(plain.prefix(9))
    ? Text(fr: "Vérifiez les cinq derniers chiffres.", en: "Check the last five digits.")
    : Text(fr: "Vérifiez les neuf premiers chiffres : le SIREN.", en: "Check the first nine digits: the SIREN.")
  return .failure(
    Refusal(
      CoreReason.wrongControlKey,
      Text(
        fr: "Ce SIRET est faux : la clé de contrôle ne correspond pas.",
        en: "This SIRET is wrong: its check digit does not match."), remedy: remedy))
}

/// A French VAT number: FR, a key of two digits, and the SIREN that it is computed from.
package func readVAT(_ text: String) -> Result<Understood<String>, Refusal> {
  let plain = compact(text).uppercased()
  guard plain.hasPrefix("FR"), plain.utf8.count == 13, let key = digits(plain.dropFirst(2).prefix(2)),
    let siren = digits(plain.dropFirst(4))
  else {
    return .failure(
      refusal(
        .notAVatNumber, text, isNot: "n'est pas un numéro de TVA français", "is not a French VAT number",
        example: Text(same: "FR11123456782")))
  }
  guard isSiren(plain.dropFirst(4)), key == (12 + 3 * (siren % 97)) % 97 else {
    return .failure(
      Refusal(
        CoreReason.wrongControlKey,
        Text(
          fr: "Ce numéro de TVA est faux : sa clé et son SIREN ne correspondent pas.",
          en: "This VAT number is wrong: its check digits and its SIREN do not match."),
        remedy: Text(
          fr: "Vérifiez les deux chiffres après FR, puis le SIREN.",
          en: "Check the two digits after FR, then the SIREN.")))
  }
  return .success(Understood(value: plain))
}

/// The SIREN of a longer number that holds one, and that number where it is right: a SIRET, a VAT number.
struct SpokenRegistration {
  let siren: String
  let siret: String?
  let vat: String?
}

/// The SIREN within a SIRET, a VAT number or an extract of the register; nil when none is there.
func spokenRegistration(_ text: String) -> SpokenRegistration? {
  let plain = compact(text)
  let figures = plain.filter { $0.isASCII && $0.isNumber }
  switch figures.utf8.count {
  case 9 where isSiren(figures): return SpokenRegistration(siren: figures, siret: nil, vat: nil)
  case 11 where plain.hasPrefix("fr") && isSiren(figures.dropFirst(2)):
    let vat = try? readVAT(String(plain.prefix(13))).get().value
    return SpokenRegistration(siren: String(figures.dropFirst(2)), siret: nil, vat: vat)
  case 14 where isSiren(figures.prefix(9)):
    return SpokenRegistration(siren: String(figures.prefix(9)), siret: try? readSiret(figures).get().value, vat: nil)
  default: return nil
  }
}

/// A SIREN, also out of a SIRET or a VAT number; supposed where the longer number is wrong.
func readSpokenSiren(_ text: String) -> Result<Understood<String>, Refusal>? {
  guard let said = spokenRegistration(text) else { return nil }
  return .success(Understood(value: said.siren, assumed: said.siret == nil && said.vat == nil))
}

/// A NAF activity code, with or without its point: `10.71C`.
package func readNAF(_ text: String) -> Result<Understood<String>, Refusal> {
  let code = Array(compact(text).uppercased().utf8)
  guard code.count == 5, code.prefix(4).allSatisfy({ (48...57).contains($0) }), (65...90).contains(code[4]) else {
    return .failure(
      refusal(.notANafCode, text, isNot: "n'est pas un code NAF", "is not a NAF code", example: Text(same: "10.71C")))
  }
  return .success(
    Understood(value: String(decoding: code.prefix(2) + [UInt8(ascii: ".")] + code.suffix(3), as: UTF8.self)))
}

/// What was typed without the spaces, points and hyphens that part its figures.
private func compact(_ text: String) -> String { (foldedShort(text) ?? "").filter { !" .-".contains($0) } }

private func isSiren(_ number: some StringProtocol) -> Bool { luhn(number) && number.contains { $0 != "0" } }

/// True when the digits satisfy the Luhn key.
private func luhn(_ number: some StringProtocol) -> Bool {
  var sum = 0
  for (index, byte) in number.utf8.reversed().enumerated() {
    let digit = Int(byte) - 48
    let doubled = index % 2 == 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 == 0
}
