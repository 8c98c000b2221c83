import CarnetCore

extension Need {
  /// The needs with what each college thinks of them, and what is still to be decided.
  static let listing = Listing(
    [
      .init(title, "Besoin", "Need"), .init(moscow, "Importance", "Importance"),
      .init(told: "technician", "Réf.", "Techn.", figure: true), .init(told: "user", "Util.", "Users", figure: true),
      .init(told: "buyer", "Ach.", "Buyers", figure: true), .init(told: "mean", "Moyenne", "Mean", figure: true),
      .init(told: "state", "État", "State"),
    ],
    conditions: [
      Listing.Condition("opposed", "à trancher", "to decide", or: Text(fr: "opposés", en: "opposed")),
      Listing.Condition("unscored", "sans note", "not scored", or: Text(fr: "à noter", en: "unscored")),
      Listing.Condition("unmeasured", "sans mesure", "without measure", or: Text(fr: "à mesurer", en: "unmeasured")),
    ]
  ) { dossier, _ in { sight(of: $0, in: dossier) } }

  private static func sight(of need: ItemID, in dossier: Dossier) -> Listing.Sight {
    var told: [String: Text] = [:]
    for college in College.allCases {
      told[college.rawValue] = NeedScores.score(of: college, on: need, in: dossier).map {
        words($0, places: NeedScores.places($0))
      }
    }
    var holds: Set<String> = dossier[measure, of: need] == nil ? ["unmeasured"] : []
    guard let scores = NeedScores(need, in: dossier) else {
      told["state"] = Text(fr: "sans note", en: "not scored")
      return Listing.Sight(told, holds: holds.union(["unscored"]))
    }
    told["mean"] = words(scores.mean, places: 2)
    if scores.needsArbitration {
      let isDecided = dossier[arbitration, of: need] != nil
      told["state"] =
        isDecided
        ? Sign.met.before(Text(fr: "tranché", en: "decided"))
        : Sign.doubtful.before(Text(fr: "avis opposés", en: "opinions differ"))
      if !isDecided { holds.insert("opposed") }
    }
    return Listing.Sight(told, holds: holds)
  }

  private static func words(_ score: Double, places: Int) -> Text {
    Text(
      fr: Wording(language: .fr).decimal(score, places: places),
      en: Wording(language: .en).decimal(score, places: places))
  }
}
