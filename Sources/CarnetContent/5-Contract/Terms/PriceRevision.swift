import CarnetCore

/// The yearly revision of a price by an index: `P1 = P0 × S1 / S0`, or damped, the change bounded on both sides.
///
/// Indices are kept in thousandths of a point, so that no figure of a contract rests on a floating-point number.
struct PriceRevision: Sendable {
  /// The price before, excluding tax.
  let price: Money
  /// The index to begin from, in thousandths.
  let base: Int
  /// The most that the price rises, in basis points.
  let bound: Rate
  /// The most that it falls; as much as it rises where nothing else was agreed.
  var floor: Rate?
  /// How it follows the index.
  var formula = RevisionFormula.full

  /// The price at a later index in thousandths, half cents to even.
  func price(at index: Int) -> Money {
    let (least, most) = bounds
    let fixed = formula.fixedPart
    // P0 × (15 × S0 + 85 × S1) / (100 × S0), in whole numbers throughout.
    let (part, whole) = (fixed * base + (100 - fixed) * index, 100 * base)
    guard base > 0, let free = price.share(part, of: whole) else { return price }
    return min(max(free, least), most)
  }

  /// How far the price moves at a later index, within its bound, in thousandths of a percent.
  func move(at index: Int) -> Int? {
    let moved = (100 - formula.fixedPart) * (index - base)
    let (thousand, overflow) = moved.multipliedReportingOverflow(by: 1_000)
    guard base > 0, !overflow else { return nil }
    let (least, most) = ((floor ?? bound).basisPoints * 10, bound.basisPoints * 10)
    return min(max(thousand.divided(by: base), -least), most)
  }

  /// The least and the most that the price can become at one revision.
  var bounds: (least: Money, most: Money) {
    let (fall, rise) = (price.share(floor ?? bound), price.share(bound))
    return (price - (fall ?? Money(cents: 0)), price + (rise ?? Money(cents: 0)))
  }

  /// An index as it is published, `318,0` or `318.0`, in thousandths; nil for anything else.
  static func points(_ text: String) -> Int? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).flatMap {
      $0.split(separator: ".", omittingEmptySubsequences: false)
    }
    guard (1...2).contains(parts.count), (1...6).contains(parts[0].count), parts.allSatisfy({ !$0.isEmpty }),
      parts.joined().allSatisfy({ $0.isASCII && $0.isNumber }), parts.dropFirst().allSatisfy({ $0.count <= 3 }),
      let whole = Int(parts[0])
    else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    let padded = decimals + String(repeating: "0", count: 3 - decimals.count)
    guard let thousandths = Int(padded), whole + thousandths > 0 else { return nil }
    return whole * 1_000 + thousandths
  }
}

extension PriceRevision {
  /// The objection to words that are no index.
  @Sendable static func mustBeAnIndex(_ text: String, _ context: Context) -> Refusal? {
    points(text) == nil
      ? Refusal(
        CoreReason.notANumber, Text(fr: "Un indice doit être un nombre.", en: "An index must be a number."),
        remedy: Text(fr: "Par exemple : 318,0", en: "For example: 318.0")) : nil
  }
}
