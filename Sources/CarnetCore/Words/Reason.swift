/// Why something is refused, whatever the words for it: `not-a-number`.
///
/// A script names it, so its id never changes meaning. Refusals that mean the same share it; a question that may refuse for
/// two reasons has two.
package struct Reason: Hashable, Sendable {
  /// What a refusal finds fault with.
  package enum About: Hashable, Sendable {
    /// What was typed: it cannot be the answer, or cannot follow the command.
    case value
    /// Where it was said: nothing is asked there now.
    case place
    /// A word that should be one of Carnet's own, a command, a stage, a question: it is none, or several, or too much.
    case word
  }

  /// Its words in small letters, with hyphens.
  package let id: String
  /// What it finds fault with.
  package let about: About

  fileprivate init(id: String, about: About) {
    self.id = id
    self.about = about
  }
}

/// A reason of one target, by the name of its case: `notANumber` is `not-a-number`.
package protocol ReasonName: RawRepresentable<String>, CaseIterable, Sendable {
  /// What it finds fault with: the value, unless said otherwise.
  var about: Reason.About { get }
}

extension ReasonName {
  /// What it finds fault with: the value.
  package var about: Reason.About { .value }

  /// The reason itself.
  package var reason: Reason {
    Reason(id: rawValue.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined(), about: about)
  }

  /// All reasons of the target, in order.
  package static var reasons: [Reason] { allCases.map(\.reason) }
}

/// Why the core refuses; content that refuses for one of these says so in the same word.
package enum CoreReason: String, ReasonName {
  // The word after a colon, and what follows it.
  case unknownCommand, ambiguousCommand, incompleteCommand, unexpectedWords

  // Where an answer is given.
  case noSuchQuestion, notAsked, nothingAsked, stageClosed

  // What reads as no value of its kind, or as one that there cannot be.
  case answerNeeded, nothingReadable, tooLong
  case notANumber, notAWholeNumber, outOfRange, wrongUnit, notAPercentage, notAWholePercentage, notAnAmount,
    amountTooLarge
  case notADay, noSuchDay, wrongWeekday, yearOutOfRange, notAMoment, noSuchHour, hourComesTwice
  case notADuration, businessDayUnknown, notOpeningHours, overlaps, endsBeforeItBegins
  case notYesOrNo, notInTheList, listIsEmpty, ambiguous
  case notASiren, notASiret, notAVatNumber, wrongControlKey, notANafCode, notAnEmailAddress, notAPhoneNumber
  case notAName, notAnAddress, notAReason, aTable

  // What a command names that is not there, or that it cannot do.
  case noSuchItem, noSuchList, noSuchStage, noSuchDocument, noSuchTable, noSuchFormat, noSuchLevel, noSuchLanguage
  case noSuchCondition
  case nothingToExplain, nothingThen, showsOnly, faultsInText, notAPeriod, stillUsed, takesNoText
  case alreadyClosed, stageNotClosed, pointsMissing, notABlockingRule, representativeUnknown, noDecision
  case documentIncomplete, documentHeldBack

  // A file that is taken over, or said again.
  case noSuchFile, aFolder, noSuchKindOfFile, unknownColumns, noRow

  /// What it finds fault with.
  package var about: Reason.About {
    switch self {
    case .unknownCommand, .ambiguousCommand, .unexpectedWords, .noSuchQuestion, .noSuchList, .noSuchStage,
      .noSuchDocument,
      .noSuchTable, .noSuchFormat, .noSuchLevel, .noSuchLanguage, .noSuchCondition, .nothingToExplain,
      .notABlockingRule:
      .word
    case .notAsked, .nothingAsked, .stageClosed: .place
    default: .value
    }
  }
}
