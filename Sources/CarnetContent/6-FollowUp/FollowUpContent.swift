import CarnetCore

enum FollowUpContent {
  static let stage = StageContent(
    forms: [
      AssetChange.form, Incident.form, SeverityChange.form, Suspension.form, Relapse.form, Intervention.form,
      Opinion.form, Part.form,
      Meeting.form, MeetingAction.form, Advice.form, Invoice.form, InvoiceLine.form, VATAmount.form, RevisionNote.form,
      Vigilance.form, SecurityEvent.form, RestoreTest.form, ProviderPaper.form, TicketColumns.form,
      WithdrawalNotice.form,
      ContractNotice.form, HandingBack.form,
    ],
    checks: FollowUpChecks.all,
    documents: [
      SingleProcedure.kind, IncidentReports.kind, InterventionReports.kind, MaintenanceSchedule.kind,
      AssetSlip.kind, MeetingAgenda.kind, MeetingMinutes.kind, ReminderLetter.kind, PenaltyStatement.kind,
      PartsRegister.kind,
      AdviceRegister.kind,
      SecurityTimersPage.kind,
    ], figures: figures, imports: [TicketImport.kind], exports: [IncidentTable.kind],
    earlierChecks: [Placed(StillRunning.check, after: ContractChecks.resigned.id)],
    earlierDocuments: [Placed(AssetSheets.kind, after: ReplacementDocument.kind.id)], agenda: FollowUpAgenda.deadlines,
    isOfAContract: true)

  static let figures =
    [
      Figure(
        "incident",
        names: ["gti", "gtr", "gross", "wall", "verdict", "over", "deadline", "version", "calendar"].map {
          "<item>.\($0)"
        }
      ) { name, dossier, now in
        let parts = name.split(separator: ".").map(String.init)
        guard parts.count == 2, let item = ItemID(parts[0]),
          let facts = Catalogue.standard.view(dossier, now: now)?.facts,
          let clock = facts.clocks.first(where: { $0.facts.item == item })
        else { return nil }
        switch parts[1] {
        case "gti": return clock.isResponseBounded ? "unknown" : String(clock.response)
        case "gtr": return String(clock.restoring)
        case "gross": return String(clock.gross)
        case "wall": return String(clock.wall)
        case "verdict": return clock.verdict
        case "over": return String(clock.overrun)
        case "deadline":
          let terms = facts.timeline.terms(at: clock.facts.reported)
          return terms.clock(for: clock.facts.severity, at: clock.facts.site)
            .adding(clock.restoringTarget, to: clock.facts.reported).map(terms.clock.zone.localized)?.iso
        case "calendar": return clock.calendar?.rawValue
        case "version": return String(facts.timeline.version(at: clock.facts.reported).number)
        default: return nil
        }
      },
      Figure("clock", names: ["first", "<item>.<clock>.left", "<item>.<clock>.due", "<item>.<clock>.state"]) {
        name, dossier, now in
        let parts = name.split(separator: ".").map(String.init)
        let clocks = RunningClocks.all(dossier, now)
        guard parts.count == 3 else { return parts == ["first"] ? clocks.first?.item.description : nil }
        guard let clock = clocks.first(where: { $0.item.description == parts[0] && $0.key == parts[1] }) else {
          return nil
        }
        switch parts[2] {
        case "left": return String(clock.left)
        case "due": return clock.deadline.map(dossier.serviceZone.localized)?.iso
        case "state": return clock.state.rawValue
        default: return nil
        }
      },
      Figure("visit", names: ["<item>.mean", "<item>.off", "<item>.report_due"]) { name, dossier, now in
        let parts = name.split(separator: ".").map(String.init)
        guard parts.count == 2, let visit = ItemID(parts[0]) else { return nil }
        switch parts[1] {
        case "mean": return Intervention.mean(of: visit, in: dossier).map { fixed($0, 2) }
        case "off": return Promises(dossier, now: now)?.answered(by: visit, .visit)?.off.map(String.init)
        case "report_due": return Promises(dossier, now: now)?.answered(by: visit, .visitReport)?.due.iso
        default: return nil
        }
      },
      Figure(
        "promise",
        names: Promise.Kind.allCases.flatMap { kind in
          ["due", "limit", "standing", "fulfilled", "off", "state", "item", "version", "calendar"].map {
            "\(kind.rawValue).<number>.\($0)"
          }
        }
      ) { name, dossier, now in
        let parts = name.split(separator: ".").map(String.init)
        guard parts.count == 3, let kind = Promise.Kind(rawValue: parts[0]), let number = Int(parts[1]),
          let promise = Promises(dossier, now: now)?.of(kind).first(where: { $0.number == number })
        else { return nil }
        switch parts[2] {
        case "due": return promise.due.iso
        case "limit": return promise.limit.iso
        case "standing": return promise.standing.iso
        case "fulfilled": return promise.fulfilled?.iso
        case "off": return promise.off.map(String.init)
        case "state": return promise.state.word
        case "item": return promise.item?.description
        case "version": return String(promise.version)
        case "calendar":
          return ContractTimeline(dossier, now: now)?.versions.first { $0.number == promise.version }?
            .terms.clock(at: promise.site).calendar?.rawValue
        default: return nil
        }
      },
      Figure(
        "park",
        names: [
          "count", "physical", "come", "gone", "gap", "beyond", "effect", "on.<day>", "<item>.serial", "<item>.site",
        ]
      ) { name, dossier, now in
        let parts = name.split(separator: ".").map(String.init)
        let today = dossier.serviceZone.localized(now).day
        if parts.count == 2, parts[0] == "on" {
          return Day(iso: parts[1]).map { String(Park(dossier, now: now).assets(on: $0).count) }
        }
        if parts.count == 2, let asset = ItemID(parts[0]) {
          return parts[1] == "serial"
            ? dossier.serial(of: asset)
            : parts[1] == "site" ? dossier.site(of: asset, on: today, now: now)?.description : nil
        }
        let park = Park(dossier, now: now)
        switch name {
        case "count": return String(park.assets(on: today).count)
        case "physical": return String(park.physicalAssets(on: today).count)
        default: break
        }
        guard let gap = ScopeGap(dossier, now: now) else { return nil }
        switch name {
        case "come": return gap.came.map(\.description).joined(separator: ",")
        case "gone": return gap.left.map(\.description).joined(separator: ",")
        case "gap": return fixed(Double(gap.share.basisPoints) / 100, 2)
        case "beyond": return gap.isBeyond ? "yes" : "no"
        case "effect": return gap.effect.map { String($0.cents) }
        default: return nil
        }
      },
    ] + InvoiceFigures.all
}
