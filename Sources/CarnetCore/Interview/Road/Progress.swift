/// How far a stage is, or the way to the contract: answers given, of those that are known or expected to be needed.
package struct Progress: Hashable, Sendable {
  /// How many of them are given.
  package var answered = 0
  /// How many there are.
  package var required = 0
  /// True while a list that is still filled makes their number a guess.
  package var isEstimate = false

  /// How many are still to be given.
  package var left: Int { max(0, required - answered) }

  /// About how many minutes that takes, in steps of five from ten on.
  package var minutes: Int {
    let minutes = (left * Progress.secondsAnAnswer + 59) / 60
    return minutes <= 10 ? minutes : (minutes + 4) / 5 * 5
  }

  /// What one answer takes, its question read.
  private static let secondsAnAnswer = 25

  static func + (one: Progress, other: Progress) -> Progress {
    Progress(
      answered: one.answered + other.answered, required: one.required + other.required,
      isEstimate: one.isEstimate || other.isEstimate)
  }
}

extension Road {
  /// How far a stage is.
  ///
  /// Up to the contract a list counts with as many items as are usual for such a firm, however many are listed: what is
  /// listed beyond them counts only as long as it lacks an answer. So the number is about the same from the first screen on.
  package func progress(of stage: Stage) -> Progress {
    var progress = Progress()
    func count(_ form: Form, _ subject: Subject, beyond: Bool = false) {
      let answers = dossier.answers(about: subject)
      for question in form.questions where isPut(question, of: subject) {
        let isGiven = answers[question.id].map { $0 != .deferred } ?? false
        if isGiven, beyond { continue }
        progress.required += 1
        if isGiven { progress.answered += 1 }
      }
    }
    for form in catalogue.forms where form.stage == stage && form.isAsked(context(Subject(form.id))) {
      let subjects = subjects(of: form)
      guard let items = form.items else {
        for subject in subjects { count(form, subject) }
        continue
      }
      let expected = stage <= .contract ? items.expected(in: dossier) : Int.max
      for (place, subject) in subjects.enumerated() { count(form, subject, beyond: place >= expected) }
      let isOpen = stage <= .contract && !dossier.isListed(form.id) && !dossier.state(of: stage).isClosed
      let standing = dossier.items(of: form.id).count
      let awaited = max(0, (isOpen ? expected : items.fewest(in: dossier)) - standing)
      let fresh = Subject(form.id, upcoming(form))
      progress.required += awaited * form.questions.count { isPut($0, of: fresh) }
      if isOpen, expected > max(standing, items.fewest(in: dossier)) { progress.isEstimate = true }
    }
    for (form, subject) in latecomers(in: stage) { count(form, subject) }
    return progress
  }

  /// How far the way to the contract is.
  package var wayToTheContract: Progress {
    Stage.allCases.filter { $0 <= .contract }.map(progress).reduce(Progress(), +)
  }
}
