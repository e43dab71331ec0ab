import { agreesWithTexts, textId } from '../../declared/agree';
import { publiccodeIn } from '../ask';
import type { PublishCheck } from '../model';
import { evidenceOf, failed, fileAt, findingsWith, notApplicable, passed, unknown } from '../outcome';

/** The description names the licence that the project is under, and no contract that is over. */
export const publiccodeAgrees: PublishCheck = {
  id: 'publiccode-agrees',
  judge: (view) => {
    const described = publiccodeIn(view);
    if (!described) return notApplicable({ id: 'publish.reason.no-publiccode' });
    const ended = findingsWith(view, ['publiccode-ended-contract'], ({ file }) => file === described.path);
    if (ended.length > 0) return failed({ id: 'publish.publiccode-agrees.ended' }, ended.map(evidenceOf));
    const declarations = view.root.flatMap(({ outbound }) => outbound.declarations);
    const own = declarations.find(({ file, expression }) => file === described.path && expression !== undefined);
    const texts = declarations.filter(({ kind, expression }) => kind === 'text' && expression !== undefined);
    if (own?.expression === undefined || texts.length === 0) return unknown({ id: 'publish.publiccode-agrees.no-licence' }, [fileAt(described.path)]);
    const agrees = agreesWithTexts(own.expression, texts.map(({ expression = '' }) => ({ id: textId(expression) })));
    const evidence = [own, ...texts].map(({ file, range, expression = '' }) => ({ file, range, message: { id: 'publish.publiccode-agrees.says', args: { licence: expression } } as const }));
    return agrees ? passed(fileAt(described.path)) : failed({ id: 'publish.publiccode-agrees.fail' }, evidence);
  },
};
