import CarnetCore

extension AssetImport {
  /// What was noted and decided of earlier imports, by the answer at stake.
  struct PastDifferences {
    private var decided: Set<Key> = []
    private var open: [Address: ItemID] = [:]

    private struct Key: Hashable {
      let address: Address
      let found: Value
    }

    init(_ dossier: Dossier) {
      for item in dossier.items(of: Difference.id) {
        guard let facts = Difference.Facts(item, in: dossier) else { continue }
        if facts.isOpen {
          open[facts.address] = item
          decided.insert(Key(address: facts.address, found: facts.found))
        } else if facts.decision.map({ !$0.takes }) ?? false {
          decided.insert(Key(address: facts.address, found: facts.found))
        }
      }
    }

    /// True when that same value already waits, or was decided against.
    func knows(_ address: Address, _ found: Value) -> Bool { decided.contains(Key(address: address, found: found)) }

    /// The difference that waits at an address, whose value the file now gives otherwise; else a new one.
    func target(_ address: Address) -> ImportedRow.Target {
      open[address].map { .known(Subject(Difference.id, $0)) } ?? .new(Difference.id)
    }
  }

  /// A row beside the standing asset that it is about.
  struct RowComparison {
    /// What the row brings: gaps filled in, differences, or that there is nothing new.
    let rows: [ImportedRow]

    init(
      _ row: AssetRow, _ asset: ItemID, _ dossier: Dossier, _ past: PastDifferences, _ sheet: Sheet, _ now: Instant
    ) {
      let context = Context(dossier: dossier, subject: Subject(Asset.id, asset), now: now)
      var filled: [ImportedRow.Told] = []
      var differences: [ImportedRow] = []
      for cell in row.cells {
        let question = cell.field.question
        let address = Address(context.subject, question.id)
        let standing = dossier.answer(at: address)
        if standing == .value(cell.value) || !question.isAsked(context) { continue }
        let hasAnswer = standing != nil && standing != .deferred
        // What nobody answered is what Enter would take.
        let stands = hasAnswer ? standing?.value : question.suggestion(context)
        if let stands, RowComparison.isSame(stands, cell.value, cell.field) { continue }
        // A tag or a serial number of another asset was looked up before.
        let isVerified = [Asset.serial.definition.id, Asset.assetTag.definition.id].contains(question.id)
        if !isVerified, let refusal = question.objection(cell.value, context) {
          let reason = Text(
            fr: "\(question.prompt.fr) : \(refusal.sentence.fr)",
            en: "\(question.prompt.en): \(refusal.sentence.en)")
          rows = [ImportedRow(line: row.line, rejected: reason)]
          return
        }
        guard hasAnswer, let standing else {
          filled.append(ImportedRow.Told(question.id, cell.value, isVerified: true))
          continue
        }
        guard cell.isSure, !past.knows(address, cell.value) else { continue }
        differences.append(
          ImportedRow(
            line: row.line, past.target(address),
            told: told(address, .changed, standing: standing, found: cell.value, sheet, now),
            outcome: .difference(RowComparison.words(row, asset, question, standing, cell.value, dossier))))
      }
      let whole = ImportedRow(line: row.line, .known(context.subject), told: filled)
      rows = filled.isEmpty && !differences.isEmpty ? differences : [whole] + differences
    }

    /// `ligne 4 : A3 PC-02, modèle : « Z9 » noté, « Z10 » dans le fichier`.
    private static func words(
      _ row: AssetRow, _ asset: ItemID, _ question: QuestionDefinition, _ standing: Answer, _ found: Value,
      _ dossier: Dossier
    ) -> Text {
      func words(_ answer: Answer, _ language: Language) -> String {
        truncated(Catalogue.standard.words(answer, for: question, in: dossier, language), width: 60)
      }
      let name = dossier.titledAsset(asset)
      return Text(
        fr:
          "ligne \(row.line) : \(name), \(question.prompt.fr) : « \(words(standing, .fr)) » enregistré, « "
          + "\(words(.value(found), .fr)) » dans le fichier",
        en:
          "line \(row.line): \(name), \(question.prompt.en): “\(words(standing, .en))” on record, "
          + "“\(words(.value(found), .en))” in the file"
      )
    }

    /// True when two values say the same, though two tools write them otherwise.
    private static func isSame(_ standing: Value, _ found: Value, _ field: AssetField) -> Bool {
      guard case .text(let noted) = standing, case .text(let told) = found else { return standing == found }
      switch field.sort {
      case .vendor: return AssetKeys.vendor(noted) == AssetKeys.vendor(told)
      case .serial: return AssetKeys.serial(noted) == AssetKeys.serial(told)
      case .uuid: return AssetKeys.uuid(noted) == AssetKeys.uuid(told)
      // Which of its adapters a machine shows depends on the tool.
      case .mac: return !Set(AssetKeys.macs(noted)).isDisjoint(with: AssetKeys.macs(told))
      case .words where field.question.id == Asset.system.definition.id:
        return SystemName.plain(noted) == SystemName.plain(told)
      case .words where field.question.id == Asset.systemVersion.definition.id:
        return SystemName.isSameVersion(noted, told)
      default: return folded(noted) == folded(told)
      }
    }
  }
}
