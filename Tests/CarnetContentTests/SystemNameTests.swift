import Testing

@testable import CarnetContent

@Suite("The name of a system")
struct SystemNameTests {
  @Test(
    "is one in the words of two tools",
    arguments: [
      ("Microsoft Windows 10 Professionnel", "Windows 10 Pro"), ("Debian GNU/Linux 12 (bookworm)", "Debian 12"),
      ("Debian GNU/Linux 12.5", "debian 12"), ("Ubuntu 22.04.3 LTS", "Ubuntu 22.04"),
      ("Microsoft® Windows® 11 Famille", "Windows 11 Home"), ("Windows 10 Pro 64 bits", "Windows 10 Pro"),
      ("Microsoft Windows Server 2019 Standard", "Windows Server 2019 Standard"),
      ("Fedora release 25 (Twenty Five)", "Fedora 25"), ("Windows 11 Pro 23H2", "windows 11 professional"),
      ("macOS 14.2.1", "macOS 14.2"),
    ])
  func same(one: String, other: String) { #expect(SystemName.plain(one) == SystemName.plain(other)) }

  @Test(
    "is another when the system, its version or its edition is",
    arguments: [
      ("Windows 10 Pro", "Windows 11 Pro"), ("Windows 10 Pro", "Windows 10 Home"), ("Debian 11", "Debian 12"),
      ("Ubuntu 20.04", "Ubuntu 22.04"), ("Windows 8.1 Pro", "Windows 8 Pro"),
      ("Windows Server 2016", "Windows Server 2019"), ("", "Debian 12"),
    ])
  func other(one: String, other: String) { #expect(SystemName.plain(one) != SystemName.plain(other)) }

  @Test(
    "has versions that contradict one another only when they are of one sort",
    arguments: [
      ("12 (bookworm)", "12", true), ("12", "12.5", true), ("22H2", "10.0.19045", true), ("24H2", "23H2", false),
      ("10.0.19044", "10.0.19045", false), ("6.1.0-18-amd64", "12", true), ("1", "12", false),
    ])
  func versions(one: String, other: String, same: Bool) {
    #expect(SystemName.isSameVersion(one, other) == same && SystemName.isSameVersion(other, one) == same)
  }
}
