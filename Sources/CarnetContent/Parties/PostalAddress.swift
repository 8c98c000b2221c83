import CarnetCore

/// What a French postal address says of its place: the post code and the town after it.
struct PostalAddress {
  /// The five digits.
  let code: String
  /// The town, without `Cedex` and what follows; empty when the code ends the line.
  let town: String

  /// The place of an address written on one line; nil without a post code.
  init?(_ address: String) {
    let words = address.split { $0.isWhitespace || $0 == "," }.map(String.init)
    // The last one: a street may begin with five digits, a town does not.
    guard let index = words.lastIndex(where: { $0.utf8.count == 5 && digits($0) != nil }) else { return nil }
    code = words[index]
    town = words[(index + 1)...].prefix { folded($0) != "cedex" }.joined(separator: " ")
  }

  /// The town that an address ends with, with its post code or without; nil where none can be told.
  static func town(of address: String) -> String? {
    if let place = PostalAddress(address) { return place.town.isEmpty ? nil : place.town }
    let end = address.split(separator: ",").last.map { String($0.drop(while: \.isWhitespace)) } ?? ""
    guard !end.contains(where: \.isNumber) else {
      // `12 rue des Artisans Quimper`: the last word, when it is a name.
      guard let last = address.split(separator: " ").last, last.count > 2, last.first?.isUppercase ?? false,
        last.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "'" })
      else { return nil }
      return String(last)
    }
    return address.contains(",") && end.contains(where: \.isLetter) ? end : nil
  }

  /// The holidays of the place; nil in the Pacific, in the southern lands and in Monaco, where the French ones do not hold.
  var calendar: HolidayCalendar? {
    switch code {
    case "97133": return .saintBarthelemy
    case "97150": return .saintMartin
    default: break
    }
    return switch code.prefix(3) {
    case "971": .guadeloupe
    case "972": .martinique
    case "973": .guyane
    case "974": .reunion
    case "975": .saintPierre
    case "976": .mayotte
    case "977": .saintBarthelemy
    case "978": .saintMartin
    default:
      switch code.prefix(2) {
      case "57", "67", "68": .alsaceMoselle
      case "98": nil
      default: .metropole
      }
    }
  }
}
