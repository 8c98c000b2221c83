/// A whole number within bounds, in digits; groups of three may be parted by spaces: `12`, `12 500`.
///
/// A comma or a point before exactly three digits is taken as parting groups too; when it stands alone that is supposed.
package func readNumber(_ text: String, in range: ClosedRange<Int>) -> Result<Understood<Int>, Refusal> {
  let likely = min(max(12, range.lowerBound), range.upperBound)
  let example = Text(fr: Wording(language: .fr).number(likely), en: Wording(language: .en).number(likely))
  var plain = (foldedShort(text) ?? "")[...]
  let negative = plain.hasPrefix("-")
  if negative || plain.hasPrefix("+") { plain = plain.dropFirst() }
  guard plain.first != " ", let magnitude = wholeNumber(plain, groupedBy: [" ", ",", "."]) else {
    // `12,5` is a number all the same.
    let isNumber = decimal(in: trimmed(plain), threeDecimals: true) != nil
    return .failure(
      refusal(
        isNumber ? .notAWholeNumber : .notANumber, text, isNot: "n'est pas un nombre entier", "is not a whole number",
        example: example))
  }
  let number = negative ? -magnitude : magnitude
  guard range.contains(number) else { return .failure(outside(number, range, example)) }
  return .success(Understood(value: number, assumed: plain.count { $0 == "," || $0 == "." } == 1))
}

/// A whole percentage, 0 to 100 unless said otherwise, with or without its sign: `58`, `58 %`.
package func readPercentInt(
  _ text: String, in range: ClosedRange<Int> = 0...100
) -> Result<Understood<Int>, Refusal> {
  switch readRate(text) {
  case .success(let rate) where rate.value.basisPoints % 100 == 0 && range.contains(rate.value.basisPoints / 100):
    .success(rate.map { $0.basisPoints / 100 })
  case .success(let rate) where rate.value.basisPoints % 100 == 0:
    .failure(outside(rate.value.basisPoints / 100, range, Text(fr: "20 %", en: "20%")))
  default:
    .failure(
      refusal(
        .notAWholePercentage, text, isNot: "n'est pas un pourcentage entier", "is not a whole percentage",
        example: Text(fr: "20 %", en: "20%")))
  }
}

private func outside(_ number: Int, _ range: ClosedRange<Int>, _ example: Text) -> Refusal {
  func sentence(_ language: Language, _ isNot: String, _ and: String) -> String {
    let wording = Wording(language: language)
    return "\(wording.number(number)) \(isNot) \(wording.number(range.lowerBound)) \(and) "
      + "\(wording.number(range.upperBound))."
  }
  return Refusal(
    CoreReason.outOfRange,
    Text(fr: sentence(.fr, "n'est pas entre", "et"), en: sentence(.en, "is not between", "and")),
    remedy: forExample(example))
}
