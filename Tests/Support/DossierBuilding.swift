import CarnetContent
import CarnetCore
import CoreSupport

/// An answer that a test cannot give: no such question, or a value of another kind.
package struct UntellableAnswer: Error, CustomStringConvertible {
  /// The address and the value, as the test gave them.
  package let description: String

  /// An answer that a test cannot give.
  package init(description: String) { self.description = description }
}

/// A dossier of answers, by address and canonical value, told in order.
///
/// Items are added as their addresses come up. The value `?` says that the answer is not known. Nothing is refused: a
/// test may tell what no conversation would record.
package func dossier(_ answers: [(String, String)], at instant: Instant = tellingTime) throws -> Dossier {
  var dossier = Dossier()
  try dossier.tell(answers, at: instant)
  return dossier
}

extension Dossier {
  /// Tells answers, by address and canonical value, one act each.
  package mutating func tell(_ answers: [(String, String)], at instant: Instant = tellingTime) throws {
    for (place, canonical) in answers {
      guard let address = Address(place), let question = Catalogue.standard.question(at: address) else {
        throw UntellableAnswer(description: "\(place): no such question")
      }
      let value = Value(tag: question.kind.tag, canonical: canonical)
      guard let answer = canonical == "?" ? Answer.unknown : value.map(Answer.value) else {
        throw UntellableAnswer(description: "\(place): \(canonical)")
      }
      let form = address.subject.form
      if let item = address.subject.item, !contains(item, in: form) { happen(.added(form, item), at: instant) }
      happen(.answered(address, answer, was: self.answer(at: address)), at: instant)
    }
  }

  /// This dossier with more answers told.
  package func telling(_ answers: (String, String)..., at instant: Instant = tellingTime) throws -> Dossier {
    var copy = self
    try copy.tell(answers, at: instant)
    return copy
  }

  /// A computed figure by its whole name, `need.B1.mean`; nil when there is none.
  package func figure(_ name: String, at instant: Instant = tellingTime) -> String? {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let figure = Catalogue.standard.figures.first(where: { $0.prefix == parts[0] }) else {
      return nil
    }
    return figure.value(parts[1], self, instant)
  }

  /// What a check finds; throws when there is no check of that id.
  package func findings(of check: String, at instant: Instant = tellingTime) throws -> [Finding] {
    guard let found = Catalogue.standard.checks.first(where: { $0.id == check }) else {
      throw UntellableAnswer(description: "no check \(check)")
    }
    return found.find(self, instant)
  }

  /// Why an answer would be refused at an address, nil when it would be kept.
  package func objection(_ place: String, _ canonical: String, at instant: Instant = tellingTime) throws -> Refusal? {
    guard let address = Address(place), let question = Catalogue.standard.question(at: address),
      let value = Value(tag: question.kind.tag, canonical: canonical)
    else { throw UntellableAnswer(description: "\(place): \(canonical)") }
    return question.objection(value, Context(dossier: self, subject: address.subject, now: instant))
  }

  /// True when the question at an address makes sense.
  package func isAsked(_ place: String, at instant: Instant = tellingTime) throws -> Bool {
    guard let address = Address(place), let question = Catalogue.standard.question(at: address) else {
      throw UntellableAnswer(description: "\(place): no such question")
    }
    return question.isAsked(Context(dossier: self, subject: address.subject, now: instant))
  }

  /// The canonical value that Enter would take at an address.
  package func suggestion(_ place: String, at instant: Instant = tellingTime) throws -> String? {
    guard let address = Address(place), let question = Catalogue.standard.question(at: address) else {
      throw UntellableAnswer(description: "\(place): no such question")
    }
    return question.suggestion(Context(dossier: self, subject: address.subject, now: instant))?.canonical
  }
}
