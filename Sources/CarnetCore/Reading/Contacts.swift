/// An e-mail address of a plausible form, at most 254 characters.
package func readEmail(_ text: String) -> Result<Understood<String>, Refusal> {
  let plain = text.utf8.count <= 1_000 ? trimmed(safeLine(text)) : ""
  let parts = plain.split(separator: "@", omittingEmptySubsequences: false)
  let labels = parts.count == 2 ? parts[1].split(separator: ".", omittingEmptySubsequences: false) : []
  guard plain.utf8.count <= 254, labels.count >= 2, isMailbox(parts[0]), labels.allSatisfy(isDomainLabel),
    let top = labels.last, top.count >= 2, digits(top) == nil
  else {
    return .failure(
      refusal(
        .notAnEmailAddress, text, isNot: "n'est pas une adresse électronique", "is not an email address",
        example: Text(same: "accueil@exemple.fr")))
  }
  return .success(Understood(value: plain))
}

private func isMailbox(_ name: Substring) -> Bool {
  !name.isEmpty && name.utf8.count <= 64 && !name.hasPrefix(".") && !name.hasSuffix(".") && !name.contains("..")
    && name.allSatisfy { $0.isLetter || $0.isNumber || ".!#$%&'*+/=?^_`{|}~-".contains($0) }
}

private func isDomainLabel(_ label: Substring) -> Bool {
  !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
    && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
}

/// A telephone number, kept in E.164 (`+33299000000`); a French national number gets +33.
///
/// Spaces, points, hyphens, slashes and brackets part its digits; `(0)` after a country code is not dialled.
package func readPhone(_ text: String) -> Result<Understood<String>, Refusal> {
  let plain = (foldedShort(text) ?? "").replacing("(0)", with: "")
  var number = plain.filter { !" .-/()".contains($0) }
  if number.hasPrefix("00") { number = "+" + number.dropFirst(2) }
  if number.hasPrefix("0"), number.utf8.count == 10, !number.hasPrefix("00") { number = "+33" + number.dropFirst() }
  let isFrench = number.hasPrefix("+33")
  guard number.hasPrefix("+"), !number.hasPrefix("+0"), digits(number.dropFirst()) != nil,
    isFrench ? number.utf8.count == 12 && !number.hasPrefix("+330") : (8...16).contains(number.utf8.count)
  else {
    return .failure(
      refusal(
        .notAPhoneNumber, text, isNot: "n'est pas un numéro de téléphone", "is not a phone number",
        example: Text(fr: "02 99 00 00 00 ou +33 2 99 00 00 00", en: "02 99 00 00 00 or +33 2 99 00 00 00")))
  }
  return .success(Understood(value: number))
}

/// `02 99 00 00 00`, of a French number in E.164; others as they are kept.
package func spokenPhone(_ number: String) -> String {
  guard number.hasPrefix("+33"), number.utf8.count == 12 else { return number }
  let digits = Array("0" + number.dropFirst(3))
  return Typography.unbroken(
    stride(from: 0, to: digits.count, by: 2).map { String(digits[$0..<min($0 + 2, digits.count)]) }.joined(
      separator: " "))
}
