import { spawnSync } from 'node:child_process';
import type { Sample } from './corpora';

/** Whether Debian's `licensecheck` is installed here. */
export function hasLicensecheck(): boolean {
  return spawnSync('licensecheck', ['--version']).status === 0;
}

/** What `licensecheck` answers for each sample, as an expression of SPDX ids; `undefined` where it finds nothing. */
export function askLicensecheck(samples: readonly Sample[]): (string | undefined)[] {
  const answers = new Map<string, string>();
  for (let at = 0; at < samples.length; at += 100) {
    const paths = samples.slice(at, at + 100).map(({ path }) => path);
    const { stdout } = spawnSync(
      'licensecheck',
      ['--machine', '--shortname-scheme=spdx', '--lines=0', '--check=.', '--ignore=^$', ...paths],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    for (const line of stdout.split('\n')) {
      const [path, answer] = line.split('\t');
      if (path && answer && answer !== 'UNKNOWN') answers.set(path, asExpression(answer));
    }
  }
  return samples.map(({ path }) => answers.get(path));
}

/** Its answers in SPDX's words: `GPL-2 with Libtool-exception exception [obsolete FSF postal address]`. */
function asExpression(answer: string): string {
  return answer
    .replace(/ \[[^\]]*\]/g, '')
    .replace(/ and\/or /g, ' AND ')
    .replace(/ with ([\w.-]+)(?:~\w+)? exception/g, ' WITH $1')
    .replace(/\b([AL]?GPL|GFDL)-(\d)(?![\d.])/g, '$1-$2.0');
}
