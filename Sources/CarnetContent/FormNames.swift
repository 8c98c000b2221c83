import CarnetCore

/// The names of forms that stages before theirs leave out of what they keep, for they may hold nearly everything.
extension FormID {
  /// The register of incidents.
  static let incidents: FormID = "incidents"
  /// What stopped the time of an incident.
  static let suspensions: FormID = "suspensions"
}
