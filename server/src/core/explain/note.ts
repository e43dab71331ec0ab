import type { KnowledgeEdition } from '../knowledge/model';
import { citing } from '../messages/model';
import type { Message, Translator } from '../messages/model';
import { USES } from '../verdict/model';
import type { Doctrine, SecondOpinion, Use, Verdict, VerdictsByUse } from '../verdict/model';
import { tellOpinion, tellVerdict } from './verdict';

export interface NoteSubject {
  readonly inbound: string;
  readonly outbound: string;
  readonly doctrine: Doctrine;
  readonly verdicts: VerdictsByUse;
  /** The uses the note is about; all five where absent. */
  readonly uses?: readonly Use[];
  readonly opinions: readonly SecondOpinion[];
  readonly edition: KnowledgeEdition;
  /** The day of the note, YYYY-MM-DD. */
  readonly today: string;
}

/**
 * A note for the file, in Markdown: verdict, reason, legal basis, obligations to tick off and remedy for each use, what others
 * say, and the day and knowledge base it rests on. Uses with the same answer are told once.
 */
export function fileNote(subject: NoteSubject, translator: Translator): string {
  const { inbound, outbound, verdicts, opinions, edition, today } = subject;
  const say = (id: Message['id'], args: NonNullable<Message['args']> = {}): string => translator.text({ id, args });
  const labelled = (label: string, text: string): string => say('text.labelled', { label, text });
  const lines = [`# ${say('note.title', { inbound, outbound })}`, ''];
  for (const { uses, verdict } of groupUses(verdicts, subject.uses ?? USES)) {
    lines.push(`## ${labelled(uses.map((use) => say(`use.${use}`)).join(', '), translator.text(verdictWord(verdict)))}`, '', ...verdictLines(verdict, translator), '');
  }
  if (opinions.length > 0) {
    lines.push(`## ${say('note.opinions')}`, '', ...opinions.map((opinion) => tellOpinion(opinion, translator)).map(({ source, verdict, note }) => `- ${labelled(`${escape(translator.text(citing(source)))} (${escape(verdict)})`, escape(note))}`), '');
  }
  lines.push('---', '', say('note.edition', { date: today, version: edition.version, reviewed: edition.date, doctrine: { id: `doctrine.${subject.doctrine}` } }), '', say('note.no-advice'), '');
  return lines.join('\n');
}

/** The vocabulary of verdicts has no word for a licence that is not known; for people, `uncertain` would pass for a dispute. */
function verdictWord({ verdict, rule }: Verdict): Message {
  return { id: rule === 'unknown-licence' || rule === 'no-assertion' ? 'verdict.unknown' : `verdict.${verdict}` };
}

function verdictLines(verdict: Verdict, translator: Translator): string[] {
  const told = tellVerdict(verdict, translator);
  const label = (id: Message['id'], text: string): string => `${translator.text({ id })} ${text}`;
  return [
    escape(told.reason),
    ...(told.chosen === undefined ? [] : ['', label('explain.chosen', told.chosen)]),
    ...(told.basis.length === 0 ? [] : ['', label('explain.basis', escape(translator.text(citing(told.basis.join('; ')))))]),
    ...(told.remedy === undefined ? [] : ['', label('explain.remedy', escape(told.remedy))]),
    ...(told.obligations.length === 0 ? [] : ['', ...told.obligations.map((obligation) => `- [ ] ${escape(obligation)}`)]),
  ];
}

/** Uses in their order, those with the same answer together. */
function groupUses(verdicts: VerdictsByUse, uses: readonly Use[]): { readonly uses: readonly Use[]; readonly verdict: Verdict }[] {
  const groups = new Map<string, { uses: Use[]; verdict: Verdict }>();
  for (const use of uses) {
    const verdict = verdicts[use];
    const key = JSON.stringify(verdict);
    const group = groups.get(key);
    if (group) group.uses.push(use);
    else groups.set(key, { uses: [use], verdict });
  }
  return [...groups.values()];
}

/** Texts from licences' records and expressions stay texts in Markdown. */
function escape(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/g, (character) => `\\${character}`);
}
