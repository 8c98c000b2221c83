import CarnetCore
import Testing

/// What a reading understood, or nil when it refused.
func understood<Value>(_ result: Result<Understood<Value>, Refusal>) -> Value? { try? result.get().value }

/// Whether a reading supposed something; nil when it refused.
func supposed<Value>(_ result: Result<Understood<Value>, Refusal>) -> Bool? { try? result.get().assumed }

/// Why a reading refused; nil when it did not.
func refused<Value>(_ result: Result<Understood<Value>, Refusal>) -> Refusal? {
  guard case .failure(let refusal) = result else { return nil }
  return refusal
}
