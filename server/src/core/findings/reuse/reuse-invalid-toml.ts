import { rangeOf } from '../../facts/range';
import { readTagExpression } from '../../headers/expression';
import type { Message } from '../../messages/model';
import type { Span } from '../../text/span';
import { EMPTY_RANGE } from '../../text/span';
import type { ReuseFindingKind, ReuseProjectView } from '../kind';
import type { Finding, Severity } from '../model';

/** Something in a REUSE.toml or dep5 that cannot be read; the REUSE tool refuses the whole project then. */
export const reuseInvalidToml: ReuseFindingKind = {
  code: 'reuse-invalid-toml',
  find: (view) => {
    const { reuse } = view;
    const unread = [...reuse.tomls, ...(reuse.dep5 ? [reuse.dep5] : [])].flatMap(({ path, problems }) =>
      problems.map(({ message, span, severity }) => findingAt(view, path, span, message, severity)),
    );
    const expressions = reuse.tomls.flatMap(({ path, annotations }) =>
      annotations.flatMap((annotation) =>
        annotation.expressions
          .filter(({ value }) => readTagExpression(value) === undefined)
          .map(({ value, span }) => findingAt(view, path, span, { id: 'reuse.toml.expression', args: { value } }, 'error')),
      ),
    );
    const licences = (reuse.dep5?.paragraphs ?? [])
      .filter(({ statements }) => statements.tags.some(({ error }) => error !== undefined))
      .map(({ licence, licencePlace }) => findingAt(view, reuse.dep5?.path ?? '', licencePlace, { id: 'reuse.toml.expression', args: { value: licence } }, 'error'));
    const [toml] = reuse.tomls;
    const both = reuse.dep5 && toml ? [findingAt(view, reuse.dep5.path, undefined, { id: 'reuse.both', args: { toml: toml.path, dep5: reuse.dep5.path } }, 'error')] : [];
    return [...unread, ...expressions, ...licences, ...both];
  },
};

function findingAt({ files }: ReuseProjectView, file: string, span: Span | undefined, message: Message, severity: Severity): Finding {
  const facts = files.get(file);
  return { code: 'reuse-invalid-toml', severity, message, file, range: facts && span ? rangeOf(facts, span) : EMPTY_RANGE, related: [], fixes: [] };
}
