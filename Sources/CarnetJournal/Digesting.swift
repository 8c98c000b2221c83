import CarnetCore
import Crypto

/// SHA-256.
package let sha256: CarnetCore.Digest = { bytes in Array(SHA256.hash(data: bytes)) }
