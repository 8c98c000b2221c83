// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "carnet",
  products: [.executable(name: "carnet", targets: ["carnet"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .target(name: "CarnetCore", swiftSettings: strict),
    .target(name: "CarnetContent", dependencies: ["CarnetCore"], swiftSettings: strict),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "CarnetFormats", dependencies: ["CarnetCore", "CExpat"], swiftSettings: strict),
    .target(
      name: "CarnetJournal",
      dependencies: [
        "CarnetCore",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    .target(name: "CEditLine", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "BilingualTexts", swiftSettings: strict),
    .executableTarget(name: "GatherTexts", dependencies: ["BilingualTexts"], swiftSettings: strict),
    .plugin(
      name: "GatherTextsPlugin", capability: .buildTool(), dependencies: ["GatherTexts"], path: "Plugins/GatherTexts"),
    .target(name: "GatheredTexts", swiftSettings: strict, plugins: ["GatherTextsPlugin"]),
    .target(name: "CarnetTerminal", dependencies: ["CarnetCore", "CEditLine"], swiftSettings: strict),
    .executableTarget(
      name: "carnet",
      dependencies: [
        "CarnetCore", "CarnetContent", "CarnetFormats", "CarnetJournal", "CarnetTerminal", "GatheredTexts",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .target(name: "CoreSupport", dependencies: ["CarnetCore"], path: "Tests/CoreSupport", swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["CarnetCore", "CarnetContent", "CoreSupport"], path: "Tests/Support",
      exclude: ["CPty", "IndicatorBench"], swiftSettings: strict),
    .target(name: "CPty", path: "Tests/Support/CPty"),
    .executableTarget(
      name: "IndicatorBench", dependencies: ["CarnetCore", "CarnetContent", "CoreSupport", "TestSupport"],
      path: "Tests/Support/IndicatorBench", swiftSettings: strict),
    .testTarget(name: "CarnetCoreTests", dependencies: ["CarnetCore", "CoreSupport"], swiftSettings: strict),
    .testTarget(
      name: "CarnetContentTests",
      dependencies: ["CarnetContent", "CarnetFormats", "CarnetJournal", "CoreSupport", "TestSupport"],
      exclude: ["Scripts/mistakes.txt", "ids.txt"],
      swiftSettings: strict),
    .testTarget(name: "CarnetFormatsTests", dependencies: ["CarnetCore", "CarnetFormats"], swiftSettings: strict),
    .testTarget(
      name: "CarnetJournalTests",
      dependencies: ["CarnetCore", "CarnetJournal", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(name: "HouseRulesTests", dependencies: ["BilingualTexts"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "carnet", "CarnetContent", "CarnetCore", "CarnetJournal", "CarnetTerminal", "CoreSupport", "CPty",
        "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["carnet", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
  ]
)
