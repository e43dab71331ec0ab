import { unreadManifests } from '../../core/findings/unread-manifests';
import type { Message } from '../../core/messages/model';
import { PROFILES } from '../../core/publishing/data';
import { readinessOf } from '../../core/publishing/readiness';
import { cycloneDx16 } from '../../core/reports/bills/cyclonedx';
import { documentPieces } from '../../core/reports/bills/pieces';
import { BILL_FORMATS } from '../../core/reports/bills/registry';
import { tellBill } from '../../core/reports/bills/told';
import { noticesOf } from '../../core/reports/notices/assemble';
import { noticesText } from '../../core/reports/notices/text';
import { tellShort } from '../../core/reports/notices/told';
import { readinessText } from '../../core/reports/readiness/text';
import { visibleName } from '../../core/text/visible';
import type { DocumentAnswer, DocumentChoices, DocumentParams, DocumentTarget } from '../../protocol/documents';
import { VERSION } from '../../version';
import { billFor } from '../../workspace/bill';
import { withTexts } from '../../workspace/bill-texts';
import { brokenPolicy } from '../../workspace/broken-policy';
import type { Session } from '../../workspace/model';
import { gatherNotices } from '../../workspace/notices';
import { publishView } from '../../workspace/publish-view';
import type { Context } from '../context';
import type { Action, Feature } from '../handler';
import type { Project } from '../project';
import { serve } from '../serve';

/** Characters of a line of a document for people. */
const WIDTH = 100;

/** Writes a project out, as the command line does: bills of materials, notices, and what stands between it and its publication. Nothing is stored. */
export const documents: Feature = {
  register: (connection, guard) => {
    serve(connection, guard, 'licenceAssistant/documents/choices', { specs: [], profiles: [] }, choices);
    serve(connection, guard, 'licenceAssistant/documents/write', { refused: '' }, write);
  },
};

function choices(context: Context, { uri }: DocumentTarget): DocumentChoices {
  const chosen = projectOf(context, uri)?.session.policyAt('').profile;
  return { specs: BILL_FORMATS.map(({ spec }) => spec), profiles: PROFILES.map(({ id, portal }) => ({ id, portal, chosen: id === chosen })) };
}

const write: Action<DocumentParams, DocumentAnswer> = async (context, params) => {
  const { translator } = context;
  const project = projectOf(context, params.uri);
  if (!project) return { refused: translator.text({ id: 'fix.refused.no-project' }) };
  await context.projects.settle(project);
  const { session } = project;
  const broken = brokenPolicy(session);
  if (broken) return { refused: translator.text(broken) };
  const unread = unreadManifests(session.assessment().findings).map(({ file, range, message }) => `${visibleName(file)}:${String(range.start.line + 1)}: ${translator.text(message)} ${translator.text({ id: 'cli.told.unread' })}`);
  const made = await make(params, session, context);
  if ('refused' in made) return { refused: translator.text(made.refused) };
  const { text, language, notes, lacking } = made;
  return { text, language, notes: [...unread, ...notes.map((message) => translator.text(message))], lacking: lacking || unread.length > 0 };
};

type Made = { readonly refused: Message } | { readonly text: string; readonly language: 'json' | 'plaintext'; readonly notes: readonly Message[]; readonly lacking: boolean };

async function make({ kind, choice }: DocumentParams, session: Session, { platform: { runtime }, translator }: Context): Promise<Made> {
  if (kind === 'bill') {
    const format = BILL_FORMATS.find(({ spec }) => spec === choice) ?? cycloneDx16;
    const bill = await withTexts(billFor(session), session, runtime);
    const stamp = { created: runtime.clock.instant(), uuid: randomUuid(), version: VERSION };
    return { text: [...documentPieces(format.write(bill, stamp))].join(''), language: 'json', notes: tellBill(bill, format.spec, session.assessment().packages), lacking: false };
  }
  if (kind === 'notices') {
    const notices = noticesOf(await gatherNotices(session, runtime));
    const missing = tellShort(notices);
    return { text: [...noticesText(notices, translator)].join(''), language: 'plaintext', notes: missing, lacking: missing.length > 0 };
  }
  const profile = PROFILES.find(({ id }) => id === choice);
  if (!profile) return { refused: { id: 'cli.publish.no-profile' } };
  return { text: readinessText(readinessOf(await publishView(session, profile)), profile, { translator, width: WIDTH, door: 'editor' }), language: 'plaintext', notes: [], lacking: false };
}

/** Version 4 of RFC 9562, section 5.4: in an editor no build is to be repeated. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = [...bytes].map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0')).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
}

function projectOf({ projects }: Context, uri: string): Project | undefined {
  return (projects.fileOf(uri) ?? projects.fileOf(`${uri}/x`))?.project;
}
