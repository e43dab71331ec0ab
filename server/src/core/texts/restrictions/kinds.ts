import type { RestrictionKind } from '../model';
import { any, CLOSED, COMPANIES, DATE, FIELDS, FORBIDDEN, LEARNING, MUST, OWN_USE, OWN_USES, PAID, PAID_FOLDER, SIZE, WORK } from './words';

/** The words of one kind as a licence text has them; each is tried on one sentence. */
interface InTexts {
  readonly kind: RestrictionKind;
  /** A quick question before the exact one. */
  readonly may: RegExp;
  readonly words: RegExp;
  readonly unless?: RegExp;
}

/**
 * One kind of restriction, with the source of why it is one, and the words in which it is commonly written: in a licence text (`texts`);
 * at the head of a source file where they refuse (`forbids`, beside words of ownership) or limit (`limits`, whoever holds the rights);
 * in any line of a file (`lines`), where they keep others from heading it. What is common in one place may be ordinary in another.
 */
interface KindOfRestriction {
  readonly source: string;
  readonly texts?: InTexts;
  readonly forbids?: readonly string[];
  readonly limits?: readonly string[];
  readonly lines?: readonly string[];
}

const OSD = 'https://opensource.org/osd';
/** Someone is offered another licence who does not want this one: two licences, and no restriction. */
const CHOICE = /\b(?:unless|otherwise|alternatively|instead|or else|dual[- ]licen|if (?:you|your \w+) (?:do not|don['’]t|cannot|can['’]t|can not|wish|want|would)|not (?:wish|want)|without (?:disclosing|complying|being bound|the (?:obligation|restriction|limitation)|having)|closed[- ]source|proprietary)\b/i;
const SUN = /\bnot designed(?:,| or)? (?:[\w-]+ ){0,3}(?:or )?intended\b/i;
const ORDINARY_DATE = /\bcopyright\b|©|\bversion\b/i;

