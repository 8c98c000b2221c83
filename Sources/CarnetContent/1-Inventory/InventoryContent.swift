import CarnetCore

enum InventoryContent {
  static let stage = StageContent(
    forms: [
      Company.form, Site.form, Person.form, Difference.form, Asset.form, Access.form, Appraisal.form, AssetColumns.form,
      ParkImport.form,
    ],
    checks: PartyChecks.all + InventoryChecks.all,
    documents: [InventoryReport.kind, ReplacementDocument.kind, AccessList.kind], figures: figures,
    imports: [AssetImport.kind], exports: [AssetExport.kind], agenda: InventoryAgenda.deadlines)

  static let figures = [
    Figure("feasibility", names: ["<item>"]) { name, dossier, now in
      ItemID(name).flatMap { Feasibility.facts($0, in: dossier, now: now) }?.verdict.rawValue
    },
    Figure("support", names: ["<item>"]) { name, dossier, now in
      ItemID(name).flatMap { Feasibility.facts($0, in: dossier, now: now) }.map { facts in
        facts.supportUnknown ? "unknown" : facts.isOutOfSupport ? "over" : "kept"
      }
    },
    Figure("ratio", names: ["<item>"]) { name, dossier, now in
      ItemID(name).flatMap { Feasibility.facts($0, in: dossier, now: now) }.map { fixed($0.ratio, 2) }
    },
  ]
}
