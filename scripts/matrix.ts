// Writes what follows from the knowledge base and is kept with it: `npm run matrix`. With `--osadl` it prints the matrix for
// merged source in OSADL's JSON form instead.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { osadlForm } from './verdict-matrix';
import { GENERATED } from './generated';

if (process.argv.includes('--osadl')) process.stdout.write(`${JSON.stringify(osadlForm(), undefined, 1)}\n`);
else for (const { path, text } of GENERATED) writeFileSync(join(__dirname, '..', path), text());
