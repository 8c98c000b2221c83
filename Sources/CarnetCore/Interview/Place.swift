/// Where a line is heard: a dossier at a moment, and where the person stands in it.
///
/// It is all that a question, a completion and a page need. What writes something down needs a `Turn`.
struct Place {
  let interview: Interview
  let dossier: Dossier
  let standing: Standing
  let now: Instant

  var catalogue: Catalogue { interview.catalogue }
  var language: Language { standing.language }
  var wording: Wording { Wording(language: language) }
  var road: Road { Road(catalogue: catalogue, dossier: dossier, now: now) }

  func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }

  func context(_ subject: Subject) -> Context {
    Context(dossier: dossier, subject: subject, now: now, language: language)
  }

  /// The local time in which the moments of a subject are told; nil where it is that of the dossier.
  func zone(of subject: Subject) -> Zone? {
    subject.item.flatMap { item in catalogue.form(subject.form)?.zones(dossier, now)(item) }
  }
}
