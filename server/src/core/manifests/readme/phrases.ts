/** Words of headings that speak of the project's licence, in the languages of the Union that its READMEs are written in. */
const LICENCE_WORD =
  /\b(?:licen[cs](?:e|es|ed|ing|ia|ias|ie|za|ze|tie|ties|iamento)|li[cz]en[sz]|lizen[sz](?:en|ierung)?|licens|lisens|lisenssi|licencja|licenc)\b|licença/iu;
const OTHERS_WORD =
  /third|3rd|dependenc|depend[eê]n|scan|check|\bused\b|packages|librar|biblioth|header|\btools?\b|compat|dritt|driv|\bkeys?\b|server|audit|report|components?|contribut|bundled|vendor|attribution|acknowledg|tiers|terze|abh[aä]ngig/iu;

/** What a section's heading says: `own` is about this project's licence, `others` about other software's, `none` about something else. */
export function headingKind(heading: string): 'own' | 'others' | 'none' {
  if (!LICENCE_WORD.test(heading)) return OTHERS_WORD.test(heading) && /licen|lizen/i.test(heading) ? 'others' : 'none';
  return OTHERS_WORD.test(heading) ? 'others' : 'own';
}

/** Words before a licence's name: `under the terms of the`, `sous licence`, `unter der` ... */
export const PREPOSITION = /\b(?:under|unter|sous|onder|sotto|con|bajo|sob)\b/giu;

/** What may stand between the preposition and the name. */
export const FILLER =
  /(?:\s|the\b|an?\b|both\b|either\b|der\b|die\b|den\b|dem\b|la\b|le\b|les\b|l['’]|de\b|het\b|i\b|los\b|termini della\b|terms? (?:and conditions )?of\b|conditions? of\b|termes de\b|bedingungen\b|voorwaarden van\b|following\b|permissive\b|copyleft\b|free\b|open[- ]source\b|licen[cs]e(?=\s+[A-Z[*`"])|licenza\b|licencia\b|licença\b|lizenz\b|licentie\b|[*_`"“'[]|<[^<>\n]{0,300}>)*/iuy;

/** What stands before the preposition where the sentence grants something. */
export const VERB_BEFORE =
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of 1,000 characters at most
  /(?:\b(?:(?:dual[- ]|multi[- ]|triple[- ])?licen[cs]ed|open[- ]?sourced|released|distributed|published|available|provided|offered|covered|made public|lizen[sz]iert|veröffentlicht|freigegeben|bereitgestellt|steht|stehen|verfügbar|gelicen[ctz]ieerd|valt|vallen|beschikbaar(?: gesteld)?|uitgebracht|vrijgegeven|gepubliceerd|distribuée?s?|publiée?s?|placée?s?|diffusée?s?|disponibles?|rilasciat[oaie]|distribuit[oaie]|pubblicat[oaie]|licenziat[oaie]|coperto|licenciad[oa]s?|distribuid[oa]s?|publicad[oa]s?|liberad[oa]s?|licensierad|licensieras|släpps|publiceras|lisensiert|licenseret|utgitt|udgivet)(?:\s+(?:by\s+[^.]{1,40}|as open[- ]source|to you|only|freely|here|for free|either|both))?|\b(?:free|open[- ]source|libre)(?:\]\([^)\s]{0,200}\))?\s+(?:software|project|code|tool)|logiciel libre(?:\]\([^)\s]{0,200}\))?)[\s,]*$/iu;

/** What follows the name where the verb ends the sentence, as in German and Dutch. */
export const VERB_AFTER =
  /^[^.!?\n]{0,60}?\b(?:lizen[sz]iert|veröffentlicht|freigegeben|verfügbar|bereitgestellt|gelicen[ctz]ieerd|beschikbaar|uitgebracht|vrijgegeven|gepubliceerd)\b/iu;

/** The preposition and name alone are a grant: `sous licence MIT`, `con licenza MIT`. */
export const SELF_EVIDENT = /^(?:sous|con|sotto|bajo|sob)\s+(?:la\s+|a\s+)?(?:licence|licenza|licencia|licença)\b/iu;

