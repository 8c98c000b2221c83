// The figures that a script may require of a dossier.

extension Interview {
  /// A figure that a script may require: `stage`, the answer at an address, or a computed figure; nil when there is none.
  package func figure(_ name: String, in dossier: Dossier, now: Instant) -> String? {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "stage": return dossier.currentStage.rawValue
    case "digest": return dossier.stateDigest
    case "state": return Stage(rawValue: rest).map { Interview.word(for: dossier.state(of: $0)) }
    case "count": return catalogue.form(FormID(rest)).map { String(dossier.items(of: $0.id).count) }
    case "next":
      let road = Road(catalogue: catalogue, dossier: dossier, now: now)
      guard case .question(let address) = road.asking(in: dossier.currentStage) else { return "none" }
      return address.description
    case "check":
      guard let passes = passes(check: rest, in: dossier, now) else { return nil }
      return dossier.waivers[rest] != nil ? "waived" : passes ? "passed" : "failed"
    default: break
    }
    if let figure = catalogue.figures.first(where: { $0.prefix == parts.first }) {
      return figure.value(rest, dossier, now)
    }
    guard let address = Address(name), catalogue.question(at: address) != nil else { return nil }
    switch dossier.answer(at: address) {
    case .value(let value): return value.canonical
    case .unknown: return "unknown"
    case .deferred: return "deferred"
    case nil: return "unanswered"
    }
  }

  /// Whether a rule holds: a check, what holds a document back, or that nothing is missing of a stage; nil for no rule.
  private func passes(check id: String, in dossier: Dossier, _ now: Instant) -> Bool? {
    if let check = rules.first(where: { $0.id == id }) { return check.find(dossier, now).isEmpty }
    return Stage.allCases.first { $0.completenessCheck == id }.map { stage in
      Road(catalogue: catalogue, dossier: dossier, now: now).missing(in: stage).isEmpty
    }
  }

  private var rules: [Check] { catalogue.checks + catalogue.documents.flatMap(\.guards) }

  /// The names of figures, as they are written: a part between angle brackets stands for any word.
  ///
  /// Answers have addresses, which are not among them.
  package var figureNames: [String] {
    ["stage", "next", "digest", "lines"] + Stage.allCases.map { "state.\($0.rawValue)" }
      + catalogue.forms.filter { $0.items != nil }.map { "count.\($0.id)" }
      + Set(rules.map(\.id) + Stage.allCases.map(\.completenessCheck)).sorted().map { "check.\($0)" }
      + catalogue.figures.flatMap { figure in figure.names.map { "\(figure.prefix).\($0)" } }
  }

  private static func word(for state: StageState) -> String {
    switch state.status {
    case .open: "open"
    case .closed: state.toConfirm ? "to-confirm" : "closed"
    case .reopened: "reopened"
    }
  }
}

extension Dossier {
  /// The first sixteen hexadecimal digits of the SHA-256 digest of how it stands: what two dossiers of one state share.
  package var stateDigest: String { TextDigest(of: stateText).short }
}
