import CarnetCore

/// An answer about an asset that a file may bring, and by which column.
///
/// What a person judged is among them, since the table that Carnet hands out comes back: a file fills a gap of it, and
/// where it says otherwise a person decides. Shared by all the cells of a table.
final class AssetField: Sendable {
  /// The question that it answers.
  let question: QuestionDefinition
  /// The names that its column usually bears, in lower case without accents and signs, the likeliest first.
  let names: [String]
  /// How a cell is read.
  let sort: Sort

  private init(question: QuestionDefinition, names: [String], sort: Sort) {
    self.question = question
    self.names = names
    self.sort = sort
  }

  /// How a cell is read as a value.
  enum Sort: Sendable {
    case words, serial, tag, uuid, mac, vendor, day, money, months, number, yesNo, user
    /// One of some words.
    case choice(@Sendable (String) -> String?)
    /// The kind and the site take more than their own cell.
    case category, site
  }

  /// All of them, in the order in which they are asked: a question may depend on those before.
  static let all: [AssetField] = {
    let order = Dictionary(
      Asset.form.questions.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    return listed.sorted { (order[$0.question.id] ?? 0) < (order[$1.question.id] ?? 0) }
  }()

  /// The field of a question; nil when no file brings its answer.
  static func of(_ question: String) -> AssetField? { all.first { $0.question.id == question } }

  private static let listed = identity + judged + provenance + technical

  private static let identity = [
    field(
      Asset.category, .category, "categorie", "category", "itemtype", "item type", "type d element", "sorte", "kind",
      "famille", "device type", "type de materiel", "type d equipement", "nature", "quelle sorte de bien",
      "what kind of asset"),
    field(
      Asset.name, .words, "nom", "name", "item name", "asset name", "nom de l ordinateur", "computername",
      "computer name", "hostname", "host name", "nom d hote", "device name", "nom machine", "nom du poste", "machine",
      "poste", "designation", "libelle", "appareil", "equipement", "materiel", "name of the asset"),
    field(
      Asset.site, .site, "lieu", "lieux", "location", "locations id", "localisation", "emplacement", "etablissement",
      "agence", "default location"),
    field(Asset.status, .choice(AssetWords.status), "statut", "states id", "status name", "state"),
    field(Asset.type, .words, "types", "chassis type", "computer type", "form factor"),
    field(
      Asset.serial, .serial, "numero de serie", "serial number", "serial", "n de serie", "no de serie", "num serie",
      "numero serie", "n serie", "no serie", "s n", "sn", "serie", "serialnumber", "service tag", "numserie"),
    field(
      Asset.vendor, .vendor, "fabricant", "fabricants", "manufacturer", "constructeur", "vendor", "brand",
      "manufacturers id", "editeur", "maker"),
    field(Asset.model, .words, "modele", "modeles", "model", "model name", "computermodels id"),
    field(
      Asset.assetTag, .tag, "asset tag", "numero d inventaire", "inventory number", "otherserial", "n inventaire",
      "n d inventaire", "no inventaire", "numero inventaire", "code inventaire", "etiquette", "assettag"),
    field(Asset.room, .words, "room", "bureau", "salle", "local"),
    field(
      Asset.user, .user, "utilisateur", "user", "users id", "usager", "affecte a", "assigned to", "full name",
      "checked out to email", "lastloggeduser", "proprietaire"),
    field(Asset.group, .words, "groupe", "group", "groups id", "equipe", "departement", "department"),
    field(Asset.uuid, .uuid, "uuid", "guid"),
    field(
      Asset.mac, .mac, "mac", "mac address", "mac addresses", "adresses mac", "adresse physique", "macaddress"),
  ]

  private static let judged = [
    field(Asset.criticality, .choice(AssetWords.criticality), "criticite", "criticality"),
    field(Asset.service, .words, "service metier", "business service"),
    field(Asset.downtimeCost, .money, "cout d arret", "downtime cost"),
    field(Asset.grade, .choice(AssetWords.grade), "etat de l appareil", "condition", "grade"),
    field(Asset.evidence, .words, "preuve de l etat", "evidence"),
    field(Asset.supportEnd, .day, "fin de support", "end of support", "eol"),
    field(Asset.refurbishCost, .money, "cout de remise en etat", "repair cost"),
    field(Asset.replacementCost, .money, "cout de remplacement", "replacement cost"),
    field(Asset.quote, .words, "origine des couts"),
    field(Asset.monthlyCost, .money, "prix par mois", "monthly cost"),
  ]

  private static let provenance = [
    field(
      Asset.ownership, .choice(AssetWords.ownership), "propriete", "ownership", "byod", "a qui il est",
      "whose it is"),
    field(Asset.supplier, .words, "fournisseurs", "supplier", "suppliers id", "revendeur", "vendeur"),
    field(
      Asset.orderNumber, .words, "order number", "numero de commande", "n de commande", "order no", "purchase order",
      "bon de commande"),
    field(Asset.invoiceNumber, .words, "numero de facture", "n de facture", "invoice number", "facture", "bill"),
    field(
      Asset.purchased, .day, "date d achat", "purchase date", "buy date", "date achat", "achat", "purchased"),
    field(Asset.purchaseCost, .money, "purchase cost", "prix d achat", "cout d achat", "valeur", "value", "prix ht"),
    field(
      Asset.inService, .day, "date de mise en service", "mise en service", "use date", "startup date",
      "put in service on"),
    field(
      Asset.warrantyMonths, .months, "warranty", "garantie", "duree de garantie", "warranty duration", "warranty months"
    ),
    field(
      Asset.warrantyEnd, .day, "date d expiration de la garantie", "warranty expires", "warranty expiration date",
      "expiration garantie", "date de fin de garantie"),
    field(
      Asset.seats, .number, "seats", "postes", "nombre de licences", "licences payees", "postes payes", "seats paid for"
    ),
    field(Asset.renewalOn, .day, "expiration date", "expiration", "date d expiration"),
  ]

  private static let technical = [
    field(
      Asset.system, .words, "systeme d exploitation", "systeme d exploitation nom", "operating system",
      "operating system name", "os", "os name", "systemes d exploitation"),
    field(
      Asset.systemVersion, .words, "systeme d exploitation version", "operating system version", "os version",
      "version os", "version of the system"),
    field(Asset.encryption, .yesNo, "chiffre", "encrypted", "chiffrement"),
    field(Asset.antivirus, .yesNo, "antivirus"),
    field(Asset.antivirusName, .words, "antivirus name", "nom de l antivirus", "lequel", "which one"),
    field(Asset.firmware, .words, "firmware"),
    field(Asset.address, .words, "ip", "ip address", "adresses ip"),
    field(Asset.counter, .number, "pages", "page counter"),
    field(Asset.imei, .words, "imei"),
    field(Asset.number, .words, "phone number", "numero de telephone", "number of the line"),
    field(Asset.simCard, .words, "iccid"),
  ]

  private static func field(_ question: any Asked, _ sort: Sort, _ names: String...) -> AssetField {
    AssetField(question: question.definition, names: names, sort: sort)
  }
}
