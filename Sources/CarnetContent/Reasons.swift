import CarnetCore

/// Why the questions, verbs and tables of the content refuse, where the core has no reason that means the same.
package enum ContentReason: String, ReasonName {
  // Parties and their papers.
  case siretOfAnother, vatNumberOfAnother, sirenTaken, sirenOfTheFirm, nameOfTheFirm

  // When a thing happens.
  case dayToCome, momentToCome, longerThanAYear

  // Sums and limits.
  case negativeAmount, zeroAmount, priceTooHigh, overTheLegalLimit, thresholdsOutOfOrder

  // What stands already in another item of the list.
  case alreadyEntered

  // Assets.
  case notASerialNumber, serialTaken, tagTaken, notAMacAddress, notAnImei, looksLikeASecret
  case boughtTooLate, beforeThePurchase, proofsMissing, moreSeatsThanPaid
  case assetHasLeft, assetNotThereYet

  // Needs and what is asked of providers.
  case nobodyNamed, notTheSameGroup, measureWithoutValue, measureWithoutUnit, noSuchService, restoredBeforeResponse

  // The contract, and how one leaves it.
  case unknownParameter, afterTheStart
  case noRightToWithdraw, contractNotSigned, beforeTheSignature, withdrawalTooLate, beforeTheWithdrawal, paymentTooEarly
  case beforeTheSending
  case otherProvider, sameProvider, noSuchContract

  // Incidents, visits, invoices.
  case notAnIncident, notRestored, notOnHold, stillOnHold, sameSeverity
  case beforeTheReport, beforeTheRestoration, afterTheRestoration, beforeAnEarlierMoment, afterALaterMoment
  case beforeItWasKnown, beforeTheEnd, ratedByATechnician, paidBeforeIssued, notARevisionDay

  // Judging.
  case tooManyIndicators, fewerThanAnswers

  // Tables that are taken over.
  case columnMissing
}
