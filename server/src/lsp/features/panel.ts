import { checkView } from '../panel/check';
import { compareView } from '../panel/compare';
import { completionView } from '../panel/complete';
import { componentView } from '../panel/component';
import { findView } from '../panel/find';
import { projectView } from '../panel/project';
import { termsView } from '../panel/terms';
import type { Feature } from '../handler';
import { serve } from '../serve';

/** Answers what the licensing assistant panel, and the pickers that go the same way without it, ask. */
export const panel: Feature = {
  register: (connection, guard) => {
    serve(connection, guard, 'licenceAssistant/panel/project', { state: 'failed', message: '' }, projectView);
    serve(connection, guard, 'licenceAssistant/panel/component', null, componentView);
    serve(connection, guard, 'licenceAssistant/panel/check', { state: 'invalid' }, checkView);
    serve(connection, guard, 'licenceAssistant/panel/complete', { start: 0, end: 0, items: [] }, completionView);
    serve(connection, guard, 'licenceAssistant/panel/terms', { groups: [] }, termsView);
    serve(connection, guard, 'licenceAssistant/panel/find', { count: 0, total: 0, licences: [], counts: {} }, findView);
    serve(connection, guard, 'licenceAssistant/panel/compare', { licences: [], unknown: [], groups: [] }, compareView);
  },
};
