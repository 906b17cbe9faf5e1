import { type Words } from '../words.js';

/** What answers lack, in words. */
export const missing: Words['missing'] = {
  title: 'قد لا يكون ما تراه كاملًا.',
  revision: (n) => `المراجعة ${n}`,
  revisions: (from, to) => `المراجعات من ${from} إلى ${to}`,
  kinds: {
    unreadable: (where) => `حدث تتعذّر قراءته (${where})`,
    gap: (where) => `أحداث مفقودة من السجل (${where})`,
    changed: (where) => `في السجل أحداث غير التي كانت فيه (${where})`,
    deleted: (where) => `حُذفت هذه الحالة من السجل (${where})`,
    acceptedGap: (where) => `أحداث فُقدت نهائيًا (${where})`,
    log: () => 'السجل ليس هو السجل الذي رُئي من قبل. لا يُكتب شيء في الوقت الحالي',
  },
  of: (sequence) => ['؛ ويتعلق ذلك بـ ', sequence],
  since: (time) => ['؛ عُرف ذلك منذ ', time],
  acceptedBy: (name, reason) => ['؛ قبِل ذلك ', name, ': ', reason],
};
