import assert from 'node:assert/strict';
import { ACTION_COMMANDS } from './actions';
import { PANEL_CHANGED, PANEL_METHODS, type PanelMethod } from './requests';

/** Fails to compile where a method of `PanelRequests` is missing from the list. */
const COMPLETE: PanelMethod extends (typeof PANEL_METHODS)[number] ? true : false = true;

describe('the panel protocol', () => {
  it('lists every method once, in its own name space', () => {
    assert.ok(COMPLETE);
    assert.equal(new Set<string>([...PANEL_METHODS, PANEL_CHANGED]).size, PANEL_METHODS.length + 1);
    for (const method of PANEL_METHODS) assert.match(method, /^licenceAssistant\/panel\/[a-z]+$/);
  });

  it('has a native command for every action', () => {
    for (const [kind, command] of Object.entries(ACTION_COMMANDS))
      assert.match(command, /^(licenceAssistant|workbench)\./, kind);
  });
});
