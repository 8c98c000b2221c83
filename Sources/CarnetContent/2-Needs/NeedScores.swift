import CarnetCore

/// What three colleges think of a need, once all have scored it.
struct NeedScores: Hashable, Sendable {
  /// Scores from 0 to 5, in the order of the colleges; a median of an even number of votes may fall between two.
  let scores: [Double]

  init?(_ need: ItemID, in dossier: Dossier) {
    let scores = College.allCases.compactMap { NeedScores.score(of: $0, on: need, in: dossier) }
    guard scores.count == College.allCases.count else { return nil }
    self.scores = scores
  }

  /// The score of a college: the median of its members' votes, else the score that was given for all of them.
  static func score(of college: College, on need: ItemID, in dossier: Dossier) -> Double? {
    let votes = Vote.scores(of: college, on: need, in: dossier)
    return votes.isEmpty ? dossier[Need.score(college), of: need].map(Double.init) : median(votes)
  }

  /// The middle of numbers in order, or half-way between the two in the middle; not rounded, so that no half is lost.
  static func median(_ sorted: [Int]) -> Double {
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The mean of the colleges.
  var mean: Double { scores.reduce(0, +) / Double(scores.count) }
  /// The distance between the highest and the lowest.
  var spread: Double { (scores.max() ?? 0) - (scores.min() ?? 0) }
  /// True when the owner must decide.
  var needsArbitration: Bool { spread >= 3 }

  /// Said once a need's questions are answered: what the colleges' scores of it come to.
  @Sendable static func upshot(_ context: Context, _ occasion: Occasion) -> String? {
    guard occasion == .complete, let need = context.subject.item, let words = account(need, context.dossier) else {
      return nil
    }
    let name = "\(need) \(context[Need.title] ?? "")"
    return Text(fr: "\(name) : \(words.fr)", en: "\(name): \(words.en)")[context.language]
  }

  private static func account(_ need: ItemID, _ dossier: Dossier) -> Text? {
    guard let scores = NeedScores(need, in: dossier) else { return nil }
    func figures(_ language: Language) -> String {
      let wording = Wording(language: language)
      let each = zip(College.allCases, scores.scores).map { college, score in
        "\(college.label[language]) \(wording.decimal(score, places: places(score)))"
      }
      let mean = wording.decimal(scores.mean, places: 2)
      let spread = wording.decimal(scores.spread, places: places(scores.spread))
      return Text(
        fr: "\(each.joined(separator: ", ")) ; moyenne \(mean), écart \(spread)",
        en: "\(each.joined(separator: ", ")); mean \(mean), spread \(spread)")[language]
    }
    guard scores.needsArbitration else { return Text(fr: "\(figures(.fr)).", en: "\(figures(.en)).") }
    return dossier[Need.arbitration, of: need] == nil
      ? Text(
        fr: "\(figures(.fr)), le dirigeant doit trancher.", en: "\(figures(.en)), the managing director must decide.")
      : Text(fr: "\(figures(.fr)), tranché.", en: "\(figures(.en)), decided.")
  }

  /// How many decimals a score takes: none for a whole one, one for a half.
  static func places(_ score: Double) -> Int { score == score.rounded() ? 0 : 1 }
}

/// What is wrong with the votes.
enum VoteChecks {
  static let all = [
    Check(
      "G2.voters", .needs, .blocking,
      title: Text(fr: "Chaque groupe doit avoir au moins un votant.", en: "Each group must have at least one voter.")
    ) { dossier, _ in
      guard !dossier.items(of: Need.id).isEmpty else { return [] }
      return College.allCases.filter { dossier.people(of: $0).isEmpty }.map { college in
        Finding(
          Text(
            fr: "Personne ne vote pour le groupe « \(college.label.fr) » : désignez quelqu'un.",
            en: "No one votes for the group “\(college.label.en)”: choose someone."),
          at: [Person.college.address(of: dossier.items(of: Person.id).first ?? dossier.upcoming(Person.form))])
      }
    },
    Check(
      "G2.votes", .needs, .warning,
      title: Text(
        fr: "La note d'un groupe doit être la note du milieu de ses votes.",
        en: "A group's score must be the middle one of its votes.")
    ) { dossier, _ in
      dossier.items(of: Need.id).flatMap { need in
        College.allCases.compactMap { college -> Finding? in
          let votes = Vote.scores(of: college, on: need, in: dossier)
          guard !votes.isEmpty, let given = dossier[Need.score(college), of: need] else { return nil }
          let median = NeedScores.median(votes)
          guard median != Double(given) else { return nil }
          func words(_ language: Language) -> String {
            Wording(language: language).decimal(median, places: NeedScores.places(median))
          }
          return Finding(
            Text(
              fr:
                "Besoin \(need), groupe « \(college.label.fr) » : vous avez saisi \(given) ; la note "
                + "calculée d'après les votes est \(words(.fr)). C'est celle-ci qui compte.",
              en:
                "Need \(need), group “\(college.label.en)”: you entered \(given); the score worked out from "
                + "the votes is \(words(.en)). That one counts."),
            at: [Need.score(college).address(of: need)])
        }
      }
    },
    Check(
      "G2.ballots", .needs, .warning,
      title: Text(
        fr: "Quand un groupe vote sur un besoin, les autres doivent voter aussi.",
        en: "When a group votes on a need, the others must vote too.")
    ) { dossier, _ in
      dossier.items(of: Need.id).flatMap { need -> [Finding] in
        let silent = College.allCases.filter { Vote.scores(of: $0, on: need, in: dossier).isEmpty }
        guard silent.count < College.allCases.count else { return [] }
        return silent.map { college in
          Finding(
            Text(
              fr: "Besoin \(need) : il manque un vote du groupe « \(college.label.fr) ». Tapez :voter",
              en: "Need \(need): a vote from the group “\(college.label.en)” is missing. Type :vote"),
            at: [Need.score(college).address(of: need)])
        }
      }
    },
    Check(
      "G2.interviews", .needs, .warning,
      title: Text(
        fr: "Chaque groupe doit avoir eu au moins un entretien.",
        en: "Each group must have had at least one interview.")
    ) { dossier, now in
      let held = dossier.items(of: NeedsInterview.id)
      guard !held.isEmpty else { return [] }
      let heard = Set(held.compactMap { dossier.settled(NeedsInterview.college, of: $0, now: now) })
      return College.allCases.filter { !heard.contains($0) }.map { college in
        Finding(
          Text(
            fr: "Aucun entretien avec le groupe « \(college.label.fr) ». Tapez :entretien",
            en: "No interview with the group “\(college.label.en)”. Type :interview"))
      }
    },
  ]
}
