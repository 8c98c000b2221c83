import PackagePlugin

/// Gathers the texts of the program's sources each time that one of them changes.
@main
struct GatherTexts: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    // The target itself holds nothing that is said.
    let inputs = context.package.targets.filter { $0.name != target.name }.compactMap { $0 as? SwiftSourceModuleTarget }
      .filter { $0.directoryURL.deletingLastPathComponent().lastPathComponent == "Sources" }
      .flatMap { $0.sourceFiles(withSuffix: "swift").map(\.url) }
    let output = context.pluginWorkDirectoryURL.appending(path: "Texts.swift")
    return [
      .buildCommand(
        displayName: "Gathering texts", executable: try context.tool(named: "GatherTexts").url,
        arguments: [output.path(percentEncoded: false)] + inputs.map { $0.path(percentEncoded: false) },
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
