import CarnetCore

/// The indicators; each family stands in its own file, and is listed there.
enum IndicatorContent {
  /// All of them, in the order of their ids.
  static let all = [
    ofTime, ofCompliance, ofRecurrence, ofAvailability, ofVolume, ofVisits, ofMoney, ofPenalties, ofSatisfaction,
    ofCare, ofControl,
  ].flatMap(\.self).sorted { $0.id < $1.id }
}