/** In licence texts, the more serious kinds go first: one sentence is told once. */
export const KINDS: readonly KindOfRestriction[] = [
  {
    source: 'https://commonsclause.com',
    texts: { kind: 'LicenseRef-CommonsClause', may: /commons clause|right to sell/i, words: any(String.raw`\bcommons clause\b`, String.raw`\bdoes not grant to you,? the right to sell\b`), unless: /\b(?:no|not|without|removed?|never) (?:the |a )?(?:["“])?commons clause\b/i },
  },
  {
    source: `${OSD} (6: no discrimination against fields of endeavour)`,
    texts: {
      kind: 'LicenseRef-NonCommercial',
      may: /commerc|kommerz|paid licen|use only|purposes? only|only for/i,
      words: any(
        String.raw`\bnon-? ?commercial(?:ly)?(?: (?:use|purposes?|only|basis|research|activit\w+|projects?|applications?|organi[sz]ations?))?\b`,
        String.raw`\b${FORBIDDEN} (?:be )?(?:\w+ ){0,4}(?:commercially|for (?:any )?commercial)\b`,
        String.raw`\bno commercial (?:use|usage|exploitation|purposes?)\b|\bnot (?:intended )?for commercial (?:use|usage|purposes?)\b`,
        String.raw`\bcommercial (?:use|usage|exploitation|redistribution)\b[^.;]{0,60}?\b(?:${CLOSED}|requires? (?:an?|the|prior|written) )`,
        String.raw`\b(?:requires?|subject to) (?:an? |the )?(?:paid|commercial) licen[cs]e\b`,
        String.raw`\bfor (?:personal|private|academic|educational|research|evaluation|internal)(?:(?:,| and| or|/) ?(?:personal|private|academic|educational|research|evaluation|internal|non-?commercial))* (?:use|purposes?) only\b|\bonly for (?:personal|private|academic|educational|research|evaluation) (?:use|purposes?)\b`,
        String.raw`\bnicht[- ]?kommerziell\w*|\bkeine kommerzielle nutzung\b|\bkommerzielle (?:nutzung|verwendung)\b[^.;]{0,60}?${CLOSED}|\b(?:usage|utilisation|fins|but) non[- ]commercia\w+|\b(?:usage|utilisation) commercial\w*\b[^.;]{0,60}?${CLOSED}`,
      ),
      unless: /\btrademarks?\b|\b(?:commercial(?:ly)?,?(?: purposes?| use)? (?:and|or|and\/or|as well as)(?: for)? non-? ?commercial|non-? ?commercial(?:ly)?,?(?: purposes?| use)? (?:and|or|and\/or|as well as)(?: for)? commercial|commercial\/non-? ?commercial|attribution[- ]non-?commercial|by-nc)/i,
    },
    forbids: [String.raw`\bno commercial use\b|\bnot for commercial use\b|\bfor non-?commercial (?:use|purposes) only\b`, String.raw`\bnicht (?:für|zu) (?:kommerzielle|gewerbliche)`],
    lines: [String.raw`\bnon-?commercial (?:use|purposes)\b`],
  },
  {
    source: `${OSD} (5: no discrimination against persons or groups)`,
    texts: {
      kind: 'LicenseRef-NonCommercial',
      may: /paid|commercial|enterprise|subscription|production|premium|revenue|turnover|employees|headcount|umsatz|mitarbeiter|chiffre d|salarié|kostenpfl|payante/i,
      words: any(
        String.raw`\b${MUST} (?:first |either )?(?:obtain|purchase|buy|acquire|get|hold|have|procure)\b[^.;]{0,30}?\b${PAID}\b`,
        String.raw`\b(?:valid|current|active|paid) (?:[\w-]+ ){0,3}(?:licen[cs]e|subscription)\b[^.;]{0,60}?\b(?:is|are) (?:required|needed|necessary|mandatory)\b`,
        String.raw`\b(?:requires?|needs?) (?:you to (?:buy|purchase|obtain) )?(?:an? |the )?(?:valid |current |active |separate )?${PAID}\b`,
        String.raw`\b${PAID}\b[^.;]{0,30}? (?:is|are) (?:required|needed|necessary|mandatory)\b`,
        String.raw`\b${COMPANIES}\b[^.;]{0,100}?\b${SIZE}\b[^.;]{0,120}?\b(?:${MUST}|${FORBIDDEN}|requires?)\b[^.;]{0,80}?\b(?:licen[cs]e|subscription|permission)\b`,
        String.raw`\bkostenpflichtige\w* lizenz\b[^.;]{0,60}?\b(?:erforderlich|nötig|benötigt|vorgeschrieben)\b|\blicence (?:commerciale|payante)\b[^.;]{0,60}?\b(?:requise|obligatoire|nécessaire)\b`,
      ),
      unless: CHOICE,
    },
  },
  {
    source: `${OSD} (6: no discrimination against fields of endeavour)`,
    texts: {
      kind: 'LicenseRef-NonCommercial',
      may: /personal|private|academic|educational|teaching|research|evaluat|internal|in-house|trial|testing|demonstration|gebrauch|nutzung|verwendung|zweck|usage /i,
      words: any(
        String.raw`\b${OWN_USES} (?:business )?(?:use|usage|purposes?) (?:only|exclusively)\b`,
        String.raw`\b(?:only|solely|exclusively) (?:be (?:used )?)?for (?:the (?:sole )?purposes? of )?(?:your |its |the user['’]s )?(?:own )?${OWN_USES}(?: business)? (?:use|usage|purposes?|operations?)\b`,
        String.raw`\b(?:only|solely|exclusively) (?:be (?:used )?)?for (?:the (?:sole )?purposes? of )?(?:internal )?(?:evaluation|evaluating|trial)\b`,
        String.raw`\b(?:nur|ausschließlich) (?:für (?:den |die )?(?:internen?|privaten?|persönlichen?|akademischen?)|zu (?:internen|privaten|persönlichen|akademischen|test|evaluierungs|forschungs|lehr)-?(?: und \w+)?)(?:-| )?(?:gebrauch|nutzung|verwendung|zwecken?)\b`,
        String.raw`\b(?:réservée? à un|uniquement (?:pour un|à des fins d['’])|seulement pour un) usage (?:strictement )?(?:interne|privé|personnel|académique)(?![a-zé])|\busage (?:strictement )?(?:interne|privé|personnel) (?:uniquement|seulement|exclusivement)\b`,
      ),
      unless: /\btrademarks?\b/i,
    },
    forbids: [
      String.raw`\b(?:strictly )?${OWN_USES} (?:use|purposes?) only\b`,
      String.raw`\b(?:nur|ausschließlich) für den (?:privaten|internen|persönlichen|nicht-? ?kommerziellen)(?:,| und| oder)? (?:[\w-]+ ){0,2}(?:gebrauch|einsatz)\b`,
    ],
    limits: [
      String.raw`\b(?:free(?: of charge)? |only )for (?:strictly )?(?:non-?commercial|personal|private|academic|educational)(?:(?:,| and| or) (?:non-?commercial|personal|private|academic|educational))? (?:use|purposes?)(?: only|\.)|\bfor (?:academic|educational|personal|private|non-?commercial) (?:use|purposes?) only\. ?(?:re)?distribution is not\b`,
      String.raw`\bnur für den privaten,? (?:und )?nicht-? ?kommerziellen gebrauch\b|\butilisation commerciale (?:est )?(?:strictement )?interdite\b`,
      String.raw`\b(?:this|the) (?:file|software|program(?:me)?|code|script|module|library|work)\b[^.;]{0,120}\b(?:for (?:strictly )?(?:non-?commercial|${OWN_USE})(?: (?:use|purposes?|evaluation|testing))?,? only|only for (?:non-?commercial|${OWN_USE}) )`,
      String.raw`\b(?:nur|ausschließlich) (?:für den (?:internen|privaten|nicht-?kommerziellen) gebrauch|intern (?:verwendet|genutzt|benutzt)|für (?:nicht-?kommerzielle|private) zwecke)`,
      String.raw`\b(?:réservé à un|pour un|à) usage (?:strictement )?(?:interne|privé|non commercial)(?: uniquement| exclusivement)?\b`,
      String.raw`\bsolo para (?:uso|fines) (?:no comercial|personal|académico)|\bprohibid[oa]\b[^.;]{0,40}\buso (?:comercial|con fines comerciales)|\b(?:somente|apenas) para uso (?:não comercial|pessoal|acadêmico)`,
      String.raw`\bsolo per (?:uso|scopi) (?:non commercial|personal|accademic)|\bvietat[oa]\b[^.;]{0,30}\b(?:uso|utilizzo)(?: a fini| per scopi)? commercial`,
      String.raw`\balleen voor (?:niet-?commercieel|persoonlijk) gebruik|\bcommercieel gebruik (?:is )?(?:niet toegestaan|verboden)|\btylko do użytku (?:niekomercyjnego|osobistego)`,
    ],
    lines: [
      String.raw`\b(?:for )?internal use only\b|\bfor evaluation (?:purposes )?only\b|\bfor (?:academic|research|educational|personal)(?: (?:and|or) \w+)? (?:use|purposes) only\b`,
      String.raw`\bnur (?:für den internen gebrauch|intern (?:verwendet|genutzt))|\busage (?:strictement )?interne\b`,
    ],
  },
  {
    source: `${OSD} (5 and 6)`,
    texts: {
      kind: 'LicenseRef-EthicalUse',
      may: /\bevil\b|harm|ethical|moral|human rights|hippocratic|torture|child labou?r|surveillance/i,
      words: any(
        String.raw`\bfor good,? (?:and )?not (?:for )?evil\b|\b${FORBIDDEN} be used (?:for|to|in) (?:[\w-]+ ){0,6}(?:evil|harm|unethical|immoral)\b|\b(?:human rights|hippocratic licen[cs]e|do no harm)\b[^.;]{0,120}?\b(?:violat\w+|prohibited|${FORBIDDEN})\b|\b${FORBIDDEN}\b[^.;]{0,120}?\b(?:human rights|torture|child labou?r|surveillance)\b`,
      ),
    },
  },
  {
    source: `${OSD} (6: no discrimination against fields of endeavour)`,
    texts: {
      kind: 'LicenseRef-LimitedPurpose',
      may: /(?:not|no|nicht|pas) |prohibit|forbid|disallow|verboten|untersagt|interdit/i,
      words: any(
        String.raw`\bno (?:military|weapons?|nuclear|government(?:al)?|defen[cs]e) (?:use|usage|purposes?|applications?)\b`,
        String.raw`\b${WORK}\b[^.;]{0,80}?\b(?:${FORBIDDEN} be used|(?:is|are) not (?:to be used|licen[cs]ed)) (?:for|in|by|within)\b(?! (?:advertising|publicity|endors|promot|any way|conjunction|connection|part\b|whole\b|whom|accordance|compliance))`,
        String.raw`\b${FORBIDDEN} use (?:the|this|any)(?: \w+){0,4} ${WORK}(?: \w+){0,6} (?:for|in|within)(?: any| the)? (?:military|weapons?|nuclear|warfare|defen[cs]e|gambling|training|machine learning|ai\b)`,
        String.raw`\b(?:military|weapons?|warfare|nuclear)\b[^.;]{0,60}?\b${CLOSED}|\b${CLOSED}\b[^.;]{0,40}?\b(?:military|weapons?|warfare)\b`,
        String.raw`(?<!(?:intended|suitable|suited|designed|tested|certified|approved|fit|meant) )\b(?:but )?not for (?:any |use in (?:any )?)?${FIELDS}\b(?:,? (?:or )?[\w-]+){0,2} (?:use|usage|purposes?|applications?)\b`,
        String.raw`\b(?:militärisch\w*|waffen)\b[^.;]{0,60}?${CLOSED}|\bnicht (?:für|zu) ${FIELDS}|\b(?:fins|usages?) militaires?\b[^.;]{0,60}?${CLOSED}|\bpas (?:à|pour) (?:des |un )?(?:fins|usages?) ${FIELDS}`,
      ),
      // Sun's acknowledgement says what the software was not made for, and forbids nothing (BSD-3-Clause-No-Nuclear-Warranty).
      unless: SUN,
    },
  },
  {
    source: `${OSD} (6: no discrimination against fields of endeavour)`,
    texts: {
      kind: 'LicenseRef-LimitedPurpose',
      may: /train|fine-?tun|machine learning|machine-learning|artificial intelligence|data mining|language model/i,
      words: any(
        String.raw`\b(?:${FORBIDDEN}|${CLOSED}|excluding|excludes?|no right\w*)\b[^.;]{0,120}?\b${LEARNING}`,
        String.raw`\b${LEARNING}[^.;]{0,100}?\b(?:${CLOSED}|excluded|reserved|requires? (?:an? |the |our )?(?:separate|prior|written|paid|commercial|explicit|express|additional))`,
      ),
    },
    limits: [String.raw`\b${FORBIDDEN} be used\b[^.;]{0,80}?\b${LEARNING}`],
    lines: [String.raw`\b(?:${FORBIDDEN}|${CLOSED})\b[^.;]{0,80}?\b${LEARNING}`],
  },
  {
    source: `${OSD} (1: free redistribution)`,
    texts: {
      kind: 'LicenseRef-SourceAvailable',
      may: /\bsell\b|resell|\b(?:re)?sold\b|service|offering|product|change date/i,
      words: any(
        String.raw`\b${FORBIDDEN}\b[^.;]{0,160}?\bas an? (?:[\w-]+ (?:or )?){0,3}(?:hosted|managed|cloud|saas|software-as-a-service|commercial)[^.;]{0,20}? ?(?:service|offering|product)\b`,
        String.raw`\byou ${FORBIDDEN} (?:re)?sell (?:this|the|copies|any)\b(?![^.;]{0,60}\b(?:by (?:itself|themselves)|on (?:its|their) own)\b)|\b${WORK} ${FORBIDDEN} be (?:re)?sold\b(?![^.;]{0,60}\b(?:by (?:itself|themselves)|on (?:its|their) own)\b)`,
        String.raw`\bchange date\b[^.;]{0,80}?\b(?:becomes?|converts?|will be|changes to)\b`,
      ),
    },
  },
  {
    source: `${OSD} (1 and 7: the rights are granted to all, without another licence), EUPL-1.2 Art. 2 (for the duration of protection)`,
    texts: {
      kind: 'further-condition',
      may: /expire|ends? |terminate|lapse|until|till |valid |endet|erlischt|läuft|gültig|gilt bis|prend fin|valable/i,
      words: any(
        String.raw`\b(?:this|the|your|any) (?:licen[cs]e|permission|grant|rights?)\b(?: \w+){0,6}? (?:expires?|ends?|terminates?|lapses?|will (?:expire|end|terminate)|(?:is|are|remains?) (?:only )?valid (?:only )?(?:until|till|through))(?: automatically)?(?: on| at| in| after| until| by)?(?: the end of)? ${DATE}`,
        String.raw`\b(?:granted|licen[cs]ed|valid|free(?: of charge)?|permitted|be used)(?: \w+){0,4}? (?:until|till) ${DATE}`,
        String.raw`\b(?:this|the|your) licen[cs]e (?:expires?|ends?|terminates?) (?:automatically )?(?:after )?(?:\w+ ){0,2}\(?\d{0,4}\)? ?(?:days|months|years?) (?:after|from|of) (?:the )?(?:\w+ )?(?:release|download|installation|publication|first use|receipt)`,
        String.raw`\b(?:lizenz|nutzungsrechte?)\b[^.;]{0,60}?\b(?:endet|enden|erlischt|erlöschen|gültig bis|gilt bis|läuft)(?: am| zum| mit| bis| ab)* (?:${DATE}|\d)`,
        String.raw`\blicence\b[^.;]{0,40}?\b(?:expire|prend fin|est valable jusqu['’]au)(?: le| au| en)? ?(?:${DATE}|\d)`,
      ),
      unless: ORDINARY_DATE,
    },
  },
  {
    source: 'https://www.gnu.org/licenses/gpl-3.0.html#section7 (author attributions may be asked for, in legal notices; no more)',
    texts: {
      kind: 'further-condition',
      may: /logo|badge|brand|powered[- ]by|watermark|back-?link/i,
      words: any(
        String.raw`\b(?:logos?|badges?|branding|powered[- ]by|watermarks?|back-?links?)\b[^.;]{0,100}?\b(?:${MUST}|${FORBIDDEN})(?: \w+){0,4}? (?:display|show|visible|remain|kept|keep|retain|remov|hid|obscur|appear|present)\w*`,
        String.raw`\b(?:${MUST}|${FORBIDDEN})(?: \w+){0,4}? (?:display|show|keep|retain|remove|hide|obscure|include|carry|bear)\b[^.;]{0,60}?\b(?:logos?|badges?|branding|powered[- ]by|watermarks?|back-?links?)\b`,
      ),
      unless: /\btrademarks?\b/i,
    },
  },
  {
    source: 'https://opensource.org/osd (7 and 8: what is licensed is the whole of what is passed on)',
    texts: {
      kind: 'further-condition',
      may: /\bee[/"'”’`]|enterprise|premium|commercial|proprietary|pro\//i,
      words: any(
        String.raw`\b(?:content|contents|files?|code|software|portions?|parts?|everything|anything|director(?:y|ies)|folders?)\b[^.;]{0,120}?(?<![\w.-])${PAID_FOLDER}(?![\w-])(?:[^;]{0,140}?)\b(?:licen[cs]ed (?:under|as|according)|governed by|subject to|covered by|requires?|(?:is|are) not (?:covered|licen[cs]ed))`,
        String.raw`\b(?:content|contents|files?|code|portions?|parts?|features?)\b[^.;]{0,120}?\b(?:licen[cs]ed under|governed by|subject to|covered by) (?:the |an? |our )?(?:[\w-]+ ){0,4}(?:enterprise|commercial|proprietary) (?:edition )?licen[cs]e`,
      ),
      unless: /\b(?:third[- ]part|dual[- ]licen)/i,
    },
  },
  {
    source: `${OSD} (1 and 3): whoever may not copy or change has no open licence`,
    forbids: [
      String.raw`\b(?:confidential|proprietary) (?:and|&|or|\/) ?(?:strictly )?(?:confidential|proprietary)\b|\bproprietary\/confidential\b|\bstrictly confidential\b|\b(?:contains|is|are)(?: the)? (?:[\w-]+ ){0,3}(?:proprietary|confidential) (?:and|or|information|software|material|code|property)\b`,
      String.raw`\bunauthori[sz]ed (?:copying|use|reproduction|distribution|disclosure|duplication|modification)\b[^.]{0,200}\b(?:prohibited|forbidden|not permitted)\b`,
      String.raw`\b(?:copying|reproduction|redistribution|distribution|use)\b[^.]{0,100}\bis strictly (?:prohibited|forbidden)\b`,
      String.raw`\b(?:may|must|can|shall) not be (?:used|copied|reproduced|distributed|disclosed)\b[^.]{0,100}\b(?:for (?:any )?commercial|without (?:the )?(?:[\w-]+ ){0,3}(?:permission|consent|authori[sz]ation|approval|agreement))`,
      String.raw`\bstreng vertraulich\b|\bvertraulich und (?:proprietär|geschützt|urheberrechtlich)|\b(?:vervielfältigung|weitergabe|nutzung|verwendung|verbreitung|kopieren)\b[^.]{0,120}\b(?:untersagt|verboten|nicht gestattet|nicht erlaubt)\b|\b(?:darf|dürfen) nicht\b[^.]{0,60}\b(?:kopiert|vervielfältigt|weitergegeben|kommerziell|gewerblich)`,
      String.raw`\b(?:vervielfältigung|weitergabe|nutzung|verwendung|verbreitung)\b[^.]{0,60}\bnur mit (?:(?:vorheriger|ausdrücklicher|schriftlicher) ){0,3}(?:genehmigung|zustimmung|erlaubnis|einwilligung)`,
      String.raw`\bstrictement (?:confidentiel|interdit)|\bconfidentiel et propriétaire|\bpropriétaire et confidentiel|\b(?:reproduction|copie|utilisation|diffusion|distribution)\b[^.]{0,120}\binterdite?s?\b|\bne peut être (?:utilisée?|copiée?|reproduite?|diffusée?)[^.]{0,80}(?:sans|à des fins commerciales)`,
    ],
    lines: [
      String.raw`\bproprietary (?:and|&|software|information|source|code|licen[cs]e|material)|\bconfidential (?:and|&|information|material|property)|\bunauthori[sz]ed (?:copying|use|reproduction|distribution|disclosure)|\bstrictly (?:confidential|prohibited)`,
      String.raw`\bmay not be (?:copied|reproduced|distributed|used|disclosed)\b|\b(?:no|not for|do not|don't) (?:re)?distribut(?:e|ion)\b|\b(?:re)?distribution (?:\w+ ){0,4}(?:not permitted|not allowed|prohibited|forbidden)`,
      String.raw`\bnicht (?:zur weitergabe|öffentlich)|\bstreng vertraulich\b|\breproduction interdite\b|\b(?:weitergabe|vervielfältigung|nutzung) (?:\w+ ){0,4}(?:untersagt|verboten|nicht gestattet)`,
    ],
  },
];
