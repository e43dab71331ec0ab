import { addressExpression, expressionInAddress, nameInAddress } from './address';
import type { Atom } from './atom';
import { atomOf, hasEditions, readAtom, restate, saysNothing, withVersion } from './atom';
import { isExpression } from './expressions';
import type { DeclaredFacts, EcosystemRules } from './facts';
import { readItems } from './items';
import type { Item } from './items';
import type { Joint, Reading } from './reading';
import { joinReadings } from './reading';
import { licencesOf, print, splitExpression } from './terms';
import { baseId } from './vocabulary';

/** What a whole declared string says. `leftover`: some of it was not understood. `file`: a file is pointed at. */
export interface GrammarReading {
  readonly reading?: Reading;
  readonly leftover: boolean;
  readonly file: boolean;
  readonly address: boolean;
}

/** Reads `items` as licences with versions and exceptions, joined by words and signs. Never guesses: what does not fit is left over. */
export function readGrammar(items: readonly Item[], facts: DeclaredFacts, rules: EcosystemRules): GrammarReading {
  return new Reader(items, facts, rules).all();
}

/** Files in which a licence's text or notice is kept; what another file says beside a licence's name is not known. */
const LICENCE_FILE = /^(?!.*(?:commercial|enterprise|eula|propriet|additional|restrict|patent))(?:.*(?:licen[cs]|lizenz|copy|readme|notice|legal|about|author|credit|contribut)|(?:mit|isc|bsd|l?gpl|agpl|mpl|epl|eupl|apache|asl|cc|cddl|ofl|zlib)[^a-z])/i;
/** Addresses of what a company asks of its customers. */
const OTHER_TERMS = /\b(?:eula|terms|tos|commercial|enterprise|pricing|subscription|agreement)\b/i;

class Reader {
  private at = 0;
  private leftover = false;
  private file = false;
  private address = false;
  private dual = false;
  /** Terms of another kind are pointed at: those of use, those for who pays. */
  private elsewhere = false;

  constructor(
    private readonly items: readonly Item[],
    private readonly facts: DeclaredFacts,
    private readonly rules: EcosystemRules,
  ) {}

  all(): GrammarReading {
    const reading = this.sequence(0);
    return { ...(reading ? { reading } : {}), leftover: this.leftover || (this.elsewhere && reading !== undefined), file: this.file, address: this.address };
  }

  /** Parts and what joins them, up to the closing parenthesis or the end. */
  private sequence(depth: number): Reading | undefined {
    const parts: Reading[] = [];
    const joints: Joint[] = [];
    let joint: Joint | undefined;
    let last: Atom | undefined;
    const push = (part: Reading): void => {
      if (parts.length > 0) joints.push(joint ?? 'space');
      else if (joint && joint !== 'comma' && joint !== 'slash') this.leftover = true;
      joint = undefined;
      parts.push(part);
    };
    for (let item = this.items[this.at]; item; item = this.items[this.at]) {
      if (item.kind === 'close') {
        this.at++;
        if (depth > 0) break;
      } else if (item.kind === 'open') {
        this.at++;
        const inner = depth < 20 ? this.sequence(depth + 1) : undefined;
        if (inner) push(inner);
        last = undefined;
      } else if (item.kind === 'name') {
        this.at++;
        last = this.atom(atomOf(item.meaning), false) ?? atomOf(item.meaning);
        const reading = readAtom(last, this.facts);
        if (reading.options.length === 0 || saysNothing(reading)) this.leftover = true;
        else push(reading);
      } else if (item.kind === 'reference') {
        this.at++;
        push({ certain: true, options: [item.text] });
        last = undefined;
      } else if (item.kind === 'or' || item.kind === 'and' || item.kind === 'either' || item.kind === 'separator') {
        joint = strongest(joint, item.kind === 'separator' ? item.separator : item.kind);
        this.at++;
      } else if (item.kind === 'version' && joint && last && this.family(last)) {
        // "GPL version 2 or 3": the second version belongs to the licence named before.
        this.at++;
        last = this.atom({ ...(this.family(last) ?? last), version: item.version }, false) ?? last;
        const reading = readAtom(last, this.facts);
        if (reading.options.length > 0) push(reading);
        else this.leftover = true;
      } else if (item.kind === 'address') {
        this.at++;
        this.addressPart(item.text, parts, push);
      } else {
        this.at++;
        if (item.kind === 'file') {
          this.file = true;
          if (item.name !== undefined && !LICENCE_FILE.test(item.name)) this.elsewhere = true;
          // In R's DESCRIPTION `+ file LICENSE` fills in a template (MIT, BSD) or adds terms of its own (all others).
          const template = joint === 'plus' && last !== undefined && this.isTemplate(last);
          if (joint && !template && joint !== 'comma' && joint !== 'semicolon') this.leftover = true;
          joint = undefined;
        } else if (item.kind === 'dual') this.dual = true;
        else if (item.kind !== 'filler') this.leftover = true;
      }
    }
    if (joint && joint !== 'comma' && joint !== 'semicolon' && joint !== 'slash') this.leftover = true;
    if (this.dual && parts.length === 1) this.leftover = true;
    return parts.length > 0 ? joinReadings(parts, this.dual ? joints.map(dualJoint) : joints, this.rules.joints) : undefined;
  }

  /** The family whose version `atom` names, without the version. */
  private family(atom: Atom): Atom | undefined {
    if (atom.meaning.kind === 'family') return atom.version === undefined ? undefined : atomOf(atom.meaning);
    const family = atom.meaning.kind === 'licence' ? this.facts.vocabulary.families.get(atom.meaning.id) : undefined;
    return family && atomOf({ kind: 'family', family });
  }

