/// Where the facts of one dossier are kept.
package protocol Journal: ~Copyable {
  /// Keeps events, all or none; once it returns they survive the death of the process and of the machine.
  ///
  /// The positions must follow the last one kept. Throws when they do not (another shell wrote meanwhile) or when the
  /// events could not be made durable; then nothing of them is kept.
  mutating func append(_ events: [Event]) throws

  /// Remembers a line as it was typed; it is kept with the events that it leads to.
  mutating func remember(_ line: String, at now: Instant)

  /// The head of the digest chain after the last event, in hexadecimal (64 digits); empty without events.
  var chain: String { get }
}
