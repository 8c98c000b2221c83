/// One value for each severity: what is promised, what a delay costs.
package struct PerSeverity<Value: Sendable>: Sendable {
  let p1: Value
  let p2: Value
  let p3: Value
  let p4: Value

  /// A value for each severity, the gravest first.
  init(_ p1: Value, _ p2: Value, _ p3: Value, _ p4: Value) {
    self.p1 = p1
    self.p2 = p2
    self.p3 = p3
    self.p4 = p4
  }

  /// What a function gives for each severity.
  init(_ value: (Severity) -> Value) {
    p1 = value(.p1)
    p2 = value(.p2)
    p3 = value(.p3)
    p4 = value(.p4)
  }

  /// What a function gives for each severity; nil when it gives nothing for one of them.
  init?(known value: (Severity) -> Value?) {
    guard let p1 = value(.p1), let p2 = value(.p2), let p3 = value(.p3), let p4 = value(.p4) else { return nil }
    self.p1 = p1
    self.p2 = p2
    self.p3 = p3
    self.p4 = p4
  }

  /// That of a severity.
  package subscript(severity: Severity) -> Value {
    switch severity {
    case .p1: p1
    case .p2: p2
    case .p3: p3
    case .p4: p4
    }
  }
}

extension PerSeverity: Equatable where Value: Equatable {}
extension PerSeverity: Hashable where Value: Hashable {}
