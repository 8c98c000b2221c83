extension Text {
  /// A number with its noun, in each language as it counts.
  package static func counted(_ count: Int, one: Text, many: Text) -> Text {
    Text(
      fr: Wording(language: .fr).count(count, one: one, many: many),
      en: Wording(language: .en).count(count, one: one, many: many))
  }

  /// So many days.
  package static func days(_ count: Int) -> Text {
    counted(count, one: Text(fr: "jour", en: "day"), many: Text(fr: "jours", en: "days"))
  }

  /// So many business days.
  package static func businessDays(_ count: Int) -> Text {
    counted(count, one: Text(fr: "jour ouvré", en: "business day"), many: Text(fr: "jours ouvrés", en: "business days"))
  }

  /// So many months.
  package static func months(_ count: Int) -> Text {
    counted(count, one: Text(fr: "mois", en: "month"), many: Text(fr: "mois", en: "months"))
  }
}
