// Moments told in the local time of a place that is not the usual one: which one is always said.

extension Wording {
  /// Which local time a moment is told in: `heure de La Réunion, UTC+4`, by the zone's offset then.
  package func place(_ zone: Zone, at instant: Instant) -> String {
    let offset = zone.offsetSeconds(atEpoch: instant.epochSeconds)
    let (hours, minutes) = (offset.magnitude / 3_600, Int(offset.magnitude / 60 % 60))
    let more = minutes == 0 ? "" : ":\(padded(minutes, 2))"
    return "\(zone.name[language]), UTC\(offset < 0 ? "−" : "+")\(hours)\(more)"
  }

  /// A moment in a local time that is not the usual one, which is said: `lundi 29 juin 2026, 14 h 10 (heure de La Réunion,
  /// UTC+4)`.
  package func moment(_ instant: Instant, in zone: Zone) -> String {
    "\(moment(zone.localized(instant))) (\(place(zone, at: instant)))"
  }

  /// The same, short: `29/06/2026 14:10 (heure de La Réunion, UTC+4)`.
  package func shortMoment(_ instant: Instant, in zone: Zone) -> String {
    "\(shortMoment(zone.localized(instant))) (\(place(zone, at: instant)))"
  }
}

extension Zone {
  /// Which local time that is at a moment, in both languages: `heure de La Réunion, UTC+4`.
  package func place(at instant: Instant) -> Text {
    Text(fr: Wording(language: .fr).place(self, at: instant), en: Wording(language: .en).place(self, at: instant))
  }
}
