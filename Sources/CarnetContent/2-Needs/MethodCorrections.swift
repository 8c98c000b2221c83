import CarnetCore

/// What Carnet corrects in the article that its method comes from.
///
/// The article settles needs first, has three colleges judge them and follows the contract by figures; what it says of the
/// law and of the standards is out of date or wrong on six points.
enum MethodCorrections {
  static let all = [
    Text(
      fr:
        "Le code des marchés publics n'existe plus : abrogé tout entier, il est remplacé par le code de la commande publique, "
        + "en vigueur depuis le 1er avril 2019 (ordonnance 2018-1074, décret 2018-1075). L'ancien article 5 y est l'article "
        + "L2111-1.",
      en:
        "The Code des marchés publics no longer exists: it was repealed as a whole and replaced by the Code de la commande "
        + "publique (CCP), in force since 1 April 2019 (ordonnance 2018-1074, décret 2018-1075). The former article 5 is "
        + "article L2111-1 there."),
    Text(
      fr:
        "L'article cite une rédaction dépassée de cet article 5 : celle de 2006 demandait déjà, comme L2111-1 aujourd'hui, de "
        + "tenir compte du développement durable. Chaque besoin peut donc dire la durabilité attendue.",
      en:
        "The article quotes a superseded wording of that article 5: the 2006 one already asked, as L2111-1 does today, to "
        + "take sustainable development into account. So each need may state the sustainability expected."),
    Text(
      fr:
        "Le droit des marchés publics n'a jamais obligé une petite entreprise privée : c'est une méthode, pas un devoir.",
      en: "Public-procurement law never bound a small private firm: it is a method, not a duty."),
    Text(
      fr: "AFNOR est l'Association française de normalisation.",
      en: "AFNOR is the Association française de normalisation, the French standards body."),
    Text(
      fr:
        "Le MTTR (temps moyen de rétablissement) mesure la rapidité, pas la gravité : la gravité se déclare, de P1 à P4, et le "
        + "délai se compte gravité par gravité.",
      en:
        "MTTR (mean time to restore) measures speed, not gravity: severity is declared, P1 to P4, and the delay is counted "
        + "severity by severity."),
    Text(
      fr:
        "La norme des contrats de maintenance (NF EN 13269) laisse de côté les logiciels, sauf s'ils font partie d'un "
        + "équipement entretenu : elle ne couvre que la moitié matérielle d'un contrat d'infogérance.",
      en:
        "The standard for maintenance contracts (NF EN 13269) leaves out software, unless it is part of equipment that is "
        + "maintained: it covers only the hardware half of a contract like this one."),
  ]
}
