import type { LicenceStatement } from '../../core/resolution/model';
import type { Clock, Network, Timers } from '../../runtime';
import { readAnswer } from './answer';
import type { Answer } from './answer';
import type { Registry, RegistryQuery, RegistryReading } from './model';
import { REGISTRIES } from './registry';

export interface RegistryServices {
  readonly network: Network;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** Asks registries what they say about packages. */
export interface RegistryClient {
  /** Statements by query; nothing for a package that could not be asked for or is not known there. Takes `LONGEST_WAIT` at most. */
  ask(queries: readonly RegistryQuery[]): Promise<ReadonlyMap<RegistryQuery, LicenceStatement>>;
}

/** Milliseconds for one request. */
export const REQUEST_LIMIT = 10_000;
/** Milliseconds for all requests of one call; what was not answered by then is left out. */
const LONGEST_WAIT = 120_000;
/** Days an answer is believed before it is asked for again; a published version does not change its licence. */
const ANSWER_DAYS = 90;
/** Days that "not known there" is believed. */
const MISSING_DAYS = 1;
/** Requests at the same time to one registry. */
const AT_ONCE = 4;
/** A registry that failed this often in a row is left alone for the rest of the call. */
const MOST_FAILURES = 3;
/** Bytes of one answer; Packagist lists all versions of a package in one. */
const LONGEST_ANSWER = 8_000_000;
/** Parents asked one after the other. */
const MOST_PARENTS = 12;
const HEADERS = { 'user-agent': 'licence-assistant (licence compliance; reads package metadata)', accept: '*/*' };

/**
 * A client that keeps what it was told: an answer younger than `ANSWER_DAYS` is not asked for again; an older one is
 * asked for, and used all the same where the registry cannot be reached.
 */
export function createRegistryClient(services: RegistryServices): RegistryClient {
  return {
    ask: async (queries) => {
      const deadline = services.clock.now() + LONGEST_WAIT;
      const found = new Map<RegistryQuery, LicenceStatement>();
      await Promise.all(
        REGISTRIES.map(async (registry) => {
          const queue = queries.filter(({ ecosystem }) => registry.ecosystems.includes(ecosystem));
          const source = createSource(registry, services, deadline);
          const worker = async (): Promise<void> => {
            for (let query = queue.shift(); query; query = queue.shift()) {
              const statement = await lookUp(query, registry, source);
              if (statement) found.set(query, statement);
            }
          };
          await Promise.all(Array.from({ length: AT_ONCE }, worker));
        }),
      );
      return found;
    },
  };
}

type Source = (query: RegistryQuery, address: string) => Promise<RegistryReading | undefined>;

async function lookUp(query: RegistryQuery, registry: Registry, source: Source): Promise<LicenceStatement | undefined> {
  let at: RegistryQuery | undefined = query;
  for (let depth = 0; at && depth < MOST_PARENTS; depth++) {
    const address: string | undefined = registry.address(at);
    const reading: RegistryReading | undefined = address === undefined ? undefined : await source(at, address);
    if (address !== undefined && reading && reading.values.length > 0) return { kind: 'registry', file: address, line: 1, values: reading.values, relation: reading.relation };
    at = reading?.next;
  }
  return undefined;
}

/** Answers of one registry: kept ones, and those asked for, each address once. */
function createSource(registry: Registry, { network, clock, timers }: RegistryServices, deadline: number): Source {
  const gate = createGate(registry.interval, clock, timers);
  const bodies = new Map<string, Promise<Body>>();
  const fetchOnce = (address: string): Promise<Body> => {
    const known = bodies.get(address) ?? request(address, network, gate, clock, timers, deadline);
    bodies.set(address, known);
    return known;
  };
  return async (query, address) => {
    const key = `${address} ${query.version}`;
    const today = clock.today();
    const kept = readAnswer(await network.answers.read(key));
    if (kept && daysBetween(kept.day, today) <= (kept.reading ? ANSWER_DAYS : MISSING_DAYS)) return kept.reading;
    const body = await fetchOnce(address);
    if (body === 'unreachable') return kept?.reading;
    const reading = body === 'missing' ? undefined : registry.read(body.text, query);
    await network.answers.write(key, JSON.stringify({ day: today, ...(reading && { reading }) } satisfies Answer));
    return reading;
  };
}

/** Keeps requests to one registry apart, and counts its failures. */
interface Gate {
  failures: number;
  wait(): Promise<void>;
}

function createGate(interval: number, clock: Clock, timers: Timers): Gate {
  let next = clock.now();
  return {
    failures: 0,
    wait: () => {
      const now = clock.now();
      const start = Math.max(now, next);
      next = start + interval;
      return start === now ? Promise.resolve() : new Promise((resolve) => timers.after(start - now, resolve));
    },
  };
}

/** `missing`: the registry does not know the package. `unreachable`: it gave no answer. */
type Body = { readonly text: string } | 'missing' | 'unreachable';

async function request(address: string, { fetch }: Network, gate: Gate, clock: Clock, timers: Timers, deadline: number): Promise<Body> {
  if (gate.failures >= MOST_FAILURES) return 'unreachable';
  await gate.wait();
  const left = Math.min(REQUEST_LIMIT, deadline - clock.now());
  if (left <= 0 || gate.failures >= MOST_FAILURES) return 'unreachable';
  const controller = new AbortController();
  const cancel = timers.after(left, () => { controller.abort(); });
  try {
    const response = await fetch(address, { signal: controller.signal, headers: HEADERS });
    if (response.status === 404 || response.status === 410) return 'missing';
    const text = response.status === 200 ? await response.text(LONGEST_ANSWER) : undefined;
    gate.failures = text === undefined ? gate.failures + 1 : 0;
    return text === undefined ? 'unreachable' : { text };
  } catch {
    gate.failures++;
    return 'unreachable';
  } finally {
    cancel();
  }
}

/** Whole days from one YYYY-MM-DD to another; very many where either is none, or the first lies in the future. */
function daysBetween(from: string, to: string): number {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return Number.isFinite(days) && days >= 0 ? days : Number.MAX_SAFE_INTEGER;
}