/** What follows the name where only a part of the grant is said: the whole of it is for the licence file to tell. */
export const EXCEPTION_AFTER =
  /^[^.]{0,40}?[\s,(](?:with (?:one|an|the|some|the following|additional)\b.{0,20}exceptions?|except\b|à l['’]exception|mit ausnahme|met uitzondering|con l['’]eccezione|ad eccezione)/iu;

/** A line that announces parts under other terms. */
export const EXCEPTION_LINE =
  /\b(?:except(?:ions?)?(?: for| of)?|with the exception of|following (?:files|parts|components)|third[- ]party|à l['’]exception de|mit ausnahme|ausgenommen|met uitzondering van|ad eccezione)\b[^.]{0,60}:\s*$/iu;

const SELF =
  /^(?:(?:all (?:the |our )?(?:original |own |other )?(?:source|code|files?|content|software|material|work)|everything|unless|except)\b.{0,80}|(?:(?:the|this|our|all|my|le|la|les|l['’]|ce|cet|cette|notre|il|questo|questa|das|dieses?|diese[rs]?|der|die|dit|deze|de|het|este|esta|el|o|det(?:ta|te)?|den(?:na)?)\s+)*(?:source\s+|whole\s+|entire\s+|complete\s+|open[- ]source\s+|free\s+|accompanying\s+|contents?\s+(?:of\s+)?|contenu\s+de\s+|code\s+source\s+(?:de\s+)?|codice\s+sorgente\s+(?:di\s+)?|broncode\s+(?:van\s+)?)*(?:(?:the|this|ce|cette|questo|dit|deze|dieses)\s+)?(?:projec?ts?|projekte?t?|projet|progetto|proyecto|projeto|prosjekt|repo(?:sitory|sitories)?|dép[oô]t|software|logiciel|source|code(?:base)?|quellcode|quelltext|codice|broncode|código|källkod(?:en)?|work|werk|library|bibliothek|package|paket|tool|program(?:m|ma|a)?|applications?|app|plugin|module|extension|product|framework|service|component|website|template|script|sdk|api|implementation|it|we|i)\b.{0,80})$/iu;
const PART =
  /\b(documentation|docs?|icons?|fonts?|fonte|polices?|logos?|images?|data(?:sets?)?|translations?|assets?|examples?|artwork|media|photos?|pictures?|schemas?|specifications?|texts?|contents?|models?|tests?|dokumentation|documentazione|documentatie|données|daten|inhalte|bilder)\b/iu;
const RELATIVE =
  /\b(?:which|that|who|whose|qui|che|die(?=\s+is\b)|dat|depend\w*|librar(?:y|ies)\s+\S+\s+(?:is|are)|third[- ]part\w*|fork|bundle[sd]?|includes?|uses?|using|based on|derived|from|by|contributions?)\b[^.]{0,60}$/iu;

/** Whom a grant is about, by the words before its verb. `part` is what alone is meant; undefined is someone else's work. */
export function subjectOf(words: string, title: string): { readonly part?: string } | undefined {
  const subject = words
    .replace(
      /\b(?:is|are|be|was|were|has|have|been|will|shall|also|then|therefore|ist|sind|wird|werden|est|sont|è|sono|is|zijn|wordt|worden|es|está|é|är|er|and|i[st]|always|currently|freely)\b\s*/giu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
  if (subject === '' || /^(?:©|&copy;|\(c\)|copyright)/iu.test(subject)) return {};
  if (/\bdependenc|\bdepend on\b/iu.test(subject)) return undefined;
  if (RELATIVE.test(words.trim()) && !/^(?:all|everything|unless|except)\b/iu.test(subject)) return undefined;
  const self = SELF.test(subject);
  const part = PART.exec(subject)?.[0];
  if (
    part !== undefined &&
    !/\b(?:code|software|source|quellcode|codice|broncode)\b/iu.test(subject) &&
    !/^(?:ce|ces|le|les)?\s*contenu de ce/iu.test(subject)
  )
    return { part };
  return self || namesTitle(subject, title) ? {} : undefined;
}

/** True where the subject is the README's title or a part of it. */
function namesTitle(subject: string, title: string): boolean {
  const plain = (words: string): string =>
    words
      .toLowerCase()
      .replace(/^(?:the|le|la|il|der|die|das|de|het)\s+/u, '')
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const [name, whole] = [plain(subject), plain(title)];
  return name.length >= 3 && (whole.includes(name) || (whole.length >= 3 && name.startsWith(whole)));
}
