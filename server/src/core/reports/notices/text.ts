import type { Message, Translator } from '../../messages/model';
import { wrapped } from '../wrap';
import type { NoticeEntry, Notices, NoticeText } from './model';
import { tellMissing, tellShort } from './told';

const RULE = '='.repeat(80);
const LINE = '-'.repeat(80);

/** The notices as the file that goes out with the work: what is missing first, then who is in it, then every text once, and where names were left out above, all that is missing. */
export function* noticesText(notices: Notices, translator: Translator): Generator<string> {
  const say = (id: Message['id'], args: NonNullable<Message['args']> = {}): string => translator.text({ id, args });
  const { project, components, sources, texts } = notices;
  const [missing, all] = [tellShort(notices), tellMissing(notices)];
  const cut = missing.some((message, at) => translator.text(message) !== translator.text(all[at] ?? message));
  yield `${say('notices.title', { project: oneLine(project) })}\n\n`;
  yield `${wrapped(say(components.length + sources.length === 0 ? 'notices.nothing' : 'notices.about', { project: oneLine(project) }), WIDTH).join('\n')}\n`;
  if (missing.length > 0) {
    yield `\n${say('notices.missing')}\n\n`;
    for (const message of missing) yield `${bullet(translator.text(message))}\n`;
    if (cut) yield `\n${say('notices.missing.below')}\n`;
  }
  if (components.length > 0) yield `\n${RULE}\n${say('notices.components')}\n${RULE}\n`;
  for (const entry of components) yield entryText(entry, say);
  if (sources.length > 0) yield `\n${RULE}\n${say('notices.sources')}\n${RULE}\n`;
  for (const entry of sources) yield entryText(entry, say);
  if (texts.length > 0) yield `\n${RULE}\n${say('notices.texts')}\n${RULE}\n`;
  for (const text of texts) yield textOf(text, say);
  // Whoever receives the work reads who is in it first; whoever writes the notices needs every name.
  if (cut) yield `\n${RULE}\n${say('notices.missing.all')}\n${RULE}\n\n${all.map((message) => `${bullet(translator.text(message))}\n`).join('')}`;
}

type Say = (id: Message['id'], args?: NonNullable<Message['args']>) => string;
const WIDTH = 100;

function entryText({ name, purl, expression, open, files, copyrights, texts }: NoticeEntry, say: Say): string {
  const licence = expression === 'NONE' ? say('notices.licence.none') : expression === undefined ? say(open.length > 0 ? 'notices.licence.open' : 'notices.licence.unknown', { readings: { anyOf: open.map(oneLine) } }) : say('notices.licence', { licence: expression });
  const lines = [
    ...(files.length > 0 ? [licence] : [oneLine(name), `  ${licence}`]),
    ...(purl === undefined ? [] : [`  ${oneLine(purl)}`]),
    ...files.map((file) => `  ${oneLine(file)}`),
    ...copyrights.map((each) => `  ${oneLine(each)}`),
    ...(texts.length === 0 ? [] : [`  ${say('notices.see', { texts: texts.map((number) => `[${String(number)}]`) })}`]),
  ];
  return `\n${lines.join('\n')}\n`;
}

function textOf({ number, title, kind, source, text, of }: NoticeText, say: Say): string {
  const head = `[${String(number)}] ${oneLine(title)}`;
  const id = source === 'standard' ? 'notices.text.standard' : kind === 'notice' ? 'notices.text.notice' : 'notices.text.own';
  return `\n${head}\n${wrapped(say(id, { names: of.map(oneLine) }), WIDTH).join('\n')}\n${LINE}\n\n${printable(text)}\n`;
}

function bullet(text: string): string {
  return wrapped(text, WIDTH - 2).map((line, at) => `${at === 0 ? '- ' : '  '}${line}`).join('\n');
}

function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

/** Without the characters that make a terminal do something. */
function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t\f]/gu, '\ufffd');
}
