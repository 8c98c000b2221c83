import CarnetCore

/// What Carnet corrects in the article that its method comes from.
///
/// The article settles needs first, has three colleges judge them and follows the contract by figures; what it says of the
/// law and of the standards is out of date or wrong on six points.
enum MethodCorrections {
  static let all = [
    Text(
      fr:
        "Le code des marchés publics est remplacé depuis le 1er avril 2019 par le code de la commande "
        + "publique. L'ancien article 5 y est l'article L2111-1.",
      en:
        "The public procurement code (“code des marchés publics”) was replaced on 1 April 2019 by the code de "
        + "la commande publique. The former article 5 is article L2111-1 there."),
    Text(
      fr:
        "L'article cite une rédaction ancienne de cet article 5. Le texte demande aussi de tenir compte du "
        + "développement durable : chaque besoin peut donc indiquer la durabilité attendue.",
      en:
        "The article quotes an old wording of that article 5. The text also asks to take sustainable "
        + "development into account: each need may therefore state the sustainability expected."),
    Text(
      fr:
        "Le droit des marchés publics n'oblige pas une petite entreprise privée : c'est une méthode, pas une "
        + "obligation.",
      en: "Public procurement law does not bind a small private firm: it is a method, not a duty."),
    Text(
      fr: "AFNOR est l'Association française de normalisation.",
      en: "AFNOR is the Association française de normalisation, the French standards body."),
    Text(
      fr:
        "Le temps moyen de rétablissement mesure la rapidité, pas la gravité. La gravité est déclarée, de P1 "
        + "à P4, et chaque gravité a son délai.",
      en:
        "The mean time to restore measures speed, not severity. Severity is declared, P1 to P4, and each "
        + "severity has its time limit."),
    Text(
      fr:
        "La norme des contrats de maintenance (NF EN 13269) exclut les logiciels, sauf s'ils font partie "
        + "d'un appareil entretenu. Elle ne couvre que la moitié matérielle d'un contrat comme celui-ci.",
      en:
        "The standard for maintenance contracts (NF EN 13269) excludes software, unless it is part of a "
        + "maintained device. It covers only the hardware half of a contract like this one."),
  ]
}
