/*
 * What German and French say where English says "copied from", "port of", "based on": at the beginning of a sentence, with a work or a name
 * behind it. The first letter of the sentence is a small one, so that a capital means a name, or in German a noun.
 */
const GERMAN_TAKEN =
  /^(?:(?:dieser Code|diese Datei|dieses Skript|code|teilweise|größtenteils|ursprünglich|leicht verändert|wurde|ist) )*(?:übernommen|kopiert|abgeschrieben|geklaut|portiert|adaptiert|entnommen|abgeleitet|konvertiert)(?: und \p{L}+)? (?:von|aus|nach) (?:(?:dem|der|den) (?:Projekt|Bibliothek|Quelltext|Quellcode|Programm|Paket|Buch)|https?:|["„»]|\p{Lu}|\S*\.\p{Ll})/u;
const GERMAN_PORT =
  /^(?:eine? )?(?:portierung|geänderte Fassung|angepasste (?:Version|Fassung)|abwandlung) (?:von|des|der) \p{Lu}|^(?:(?:dies|code|das|dieser Code|diese Datei) )?(?:basiert|beruht|aufbauend) auf (?:(?:dem|der|den) )?(?:https?:|Code|Quelltext|Programm|Projekt|Bibliothek|Skript|(?:GPL|LGPL|MIT|BSD)-)/u;
const GERMAN_ANYWHERE =
  /\bstammt (?:ursprünglich |im Original )?(?:von|aus) (?:https?:|(?:dem Projekt|der Bibliothek|dem Programm|dem Buch)\b)|(?<!\p{L})ursprünglich (?:geschrieben|entwickelt|veröffentlicht|erstellt) von\b|(?<!\p{L})(?:[Uu]rsprünglicher Autor|[Uu]rsprüngliche Autorin|[Oo]riginalautor)|\bmit freundlicher Genehmigung\b/u;
const FRENCH_TAKEN =
  /^(?:(?:ce code|ce fichier|ce script|code|en partie|librement|initialement|est|a été) )*(?:repris|copié|adapté|porté|rétroporté|traduit|emprunté|tiré|dérivé|extrait|récupéré|pompé)e?s?(?: et \p{L}+)? (?:du |des? |depuis |de la |de l['’]|d['’]|à partir (?:de |du |d['’]))(?:https?:|(?:projet|code|logiciel|programme|script|bibliothèque|dépôt|paquet|livre)s?\b|\p{Lu}|\S+\.\p{Ll})/u;
const FRENCH_PORT =
  /^(?:un )?(?:portage|version (?:modifiée|adaptée|simplifiée)|réécriture|rétroportage) (?:du |de la |de l['’]|des |de |d['’])(?:code|programme|script|bibliothèque|\p{Lu})|^(?:ce code (?:est )?)?(?:fondé|basé)e?s? sur (?:le |la |les |l['’])?(?:https?:|code|programme|script|bibliothèque|projet|(?:GPL|LGPL|MIT|BSD)\b)/u;
const FRENCH_ANYWHERE =
  /(?<!\p{L})(?:écrit|développé|publié|créé)e?s? (?:à l['’]origine|initialement) par\b|\b[Aa]ut(?:eur|rice)s? (?:d['’]origine|originale?|initiale?)s?\b|\bavec l['’](?:aimable )?autorisation d[eu]\b/u;

const FORMS = [GERMAN_TAKEN, GERMAN_PORT, GERMAN_ANYWHERE, FRENCH_TAKEN, FRENCH_PORT, FRENCH_ANYWHERE];

/** True where a sentence in German or French, its first letter a small one, says that what follows comes from elsewhere. */
export function tellsOriginElsewise(words: string): boolean {
  return FORMS.some((form) => form.test(words));
}
