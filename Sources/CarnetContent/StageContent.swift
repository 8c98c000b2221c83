import CarnetCore

/// All that a stage brings to the catalogue: a stage without one kind of entry leaves it out.
struct StageContent: Sendable {
  var forms: [Form] = []
  var checks: [Check] = []
  var indicators: [Indicator] = []
  var documents: [DocumentKind] = []
  var figures: [Figure] = []
  var imports: [ImportKind] = []
  var exports: [ExportKind] = []
  var agenda: @Sendable (Dossier, _ now: Instant) -> [Deadline] = { _, _ in [] }
}
