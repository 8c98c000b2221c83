/// Everything known about one firm's contract.
package struct Dossier: Sendable {
  package init() {}
}
