import type { Command } from './command';

/** A command as the command line finds it: its code is loaded when it is asked for, as that takes longer than most answers. */
export interface CommandEntry {
  readonly name: string;
  load(): Promise<Command>;
}

/** Every command of the command line, in the order the help shows them. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'check', load: async () => (await import('./commands/check')).checkCommand },
  { name: 'detect', load: async () => (await import('./commands/detect')).detectCommand },
  { name: 'explain', load: async () => (await import('./commands/explain')).explainCommand },
  { name: 'outbound', load: async () => (await import('./commands/outbound')).outboundCommand },
  { name: 'licences', load: async () => (await import('./commands/licences')).licencesCommand },
  { name: 'compare', load: async () => (await import('./commands/compare')).compareCommand },
  { name: 'normalise', load: async () => (await import('./commands/normalise')).normaliseCommand },
  { name: 'reuse', load: async () => (await import('./commands/reuse')).reuseCommand },
  { name: 'publish', load: async () => (await import('./commands/publish')).publishCommand },
  { name: 'publiccode', load: async () => (await import('./commands/publiccode')).publiccodeCommand },
  { name: 'annotate', load: async () => (await import('./commands/annotate')).annotateCommand },
  { name: 'sbom', load: async () => (await import('./commands/sbom')).sbomCommand },
  { name: 'notice', load: async () => (await import('./commands/notice')).noticeCommand },
];
