// The prompts of the essential path, as who answers each one simply meets them.

extension Interview {
  /// A prompt, what `?` says there, and what she types.
  package struct Met: Sendable {
    /// The stage in which it is put.
    package let stage: Stage
    /// The prompt as it is put.
    package let prompt: Prompt
    /// What `?` says, in order.
    package let help: [Utterance]
    /// What she types: nothing where Enter is enough, else what the help shows for an example.
    package let typed: String
  }

  /// What is put on the way from an empty dossier to the signed contract, each question once, in the order of asking.
  ///
  /// She takes what is offered, types the example where nothing is and where what she took is asked again, has one item in
  /// each list and mends what is missing.
  package func essentialPath(in language: Language, from now: Instant) -> [Met] {
    var dossier = Dossier()
    dossier.apply(Event(position: 1, act: 1, at: now, by: "", fact: .begun(name: "carnet")))
    var standing = Standing(language: language)
    var met: [Met] = []
    var times: [Asking: Int] = [:]
    func follow(_ said: String) -> Step { step(.line(said), at: standing, in: dossier, chain: "", head: "", now: now) }
    for _ in 0..<Interview.longestPath where !dossier.state(of: .contract).isConfirmed {
      let prompt = prompt(at: standing, in: dossier, now: now)
      guard let asking = prompt.asking else { break }
      let count = times[asking, default: 0]
      let typed = simply(asking, count == 0 ? prompt.defaultValue : nil, standing, dossier, now)
      times[asking] = count + 1
      if count == 0 {
        var help: [Utterance] = []
        if case .show(let said, _) = follow("?") { help = worded(said, in: language) }
        met.append(Met(stage: dossier.currentStage, prompt: prompt, help: help, typed: typed))
      }
      let isStuck = if case .question = asking { count >= Interview.mostTries } else { false }
      switch follow(isStuck ? ":skip" : typed) {
      case .record(let facts, _, let next):
        let first = dossier.position + 1
        for (index, fact) in facts.enumerated() {
          dossier.apply(Event(position: first + index, act: first, at: now, by: "", fact: fact))
        }
        standing = next
      case .refuse(_, let next), .show(_, let next): standing = next
      case .write, .hand, .handDates, .fetch, .set, .recall, .leave: return met
      }
    }
    return met
  }

  /// What is typed where she stands.
  private func simply(
    _ asking: Asking, _ offered: String?, _ standing: Standing, _ dossier: Dossier, _ now: Instant
  ) -> String {
    switch asking {
    case .question(let address):
      offered == nil ? example(at: address, of: standing, in: dossier, now: now) ?? "" : ""
    case .another(let form) where dossier.items(of: form).isEmpty: standing.language == .fr ? "oui" : "yes"
    case .another, .close, .command, .pending: ""
    }
  }

  private static var longestPath: Int { 600 }
  private static var mostTries: Int { 3 }
}
