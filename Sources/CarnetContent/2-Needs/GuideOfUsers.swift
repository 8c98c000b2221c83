import CarnetCore

// The guide for those who use the machines: what stops them, when, how long, and what they do meanwhile.

extension NeedsInterview {
  static let users = [
    work, tools, stops, moment, length, frequency, workaround, worst, reporting, loss, slowness, training, userWish,
  ]

  private static let work = guide(
    .user, "work",
    Text(fr: "Quels jours et à quelles heures travaillez-vous ?", en: "Which days and hours do you work?"),
    help: Text(
      fr: "La plage de service suit vos heures réelles, pas celles du bureau.",
      en: "The service hours follow your real hours, not office hours."),
    example: Text(fr: "mardi à samedi, 6 h 30 à 13 h 30", en: "Tuesday to Saturday, 6:30 to 13:30"))
  private static let tools = guide(
    .user, "tools", Text(fr: "De quoi vous servez-vous chaque jour ?", en: "What do you use every day?"),
    help: Text(
      fr: "Appareils, logiciels, services en ligne. Comparez avec l'inventaire : il en manque souvent un.",
      en: "Devices, software, online services. Compare with the inventory: one is often missing."),
    example: Text(fr: "la caisse, la messagerie, l'étiqueteuse", en: "the till, email, the label printer"))
  private static let stops = guide(
    .user, "stops", Text(fr: "Quelle panne vous empêche de travailler ?", en: "Which breakdown stops you working?"),
    help: Text(
      fr: "Ce qui vous empêche vraiment de travailler, et pas seulement ce qui vous gêne.",
      en: "What really stops you working, and not only what annoys you."),
    example: Text(fr: "la caisse qui se fige", en: "the till that freezes"))
  private static let moment = guide(
    .user, "when", Text(fr: "Quand cela arrive-t-il ?", en: "When does it happen?"),
    help: Text(
      fr: "Le jour, l'heure et ce que vous faisiez. Le technicien vous le demandera en premier.",
      en: "The day, the time and what you were doing. The technician will ask this first."),
    example: Text(fr: "le samedi matin, aux heures de pointe", en: "on Saturday mornings, at the busiest time"))
  private static let length = guide(
    .user, "how_long", Text(fr: "Combien de temps cela dure-t-il ?", en: "How long does it last?"),
    help: Text(
      fr: "De l'arrêt à la reprise, attente comprise. Le contrat limitera cette durée.",
      en: "From the stop to the restart, waiting included. The contract will limit this time."),
    example: Text(fr: "une heure, parfois la matinée", en: "an hour, sometimes the morning"))
  private static let frequency = guide(
    .user, "how_often", Text(fr: "Combien de fois par mois ?", en: "How many times a month?"),
    help: Text(
      fr: "Un ordre de grandeur. Il permettra plus tard de voir si le prestataire fait mieux.",
      en: "A rough figure. It will show later whether the provider does better."),
    example: Text(fr: "deux fois par mois", en: "twice a month"))
  private static let workaround = guide(
    .user, "workaround", Text(fr: "Comment faites-vous en attendant ?", en: "What do you do in the meantime?"),
    help: Text(
      fr: "Si vous avez un moyen de secours qui marche, la panne est moins urgente, et le prix baisse.",
      en: "If you have a fallback that works, the breakdown is less urgent, and the price goes down."),
    example: Text(fr: "un carnet et la caisse de l'autre magasin", en: "a notebook and the other shop's till"))
  private static let worst = guide(
    .user, "worst",
    Text(fr: "Quel serait le pire moment pour une panne ?", en: "When would be the worst time for a breakdown?"),
    help: Text(
      fr: "Les fêtes, la paie, la fin de l'exercice : les jours où le délai ordinaire ne suffit pas.",
      en: "Holidays, payroll, year-end: the days when the usual time limit is not enough."),
    example: Text(fr: "la veille de Noël et la semaine de l'Épiphanie", en: "Christmas Eve and the week of Epiphany"))
  private static let reporting = guide(
    .user, "report", Text(fr: "À qui le signalez-vous, et qui répond ?", en: "Who do you tell, and who answers?"),
    help: Text(
      fr: "Si chacun appelle une personne différente, rien n'est compté. Le contrat fixe un seul numéro à "
        + "appeler.",
      en: "If everyone calls someone different, nothing is counted. The contract sets a single number to call."),
    example: Text(
      fr: "à Yanis, qui appelle son cousin ou l'éditeur", en: "Yanis, who calls his cousin or the software vendor"))
  private static let loss = guide(
    .user, "loss", Text(fr: "Qu'avez-vous déjà perdu ?", en: "What have you lost before?"),
    help: Text(
      fr: "Des fichiers, des ventes, des courriels : ce qu'une sauvegarde aurait dû vous rendre.",
      en: "Files, sales, email: what a backup should have recovered."),
    example: Text(fr: "une journée de ventes en mars", en: "a day of sales in March"))
  private static let slowness = guide(
    .user, "slowness", Text(fr: "Qu'est-ce qui est lent ou pénible ?", en: "What is slow or annoying?"),
    help: Text(
      fr: "Rien n'est en panne, et pourtant vous perdez du temps chaque jour.",
      en: "Nothing is broken, and yet you lose time every day."),
    example: Text(
      fr: "l'ouverture de la caisse, dix minutes le matin", en: "starting the till, ten minutes each morning"))
  private static let training = guide(
    .user, "training",
    Text(fr: "Que voudriez-vous savoir faire seul ?", en: "What would you like to be able to fix yourself?"),
    help: Text(
      fr: "Une heure d'explication coûte moins que dix appels.", en: "An hour of explaining costs less than ten calls."),
    example: Text(
      fr: "changer le rouleau et relancer l'étiqueteuse", en: "change the roll and restart the label printer"))
  private static let userWish = guide(
    .user, "wish",
    Text(fr: "Si une seule chose devait changer, laquelle ?", en: "If one thing could change, which one?"),
    help: Text(
      fr: "La première réponse est souvent le vrai besoin : écrivez-la mot pour mot.",
      en: "The first answer is often the real need: write it down word for word."),
    example: Text(fr: "que quelqu'un vienne le samedi", en: "that someone comes on Saturdays"))
}
