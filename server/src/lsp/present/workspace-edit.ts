import type {
  CreateFile,
  DeleteFile,
  RenameFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { FixEdit } from '../../core/fixes/model';
import type { Context } from '../context';
import type { Project } from '../project';

type Change = TextDocumentEdit | CreateFile | RenameFile | DeleteFile;

/**
 * Fixes as one edit of the protocol, each open document named with the version the edit was worked out on.
 * `undefined` where the client cannot do what is wanted, e.g. create files.
 */
export function presentEdit(
  edits: readonly FixEdit[],
  project: Project,
  { client, documents }: Context,
): WorkspaceEdit | undefined {
  const texts = new Map<string, TextEdit[]>();
  for (const { file, range, text } of edits.flatMap(({ changes }) => changes)) {
    const uri = project.uriOf(file);
    texts.set(uri, [...(texts.get(uri) ?? []), { range, newText: text }]);
  }
  const files: Change[] = edits.flatMap(({ create, rename, remove }) => [
    ...create.flatMap(({ file, text }) => creation(project.uriOf(file), text)),
    ...rename.map(({ file, to }): RenameFile => ({
      kind: 'rename',
      oldUri: project.uriOf(file),
      newUri: project.uriOf(to),
    })),
    ...remove.map((file): DeleteFile => ({ kind: 'delete', uri: project.uriOf(file) })),
  ]);
  if (!client.documentChanges) return files.length > 0 ? undefined : { changes: Object.fromEntries(texts) };
  if (files.length > 0 && !client.createsFiles) return undefined;
  const changes = [...texts].map(([uri, each]): TextDocumentEdit => ({
    textDocument: { uri, version: documents.get(uri)?.version ?? null },
    edits: each,
  }));
  return { documentChanges: [...changes, ...files] };
}

/** The same edit, which the client shows to the user before it is carried out, under `label`. */
export function withConfirmation(edit: WorkspaceEdit, label: string): WorkspaceEdit {
  const annotationId = 'confirm';
  const documentChanges = (edit.documentChanges ?? []).map((change) =>
    'edits' in change
      ? { ...change, edits: change.edits.map((each) => ({ ...each, annotationId })) }
      : { ...change, annotationId },
  );
  return { documentChanges, changeAnnotations: { [annotationId]: { label, needsConfirmation: true } } };
}

function creation(uri: string, text: string): Change[] {
  const start = { line: 0, character: 0 };
  return [
    { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ];
}
