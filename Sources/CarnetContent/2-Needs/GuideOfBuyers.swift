import CarnetCore

// The guide for those who pay: what it costs, what binds the firm already, what it cannot afford.

extension NeedsInterview {
  static let buyers = [
    budget, spent, contracts, notices, renewals, invoices, surprises, leases, downtime, insurance, risks, plans,
    buyerWish,
  ]

  private static let budget = guide(
    .buyer, "budget",
    Text(fr: "Quel est le budget par mois, et qui l'accorde ?", en: "What is the monthly budget, and who approves it?"),
    help: Text(
      fr: "Un montant hors taxes, que vous ne dépasserez pas.",
      en: "An amount excluding VAT that you will not exceed."),
    example: Text(fr: "850 € HT par mois, par la gérante", en: "€850 excl. VAT a month, by the managing director"))
  private static let spent = guide(
    .buyer, "spent",
    Text(fr: "Combien avez-vous dépensé en douze mois ?", en: "How much did you spend in twelve months?"),
    help: Text(
      fr: "Contrats, dépannages, achats en urgence : comparez les offres à cette somme.",
      en: "Contracts, repairs, emergency purchases: compare the offers with this sum."),
    example: Text(
      fr: "7 400 € HT, dont 2 100 € en urgence", en: "€7,400 excl. VAT, €2,100 of it for emergencies"
    ))
  private static let contracts = guide(
    .buyer, "contracts", Text(fr: "Quels contrats sont en cours ?", en: "Which contracts are running?"),
    help: Text(
      fr: "Maintenance, téléphonie, caisse, hébergement : la fin d'un contrat peut entraîner celle d'un autre.",
      en: "Maintenance, telephony, till, hosting: the end of one contract can end another."),
    example: Text(fr: "la caisse (éditeur) et la téléphonie", en: "the till (software vendor) and telephony"))
  private static let notices = guide(
    .buyer, "notices", Text(fr: "Quand pouvez-vous les quitter ?", en: "When can you leave them?"),
    help: Text(
      fr: "La date de fin, le préavis, la forme de la lettre. Une date manquée peut coûter une année.",
      en: "The end date, the notice, the form of the letter. A missed date can cost a year."),
    example: Text(
      fr: "téléphonie : 19 janvier, préavis de trois mois", en: "telephony: 19 January, three months' notice"))
  private static let renewals = guide(
    .buyer, "renewals", Text(fr: "Lesquels se renouvellent automatiquement ?", en: "Which ones renew automatically?"),
    help: Text(
      fr: "Abonnements compris. Entre professionnels, personne n'est tenu de vous le rappeler.",
      en: "Subscriptions included. Between businesses, nobody has to remind you."),
    example: Text(fr: "la suite bureautique, chaque 1er octobre", en: "the office suite, every 1 October"))
  private static let invoices = guide(
    .buyer, "invoices", Text(fr: "Comment recevez-vous les factures ?", en: "How do you receive invoices?"),
    help: Text(
      fr: "Par quel moyen, à qui, avec quel détail, et qui les contrôle avant le paiement.",
      en: "How they arrive, to whom, in what detail, and who checks them before payment."),
    example: Text(
      fr: "par courriel, une seule ligne, sans rapport joint", en: "by email, a single line, no report attached"))
  private static let surprises = guide(
    .buyer, "surprises",
    Text(fr: "Qu'est-ce qui vous a surpris sur une facture ?", en: "What surprised you on an invoice?"),
    help: Text(
      fr: "Déplacements, options, révision de prix : le contrat indiquera ce qui est compris.",
      en: "Travel, options, price revision: the contract will state what is included."),
    example: Text(fr: "deux déplacements pour la même panne", en: "two call-outs for the same fault"))
  private static let leases = guide(
    .buyer, "leases", Text(fr: "Qu'est-ce qui est loué ou à crédit ?", en: "What is leased or on credit?"),
    help: Text(
      fr: "La location et la maintenance doivent finir ensemble.",
      en: "The lease and the maintenance must end together."),
    example: Text(fr: "le copieur, jusqu'en octobre 2027", en: "the copier, until October 2027"))
  private static let downtime = guide(
    .buyer, "downtime",
    Text(fr: "Combien vous coûte une journée d'arrêt ?", en: "What does a day of downtime cost you?"),
    help: Text(
      fr: "Ventes, heures payées, denrées. Un dommage chiffré dans le contrat est plus facile à réclamer.",
      en: "Sales, hours paid, goods. Damage stated in the contract is easier to claim."),
    example: Text(fr: "1 800 € de ventes un samedi", en: "€1,800 of sales on a Saturday"))
  private static let insurance = guide(
    .buyer, "insurance", Text(fr: "Que demande votre assureur ?", en: "What does your insurer ask for?"),
    help: Text(
      fr: "Sauvegardes, mises à jour, délais de déclaration : il ne paie pas si une seule condition manque.",
      en: "Backups, updates, time to report: it does not pay if a single condition is missed."),
    example: Text(fr: "une sauvegarde déconnectée chaque semaine", en: "an offline backup every week"))
  private static let risks = guide(
    .buyer, "risks", Text(fr: "Que craignez-vous le plus ?", en: "What do you fear most?"),
    help: Text(
      fr: "Arrêt, vol de données, dépendance, facture : négociez les garanties dans cet ordre.",
      en: "Downtime, stolen data, dependence, a bill: negotiate safeguards in that order."),
    example: Text(fr: "dépendre d'une seule personne", en: "depending on one person"))
  private static let plans = guide(
    .buyer, "plans", Text(fr: "Que prévoyez-vous d'ici deux ans ?", en: "What do you plan within two years?"),
    help: Text(
      fr: "Un site, des embauches, un logiciel : le prix doit pouvoir changer sans tout renégocier.",
      en: "A site, new staff, software: the price must be able to change without a full renegotiation."),
    example: Text(fr: "un troisième magasin", en: "a third shop"))
  private static let buyerWish = guide(
    .buyer, "wish", Text(fr: "Que n'acceptez-vous plus ?", en: "What will you no longer accept?"),
    help: Text(
      fr: "Ce qui écarterait une offre, même moins chère.", en: "What would rule out an offer, even a cheaper one."),
    example: Text(fr: "un engagement de cinq ans", en: "a five-year commitment"))
}
