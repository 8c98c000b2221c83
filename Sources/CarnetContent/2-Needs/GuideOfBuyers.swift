import CarnetCore

// The guide for those who pay: what it costs, what binds the firm already, what it cannot afford.

extension NeedsInterview {
  static let buyers = [
    budget, spent, contracts, notices, renewals, invoices, surprises, leases, downtime, insurance, risks, plans,
    buyerWish,
  ]

  private static let budget = guide(
    .buyer, "budget", Text(fr: "Quel budget par mois, et qui l'accorde", en: "What budget a month, and who grants it"),
    help: Text(
      fr: "Un montant hors taxes, au-delà duquel la réponse est non.",
      en: "An amount excluding VAT, beyond which the answer is no."),
    example: Text(fr: "850 € HT par mois, par la gérante", en: "€850 excl. VAT a month, by the owner"))
  private static let spent = guide(
    .buyer, "spent", Text(fr: "Qu'a-t-on dépensé en douze mois", en: "What was spent in twelve months"),
    help: Text(
      fr: "Contrats, dépannages, achats en urgence : c'est à cette somme que l'offre se compare.",
      en: "Contracts, repairs, purchases in a hurry: the sum against which an offer is compared."),
    example: Text(
      fr: "7 400 € HT, dont 2 100 € en urgence", en: "€7,400 excl. VAT, €2,100 of it in a hurry"
    ))
  private static let contracts = guide(
    .buyer, "contracts", Text(fr: "Quels contrats sont en cours", en: "Which contracts are running"),
    help: Text(
      fr: "Maintenance, téléphonie, caisse, hébergement : certains tombent avec d'autres.",
      en: "Maintenance, telephony, till, hosting: some lapse with others."),
    example: Text(fr: "la caisse (éditeur) et la téléphonie", en: "the till (software house) and telephony"))
  private static let notices = guide(
    .buyer, "notices", Text(fr: "Quand peut-on les quitter", en: "When can they be left"),
    help: Text(
      fr: "Fin, préavis, forme de la lettre : une date manquée coûte une année.",
      en: "End, notice, form of the letter: a date missed costs a year."),
    example: Text(
      fr: "téléphonie : 19 janvier, préavis de trois mois", en: "telephony: 19 January, three months' notice"))
  private static let renewals = guide(
    .buyer, "renewals", Text(fr: "Lesquels se renouvellent seuls", en: "Which renew by themselves"),
    help: Text(
      fr: "Abonnements compris. Entre professionnels, personne n'est tenu de vous le rappeler.",
      en: "Subscriptions included. Between businesses, nobody has to remind you."),
    example: Text(fr: "la suite bureautique, chaque 1er octobre", en: "the office suite, every 1 October"))
  private static let invoices = guide(
    .buyer, "invoices", Text(fr: "Comment les factures arrivent-elles", en: "How do invoices come in"),
    help: Text(
      fr: "Par où, à qui, avec quel détail, et qui les contrôle avant de payer.",
      en: "By which way, to whom, in what detail, and who checks them before they are paid."),
    example: Text(fr: "par courriel, une ligne, sans rapport joint", en: "by e-mail, one line, no report with it"))
  private static let surprises = guide(
    .buyer, "surprises",
    Text(fr: "Qu'est-ce qui vous a surpris sur une facture", en: "What surprised you on an invoice"),
    help: Text(
      fr: "Déplacements, options, révision de prix : le contrat dira ce qui est compris.",
      en: "Travel, options, price revision: the contract will say what is included."),
    example: Text(fr: "deux déplacements pour la même panne", en: "two call-outs for the same failure"))
  private static let leases = guide(
    .buyer, "leases", Text(fr: "Qu'est-ce qui est loué ou à crédit", en: "What is leased or on credit"),
    help: Text(
      fr: "La fin de la location et celle de la maintenance doivent s'accorder.",
      en: "The end of the lease and that of the maintenance must agree."),
    example: Text(fr: "le copieur, jusqu'en octobre 2027", en: "the copier, until October 2027"))
  private static let downtime = guide(
    .buyer, "downtime", Text(fr: "Que coûte une journée d'arrêt", en: "What does a day's stop cost"),
    help: Text(
      fr: "Ventes, heures payées, denrées : seul le dommage prévu au contrat se réclame aisément.",
      en: "Sales, hours paid, goods: only damage foreseen in the contract is easily claimed."),
    example: Text(fr: "1 800 € de ventes un samedi", en: "€1,800 of sales on a Saturday"))
  private static let insurance = guide(
    .buyer, "insurance", Text(fr: "Que demande votre assureur", en: "What does your insurer ask for"),
    help: Text(
      fr: "Sauvegardes, mises à jour, délais de déclaration : une condition manquée, et il ne paie pas.",
      en: "Backups, updates, time to report: miss one condition and it does not pay."),
    example: Text(fr: "une sauvegarde hors ligne chaque semaine", en: "an offline backup every week"))
  private static let risks = guide(
    .buyer, "risks", Text(fr: "Que craignez-vous le plus", en: "What do you fear most"),
    help: Text(
      fr: "Arrêt, vol de données, dépendance, facture : les garanties se négocient dans cet ordre.",
      en: "A stop, stolen data, dependence, a bill: guarantees are negotiated in that order."),
    example: Text(fr: "dépendre d'une seule personne", en: "depending on one person"))
  private static let plans = guide(
    .buyer, "plans", Text(fr: "Que prévoyez-vous d'ici deux ans", en: "What do you plan within two years"),
    help: Text(
      fr: "Un site, des embauches, un logiciel : le prix doit suivre sans tout renégocier.",
      en: "A site, new staff, software: the price must follow without a new negotiation."),
    example: Text(fr: "un troisième magasin", en: "a third shop"))
  private static let buyerWish = guide(
    .buyer, "wish", Text(fr: "À quoi ne voulez-vous plus consentir", en: "What will you no longer accept"),
    help: Text(
      fr: "Ce qui écarterait une offre, même moins chère.", en: "What would rule out an offer, even a cheaper one."),
    example: Text(fr: "un engagement de cinq ans", en: "a five-year commitment"))
}
