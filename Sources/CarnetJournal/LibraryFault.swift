import CarnetCore

/// Why the library cannot do what was asked.
package enum LibraryFault: Fault, Hashable, Sendable {
  /// There is no library at that path.
  case missing(path: String)
  /// The path is that of a folder.
  case isFolder(path: String)
  /// The file is not a library of Carnet.
  case notALibrary(path: String)
  /// The file was written by a later Carnet: it may be read, not written.
  case tooNew(path: String)
  /// The file is damaged.
  case damaged(path: String)
  /// The file or its folder cannot be created.
  case cannotCreate(path: String)
  /// The path is a symbolic link, and the library that it should lead to is not there.
  case strayLink(path: String)
  /// The file can be read and not written.
  case readOnly(path: String)
  /// Another program is writing for too long.
  case busy
  /// The disk is full.
  case full
  /// Reading or writing failed.
  case io(path: String)
  /// No dossier has that name; `near` holds those that may have been meant.
  case noSuchDossier(name: String, near: [String])
  /// A dossier has that name already.
  case exists(name: String)
  /// The name cannot be that of a dossier.
  case badName(name: String)
  /// This version cannot read what an event says: the dossier may be read up to there, not written.
  case unreadable(dossier: String, position: Int, shape: String)
  /// An event is not there: the dossier may be read up to there, not written.
  case broken(dossier: String, position: Int)
  /// The dossier has no event at that position.
  case noSuchEvent(dossier: String, position: Int)

  /// What is wrong, and what to do next.
  package var message: Text? {
    switch self {
    case .missing(let path):
      Text(
        fr: "Aucun fichier Carnet ici : \(safe(path)). Commencez-en un avec : carnet new NOM",
        en: "No Carnet file here: \(safe(path)). Start one with: carnet new NAME")
    case .isFolder(let path):
      Text(
        fr: "\(safe(path)) est un répertoire ; donnez un fichier : --library \(safe(path))/carnet.sqlite",
        en: "\(safe(path)) is a folder; give a file: --library \(safe(path))/carnet.sqlite")
    case .notALibrary(let path):
      Text(
        fr: "\(safe(path)) n'est pas un fichier de Carnet ; rien n'y a été changé. "
          + "Donnez un autre fichier avec --library.",
        en: "\(safe(path)) is not a Carnet file; nothing in it was changed. Give another file with --library.")
    case .tooNew(let path):
      Text(
        fr: "\(safe(path)) a été écrit par un Carnet plus récent : vous pouvez le consulter, pas y écrire. "
          + "Mettez Carnet à jour pour continuer.",
        en: "\(safe(path)) was written by a later Carnet: you can read it, not write to it. "
          + "Update Carnet to go on.")
    case .damaged(let path):
      Text(
        fr: "\(safe(path)) est endommagé ; rien n'y a été changé. Restaurez une sauvegarde, "
          + "ou récupérez ce qui est encore lisible avec : sqlite3 FICHIER .recover",
        en: "\(safe(path)) is damaged; nothing in it was changed. Restore a backup copy, "
          + "or recover what can still be read with: sqlite3 FILE .recover")
    case .cannotCreate(let path):
      Text(
        fr: "\(safe(path)) ne peut pas être créé. Vérifiez les droits du répertoire, "
          + "ou choisissez un autre endroit avec --library.",
        en: "\(safe(path)) cannot be created. Check the permissions of its folder, "
          + "or choose another place with --library.")
    case .strayLink(let path):
      Text(
        fr: "\(safe(path)) est un lien qui ne mène pas à un fichier de Carnet ; rien n'a été créé. "
          + "Donnez le fichier lui-même avec --library.",
        en: "\(safe(path)) is a link that does not lead to a Carnet file; nothing was created. "
          + "Give the file itself with --library.")
    case .readOnly(let path):
      Text(
        fr: "\(safe(path)) peut être lu, pas écrit. Vérifiez les droits du fichier et de son répertoire.",
        en: "\(safe(path)) can be read, not written. Check the permissions of the file and of its folder.")
    case .busy:
      Text(
        fr: "Un autre programme utilise le fichier de Carnet ; rien n'a été enregistré. "
          + "Réessayez dans un instant.",
        en: "Another program is using the Carnet file; nothing was saved. Try again in a moment.")
    case .full:
      Text(
        fr: "Le disque est plein ; cette réponse n'est pas enregistrée, les précédentes le sont. "
          + "Libérez de la place, puis donnez-la de nouveau.",
        en: "The disk is full; this answer is not saved, the ones before it are. Free some space, then enter it again.")
    case .io(let path):
      Text(
        fr: "\(safe(path)) ne peut pas être lu ou écrit. Ce qui était enregistré le reste. "
          + "Vérifiez le disque et les droits du fichier, puis réessayez.",
        en: "\(safe(path)) cannot be read or written. What was saved stays saved. "
          + "Check the disk and the permissions of the file, then try again.")
    case .noSuchDossier(let name, let near):
      Text(
        fr: "Aucun dossier ne s'appelle « \(safe(name)) ». "
          + (near.isEmpty ? "Commencez-en un avec : carnet new NOM" : "Il y a : \(listed(near))."),
        en: "No dossier is called “\(safe(name))”. "
          + (near.isEmpty ? "Start one with: carnet new NAME" : "There is: \(listed(near))."))
    case .exists(let name):
      Text(
        fr: "Un dossier s'appelle déjà « \(safe(name)) ». Ouvrez-le, ou choisissez un autre nom.",
        en: "A dossier is already called “\(safe(name))”. Open it, or choose another name.")
    case .badName(let name):
      Text(
        fr: "« \(safe(name)) » ne peut pas être le nom d'un dossier : il faut de 1 à 80 caractères visibles, "
          + "par exemple : Atelier Kermarrec",
        en: "“\(safe(name))” cannot be the name of a dossier: it needs 1 to 80 visible characters, "
          + "for example: Atelier Kermarrec")
    case .unreadable(let dossier, let position, let shape):
      Text(
        fr: "Cette version ne sait pas lire l'événement \(position) du dossier « \(safe(dossier)) » "
          + "(\(safe(shape))) ; le dossier est montré tel qu'il était juste avant, sans pouvoir y écrire. "
          + "Mettez Carnet à jour.",
        en: "This version cannot read event \(position) of the dossier “\(safe(dossier))” (\(safe(shape))); "
          + "the dossier is shown as it was just before, and cannot be written to. Update Carnet.")
    case .broken(let dossier, let position):
      Text(
        fr: "L'événement \(position) du dossier « \(safe(dossier)) » manque ou a été modifié ; "
          + "le dossier est montré tel qu'il était juste avant, sans pouvoir y écrire. Restaurez une sauvegarde.",
        en: "Event \(position) of the dossier “\(safe(dossier))” is missing or was altered; the dossier is shown as it "
          + "was just before, and cannot be written to. Restore a backup copy.")
    case .noSuchEvent(let dossier, let position):
      Text(
        fr: "Le dossier « \(safe(dossier)) » n'a pas d'événement \(position). Donnez un numéro plus petit.",
        en: "The dossier “\(safe(dossier))” has no event \(position). Give a smaller number.")
    }
  }

  /// How the process ends for it.
  package var exit: Exit {
    switch self {
    case .missing, .noSuchDossier, .noSuchEvent: .noInput
    case .isFolder, .notALibrary, .tooNew, .damaged, .badName, .exists, .unreadable, .broken: .data
    case .cannotCreate, .strayLink: .cannotCreate
    case .readOnly, .full, .io: .io
    case .busy: .busy
    }
  }
}

private func listed(_ names: [String]) -> String { names.map(safe).joined(separator: ", ") }
private func safe(_ text: String) -> String { safeLine(text, limit: 120) }