  private isTemplate(atom: Atom): boolean {
    return atom.meaning.kind === 'licence' && this.facts.templates.has(atom.meaning.id);
  }

  /** An address beside a name tells it again, or contradicts it; alone it is the licence. */
  private addressPart(address: string, parts: readonly Reading[], push: (part: Reading) => void): void {
    this.address = true;
    const found = addressExpression(address, this.facts) ?? this.namedByPath(address);
    if (found === undefined) {
      if (OTHER_TERMS.test(address)) this.elsewhere = true;
      return;
    }
    const named = new Set(parts.flatMap(({ options }) => options.flatMap(licencesOf)).map(plainBase));
    if (!licencesOf(splitExpression(found)).every((id) => named.has(plainBase(id)))) push({ certain: true, options: [splitExpression(found)] });
  }

  /** `opensource.org/licenses/cpl1.0.txt`: the last part of the path names the licence, if it names one for sure. */
  private namedByPath(address: string): string | undefined {
    const stated = expressionInAddress(address, this.facts);
    if (stated !== undefined) return isExpression(stated) ? stated : undefined;
    const name = nameInAddress(address, this.facts);
    if (name === undefined) return undefined;
    const { reading, leftover, address: nested } = new Reader(readItems(name, this.facts.vocabulary, new Set()), this.facts, this.facts.defaults).all();
    const [option, ...others] = reading?.options ?? [];
    return reading?.certain === true && !leftover && !nested && option !== undefined && others.length === 0 ? print(option) : undefined;
  }

  /** Takes in what follows a licence's name and belongs to it. `enclosed`: up to a closing parenthesis, all or nothing. */
  private atom(start: Atom, enclosed: boolean): Atom | undefined {
    let atom = start;
    for (let item = this.items[this.at]; item; item = this.items[this.at]) {
      const next = this.extended(atom, item);
      if (next) {
        atom = next;
        continue;
      }
      if (enclosed) {
        if (item.kind !== 'close') return undefined;
        this.at++;
        return atom;
      }
      return atom;
    }
    return enclosed ? undefined : atom;
  }

  /** `atom` with `item` taken in and passed, or `undefined` where the item does not belong to it. */
  private extended(atom: Atom, item: Item): Atom | undefined {
    const take = (next: Atom | undefined, count = 1): Atom | undefined => {
      if (next) this.at += count;
      return next;
    };
    switch (item.kind) {
      case 'filler':
        return take(atom);
      case 'edition':
        return take(hasEditions(atom) ? atom : undefined);
      case 'later':
        return take({ ...atom, later: true });
      case 'only':
        return take({ ...atom, only: true });
      case 'version':
        return take(withVersion(atom, item.version));
      case 'name':
        // "Public License" behind a Creative Commons licence belongs to its name.
        if (item.meaning.kind === 'open' && item.meaning.candidates.length === 0 && hasEditions(atom)) return take(atom);
        return item.meaning.kind === 'none' ? undefined : take(restate(atom, item.meaning));
      case 'compare': {
        const bound = this.items[this.at + 1];
        return bound?.kind === 'version' && atom.meaning.kind === 'family' ? take({ ...atom, constraints: [...atom.constraints, { operator: item.operator, version: bound.version }] }, 2) : undefined;
      }
      case 'exception':
        return atom.exception ? undefined : take({ ...atom, exception: item });
      case 'with':
        return this.nextAfter(1)?.kind === 'exception' ? take(atom) : undefined;
      case 'separator':
        return this.afterSign(atom, item.separator);
      case 'open': {
        const before = this.at++;
        const inside = this.atom(atom, true);
        if (!inside) this.at = before;
        return inside;
      }
      default:
        return undefined;
    }
  }

  private afterSign(atom: Atom, separator: string): Atom | undefined {
    const next = this.nextAfter(1);
    const pass = (result: Atom): Atom => {
      this.at++;
      return result;
    };
    if (separator === 'plus') {
      if (next?.kind === 'exception') {
        // "GPLv2+CE": the sign may mean "with" or "or later".
        this.leftover = true;
        return pass(atom);
      }
      return next?.kind === 'name' || next?.kind === 'reference' || next?.kind === 'file' || next?.kind === 'unknown' ? undefined : pass({ ...atom, later: true });
    }
    if (separator !== 'comma' || !next) return undefined;
    return next.kind === 'later' || next.kind === 'only' || next.kind === 'with' || (next.kind === 'version' && atom.version === undefined) || next.kind === 'compare' ? pass(atom) : undefined;
  }

  /** The next item of meaning after `offset` items from here. */
  private nextAfter(offset: number): Item | undefined {
    return this.items.slice(this.at + offset, this.at + offset + 8).find((item) => item.kind !== 'filler');
  }
}

/** What is licensed twice may be chosen from, unless an "and" leaves it open whether both apply. */
function dualJoint(joint: Joint): Joint {
  return joint === 'and' || joint === 'comma-and' || joint === 'ampersand' ? 'either' : 'or';
}

function plainBase(id: string): string {
  return baseId(id).toLowerCase();
}

const STRENGTH: readonly Joint[] = ['space', 'comma', 'semicolon', 'plus', 'slash', 'ampersand', 'pipe', 'and', 'comma-and', 'or', 'comma-or', 'either'];

function strongest(a: Joint | undefined, b: Joint): Joint {
  if (a === 'comma' && (b === 'and' || b === 'or')) return b === 'and' ? 'comma-and' : 'comma-or';
  // "and/or" leaves it to the reader.
  if (((a === 'and' || a === 'comma-and') && (b === 'or' || b === 'slash')) || (a === 'slash' && b === 'or')) return b === 'slash' ? 'and' : a === 'slash' ? 'or' : 'either';
  return a === undefined || STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a;
}
