import { type PhraseParts } from '../parts.js';

/** What answers lack, in words. */
export const missing = {
  title: 'What you see may not be complete.',
  revision: (n: string): string => `revision ${n}`,
  revisions: (from: string, to: string): string => `revisions ${from} to ${to}`,
  kinds: {
    unreadable: (where: string): string => `An event that cannot be read (${where})`,
    gap: (where: string): string => `Events are missing from the log (${where})`,
    changed: (where: string): string => `The log holds other events than before (${where})`,
    deleted: (where: string): string => `This situation was deleted from the log (${where})`,
    acceptedGap: (where: string): string => `Events are missing for good (${where})`,
    log: (): string => 'The log is not the one that was seen before. Nothing is written for now',
  },
  of: (sequence: PhraseParts): PhraseParts => ['; it concerns ', sequence],
  since: (time: PhraseParts): PhraseParts => ['; known since ', time],
  acceptedBy: (name: PhraseParts, reason: PhraseParts): PhraseParts => [
    '; accepted by ',
    name,
    ': ',
    reason,
  ],
};
