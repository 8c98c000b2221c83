import CarnetCore

// The guide for those who use the machines: what stops them, when, how long, and what they do meanwhile.

extension NeedsInterview {
  static let users = [
    work, tools, stops, moment, length, frequency, workaround, worst, reporting, loss, slowness, training, userWish,
  ]

  private static let work = guide(
    .user, "work", Text(fr: "Quels jours et à quelles heures travaillez-vous", en: "Which days and hours do you work"),
    help: Text(
      fr: "La plage de service se choisit d'après les heures réelles, pas celles du bureau.",
      en: "The service hours are chosen after the real hours, not those of the office."),
    example: Text(fr: "mardi à samedi, 6 h 30 à 13 h 30", en: "Tuesday to Saturday, 6:30 to 13:30"))
  private static let tools = guide(
    .user, "tools", Text(fr: "De quoi vous servez-vous chaque jour", en: "What do you use every day"),
    help: Text(
      fr: "Appareils, logiciels, services en ligne : comparez avec l'inventaire, il en manque souvent un.",
      en: "Devices, software, online services: compare with the inventory, one is often missing."),
    example: Text(fr: "la caisse, la messagerie, l'étiqueteuse", en: "the till, e-mail, the label printer"))
  private static let stops = guide(
    .user, "stops", Text(fr: "Qu'est-ce qui vous arrête", en: "What stops you"),
    help: Text(
      fr: "Ce dont la panne vous empêche de travailler, et pas seulement ce qui vous gêne.",
      en: "What keeps you from working when it fails, and not only what annoys you."),
    example: Text(fr: "la caisse qui se fige", en: "the till that freezes"))
  private static let moment = guide(
    .user, "when", Text(fr: "Quand cela arrive-t-il", en: "When does it happen"),
    help: Text(
      fr: "Le jour, l'heure, ce que vous faisiez : c'est la première chose que le technicien demandera.",
      en: "The day, the hour, what you were doing: the first thing the technician will ask."),
    example: Text(fr: "le samedi matin, aux heures de pointe", en: "on Saturday mornings, at rush hour"))
  private static let length = guide(
    .user, "how_long", Text(fr: "Combien de temps cela dure-t-il", en: "How long does it last"),
    help: Text(
      fr: "De l'arrêt à la reprise, attente comprise : c'est ce délai que le contrat doit borner.",
      en: "From stopping to resuming, waiting included: that is the delay that the contract must bound."),
    example: Text(fr: "une heure, parfois la matinée", en: "an hour, sometimes the morning"))
  private static let frequency = guide(
    .user, "how_often", Text(fr: "Combien de fois par mois", en: "How many times a month"),
    help: Text(
      fr: "Un ordre de grandeur : il dira plus tard si le prestataire fait mieux.",
      en: "A rough figure: it will tell later whether the provider does better."),
    example: Text(fr: "deux fois par mois", en: "twice a month"))
  private static let workaround = guide(
    .user, "workaround", Text(fr: "Comment faites-vous en attendant", en: "What do you do meanwhile"),
    help: Text(
      fr: "Un moyen de secours qui marche fait baisser l'urgence, donc le prix.",
      en: "A fallback that works lowers the urgency, hence the price."),
    example: Text(fr: "un carnet et la caisse de l'autre magasin", en: "a notebook and the other shop's till"))
  private static let worst = guide(
    .user, "worst", Text(fr: "Quel serait le pire moment pour une panne", en: "What would be the worst time to fail"),
    help: Text(
      fr: "Les fêtes, la paie, la clôture : les jours où le délai ordinaire ne suffit pas.",
      en: "Feasts, pay day, the closing of accounts: the days when the usual delay is not enough."),
    example: Text(fr: "la veille de Noël et la semaine de l'Épiphanie", en: "Christmas Eve and the week of Epiphany"))
  private static let reporting = guide(
    .user, "report", Text(fr: "À qui le dites-vous, et qui répond", en: "Whom do you tell, and who answers"),
    help: Text(
      fr: "Si chacun appelle quelqu'un d'autre, rien n'est compté : le contrat fixe une entrée unique.",
      en: "If each calls somebody else nothing is counted: the contract sets a single way in."),
    example: Text(
      fr: "à Yanis, qui appelle son cousin ou l'éditeur", en: "Yanis, who calls his cousin or the software house"))
  private static let loss = guide(
    .user, "loss", Text(fr: "Qu'avez-vous déjà perdu", en: "What have you lost before"),
    help: Text(
      fr: "Fichiers, ventes, courriels : ce qu'une sauvegarde aurait dû rendre.",
      en: "Files, sales, e-mail: what a backup ought to have given back."),
    example: Text(fr: "une journée de ventes en mars", en: "a day of sales in March"))
  private static let slowness = guide(
    .user, "slowness", Text(fr: "Qu'est-ce qui est lent ou pénible", en: "What is slow or tiresome"),
    help: Text(
      fr: "Rien n'est en panne, et pourtant du temps se perd chaque jour.",
      en: "Nothing has failed, and yet time is lost every day."),
    example: Text(
      fr: "l'ouverture de la caisse, dix minutes le matin", en: "starting the till, ten minutes each morning"))
  private static let training = guide(
    .user, "training", Text(fr: "Que voudriez-vous savoir faire seul", en: "What would you like to do by yourself"),
    help: Text(
      fr: "Une heure d'explication coûte moins que dix appels.", en: "An hour of explaining costs less than ten calls."),
    example: Text(
      fr: "changer le rouleau et relancer l'étiqueteuse", en: "change the roll and restart the label printer"))
  private static let userWish = guide(
    .user, "wish", Text(fr: "Si une seule chose changeait, laquelle", en: "If one thing changed, which one"),
    help: Text(
      fr: "La première réponse est souvent le vrai besoin : écrivez-la telle quelle.",
      en: "The first answer is often the real need: write it down as it is."),
    example: Text(fr: "que quelqu'un vienne le samedi", en: "that somebody comes on Saturdays"))
}
