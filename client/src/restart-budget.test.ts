import assert from 'node:assert/strict';
import { createRestartBudget, MOST_RESTARTS, RESTART_PERIOD } from './restart-budget';

describe('the restart budget', () => {
  const minutes = 60_000;
  it('allows five restarts in three minutes and no sixth', () => {
    const budget = createRestartBudget();
    for (let i = 0; i < MOST_RESTARTS; i++) assert(budget.spend(i * 1000));
    assert(!budget.spend(MOST_RESTARTS * 1000));
  });
  it('forgets what is longer ago', () => {
    const budget = createRestartBudget();
    for (let i = 0; i < 50; i++) assert(budget.spend(i * minutes));
    assert.equal(RESTART_PERIOD, 3 * minutes);
  });
  it('begins anew when the user has started the server again', () => {
    const budget = createRestartBudget();
    for (let i = 0; i <= MOST_RESTARTS; i++) budget.spend(0);
    assert(budget.spend(1));
  });
});
