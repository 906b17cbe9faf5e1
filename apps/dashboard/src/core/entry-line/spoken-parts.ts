import { isCertain, type LinePart, type SpokenPart } from '@sitlog/line-reading';

/** A part of natural words that the record has a place for, with what of it can be chosen. */
export type Proposed = SpokenPart & {
  readonly key: string;
  /** What can be chosen is only offered: the words do not say which. */
  readonly isUnsaid?: true;
};

/** Chosen for a part that is not to be recorded. */
const LEFT_OUT = -1;

/** Which choice was taken for which part, by the keys of the parts. */
export type Choices = Readonly<Record<string, number>>;

/** Who was said to be meant by a part, by the keys of the parts. */
type Meant = Readonly<Record<string, string>>;

/** What of the parts of a line is recorded: a time to come is none of an event, and a deadline stands in its demand. */
export function proposedOf(
  text: string,
  parts: readonly SpokenPart[],
  meant: Meant = {},
): readonly Proposed[] {
  return parts
    .filter(({ is }) => is !== 'ahead' && is !== 'deadline')
    .map((part): Proposed => {
      const key = `${part.is} ${part.start} ${text.slice(part.start, part.end)}`;
      if (isNamePart(part)) return { ...part, key, choices: withMeant(part.choices, meant[key]) };
      if (part.is !== 'figure') return { ...part, key };
      const choices = part.choices.filter(({ measure }) => measure !== null);
      const isUnsaid = part.choices[0]?.measure === null;
      return { ...part, key, choices, ...(isUnsaid ? { isUnsaid } : {}) };
    });
}

/** A part that names something of a register. */
type NamePart = Extract<SpokenPart, { readonly is: 'source' | 'place' | 'actor' | 'subject' }>;

/** Whether a part names something of a register, which may be registered where it is new. */
export function isNamePart(part: SpokenPart): part is NamePart {
  return (
    part.is === 'source' || part.is === 'place' || part.is === 'actor' || part.is === 'subject'
  );
}

/** Whom somebody said to be meant is the first choice, whatever the words alone come to. */
function withMeant(choices: readonly string[], id: string | undefined): readonly string[] {
  return id === undefined ? choices : [id, ...choices.filter((one) => one !== id)];
}

/** The choice that holds for a part: what was chosen, else the only one where that is certain. */
function choiceFor(part: Proposed, choices: Choices): number | undefined {
  return choices[part.key] ?? (isCertain(part) ? 0 : undefined);
}

/** Parts that nobody has decided on. */
export function openAmong(parts: readonly Proposed[], choices: Choices): readonly Proposed[] {
  return parts.filter((part) => choiceFor(part, choices) === undefined);
}

/** Those of the parts that nobody has decided on of which the words give a first reading. */
export function readAmong(parts: readonly Proposed[], choices: Choices): readonly Proposed[] {
  return openAmong(parts, choices).filter((part) => part.choices.length > 0 && !part.isUnsaid);
}

/** The parts of a line that its natural words come to, by what was chosen; each sort that is said once only once. */
export function chosenParts(
  text: string,
  parts: readonly Proposed[],
  choices: Choices,
): readonly LinePart[] {
  const bySource = parts.toSorted((a, b) => linkOf(a) - linkOf(b));
  return bySource.flatMap((part) => linePartOf(text, part, choiceFor(part, choices)) ?? []);
}

const linkOf = (part: Proposed): number => (part.is === 'source' ? part.link : 0);

function linePartOf(text: string, part: Proposed, index = LEFT_OUT): LinePart | undefined {
  const { start, end } = part;
  const choice = part.choices[index];
  if (choice === undefined) return undefined;
  const of = { start, end };
  switch (part.is) {
    case 'kind':
    case 'subject':
      return { ...of, is: part.is, id: choice as string };
    case 'source':
      return { ...of, is: 'source', id: choice as string, act: part.act };
    case 'place':
    case 'actor':
      return { ...of, is: part.is, id: choice as string, role: part.role };
    case 'time':
      return { ...of, is: 'time', phrase: text.slice(start, end), readings: [choice as never] };
    case 'figure':
      return { ...of, is: 'figure', figure: choice as never };
    case 'window':
      return { ...of, is: 'window', span: choice as never };
    case 'demand':
      return { ...of, is: 'demand', demand: choice as never };
    default:
      return undefined;
  }
}
