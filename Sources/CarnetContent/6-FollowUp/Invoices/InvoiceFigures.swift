import CarnetCore

/// What a script may require of invoices and of the fee.
enum InvoiceFigures {
  static let all = [
    Figure(
      "invoice",
      names: [
        "due", "safe_due", "days_late", "interest", "findings", "from", "to", "net", "vat", "deducted", "expected",
        "verdict", "disputed",
      ].map { "<item>.\($0)" }
    ) { name, dossier, now in
      let parts = name.split(separator: ".").map(String.init)
      guard parts.count == 2, let invoice = ItemID(parts[0]), let check = InvoiceCheck(invoice, in: dossier, now: now)
      else { return nil }
      switch parts[1] {
      case "due": return check.due?.iso
      case "safe_due": return check.safeDue?.iso
      case "days_late": return String(check.daysLate)
      case "disputed": return String(check.disputed.cents)
      case "interest": return check.interest.map { String($0.cents) }
      case "findings": return String(check.findings.count)
      case "from": return check.entry.period?.from.iso
      case "to": return check.entry.period?.to.iso
      case "net": return String(check.entry.net.cents)
      case "deducted": return String(check.entry.deducted.cents)
      case "vat": return check.tax.map { String($0.cents) }
      case "expected": return check.expected.map { $0.known.map { String($0.cents) } ?? "unknown" }
      case "verdict": return check.verdict.map { $0 ? "yes" : "no" } ?? "unknown"
      default: return nil
      }
    },
    Figure("fee", names: ["<day>"]) { name, dossier, now in
      guard let day = Day(iso: name), let fee = FeeHistory(dossier, now: now)?.fee(on: day) else { return nil }
      return fee.known.map { String($0.cents) } ?? "unknown"
    },
  ]
}
