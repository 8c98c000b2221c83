import CarnetCore

/// Why the library cannot do what was asked.
package enum LibraryFault: Error, Hashable, Sendable {
  /// There is no library at that path.
  case missing(path: String)
  /// The path is a folder.
  case isFolder(path: String)
  /// The file is not a library of Carnet.
  case notALibrary(path: String)
  /// The file was written by a later Carnet.
  case tooNew(path: String)
  /// The file is damaged.
  case damaged(path: String)
  /// The file or its folder cannot be created.
  case cannotCreate(path: String)
  /// The file can be read and not written.
  case readOnly(path: String)
  /// Another program is writing for too long.
  case busy
  /// The disk is full.
  case full
  /// Reading or writing failed.
  case io(path: String)
  /// No dossier has that name.
  case noSuchDossier(name: String, near: [String])
  /// A dossier has that name already.
  case exists(name: String)
  /// The name cannot be that of a dossier.
  case badName(name: String)
  /// The dossier holds facts that this version cannot read: it may be read, not written.
  case unreadable(dossier: String, shape: String)
  /// The dossier was changed meanwhile by another shell.
  case outOfStep

  /// What is wrong, and what to do next.
  package var message: Text {
    switch self {
    case .missing(let path):
      Text(
        fr: "Il n'y a pas de bibliothèque à l'adresse \(safe(path)). Commencez-en une avec : carnet new NOM",
        en: "There is no library at \(safe(path)). Begin one with: carnet new NAME")
    case .isFolder(let path):
      Text(
        fr:
          "\(safe(path)) est un dossier ; donnez le fichier d'une bibliothèque, par exemple --library \(safe(path))/carnet.sqlite",
        en: "\(safe(path)) is a folder; give the file of a library, for example --library \(safe(path))/carnet.sqlite")
    case .notALibrary(let path):
      Text(
        fr:
          "\(safe(path)) n'est pas une bibliothèque de Carnet ; rien n'y a été changé. Donnez un autre fichier avec --library.",
        en: "\(safe(path)) is not a Carnet library; nothing in it was changed. Give another file with --library.")
    case .tooNew(let path):
      Text(
        fr: "\(safe(path)) a été écrite par un Carnet plus récent ; mettez Carnet à jour pour l'ouvrir.",
        en: "\(safe(path)) was written by a later Carnet; update Carnet to open it.")
    case .damaged(let path):
      Text(
        fr:
          "\(safe(path)) est endommagée ; rien n'y a été changé. Reprenez une copie de sauvegarde, ou sauvez ce qui se lit avec : sqlite3 \(safe(path)) .recover",
        en:
          "\(safe(path)) is damaged; nothing in it was changed. Take a backup copy, or save what can be read with: sqlite3 \(safe(path)) .recover"
      )
    case .cannotCreate(let path):
      Text(
        fr:
          "\(safe(path)) ne peut pas être créée : vérifiez les droits du dossier, ou choisissez un autre endroit avec --library.",
        en: "\(safe(path)) cannot be created: check the rights of its folder, or choose another place with --library.")
    case .readOnly(let path):
      Text(
        fr: "\(safe(path)) se lit mais ne s'écrit pas : vérifiez les droits du fichier et de son dossier.",
        en: "\(safe(path)) can be read but not written: check the rights of the file and of its folder.")
    case .busy:
      Text(
        fr: "La bibliothèque est occupée par un autre programme. Réessayez dans un instant.",
        en: "The library is in use by another program. Try again in a moment.")
    case .full:
      Text(
        fr:
          "Le disque est plein : cette réponse n'est pas enregistrée, les précédentes le sont. Libérez de la place et recommencez.",
        en: "The disk is full: this answer is not saved, the ones before are. Make room and try again.")
    case .io(let path):
      Text(
        fr:
          "\(safe(path)) ne se lit ou ne s'écrit pas : vérifiez le disque et les droits. Ce qui était enregistré le reste.",
        en: "\(safe(path)) cannot be read or written: check the disk and the rights. What was saved stays saved.")
    case .noSuchDossier(let name, let near):
      Text(
        fr:
          "Aucun dossier ne s'appelle « \(safe(name)) ».\(near.isEmpty ? " carnet new NOM en commence un." : " Il y a : \(near.map(safe).joined(separator: ", ")).")",
        en:
          "No dossier is called “\(safe(name))”.\(near.isEmpty ? " carnet new NAME begins one." : " There are: \(near.map(safe).joined(separator: ", ")).")"
      )
    case .exists(let name):
      Text(
        fr: "Un dossier s'appelle déjà « \(safe(name)) ». Ouvrez-le avec : carnet open, ou choisissez un autre nom.",
        en: "A dossier is already called “\(safe(name))”. Open it with: carnet open, or choose another name.")
    case .badName(let name):
      Text(
        fr:
          "« \(safe(name)) » ne peut pas nommer un dossier : il faut de 1 à 80 caractères lisibles. Par exemple : boulangerie",
        en: "“\(safe(name))” cannot name a dossier: 1 to 80 readable characters are needed. For example: bakery")
    case .unreadable(let dossier, let shape):
      Text(
        fr:
          "Le dossier « \(safe(dossier)) » contient un fait que cette version ne sait pas lire (\(safe(shape))) ; mettez Carnet à jour. Rien n'y a été changé.",
        en:
          "The dossier “\(safe(dossier))” holds a fact that this version cannot read (\(safe(shape))); update Carnet. Nothing in it was changed."
      )
    case .outOfStep:
      Text(
        fr:
          "Ce dossier a été modifié entre-temps par un autre Carnet. Cette réponse n'est pas enregistrée : rouvrez le dossier et redonnez-la.",
        en:
          "This dossier was changed meanwhile by another Carnet. This answer is not saved: open the dossier again and give it once more."
      )
    }
  }

  /// How the process ends for it, as `sysexits.h` numbers it.
  package var exitCode: Int32 {
    switch self {
    case .missing, .noSuchDossier: 66
    case .isFolder, .notALibrary, .tooNew, .damaged, .badName, .exists, .unreadable: 65
    case .cannotCreate: 73
    case .readOnly, .full, .io: 74
    case .busy, .outOfStep: 75
    }
  }
}

private func safe(_ text: String) -> String { safeLine(text, limit: 120) }
