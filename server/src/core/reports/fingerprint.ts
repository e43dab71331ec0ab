import type { Finding } from '../findings/model';

/**
 * Fingerprints for services that follow findings from one run to the next, 16 hexadecimal digits each and different within
 * one report. The same finding keeps its fingerprint when lines above it move: it is made of code, file and subject, and counted
 * where these repeat.
 */
export function fingerprints(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, file, subject }) => {
    const key = `${code}\n${file}\n${subject ?? ''}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return hash(`${key}\n${String(count)}`);
  });
}

/** FNV-1a over two seeds, 64 bits in hexadecimal: enough to tell the findings of one project apart. */
function hash(text: string): string {
  const run = (seed: number): string => {
    let value = seed;
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return run(0x811c9dc5) + run(0x2f0b4c47);
}
