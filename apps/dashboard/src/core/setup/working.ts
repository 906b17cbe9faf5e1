import { fromField, toField } from '@sitlog/line-reading';

/** How a team works as a form has it: times as their fields do, in the situation's zone; languages with commas. */
export type WorkingDraft = Readonly<Partial<Record<WorkingField, string>>>;
export type WorkingField = 'periodFrom' | 'periodTo' | 'defaultMarking' | 'languages';

/** How a team works as it is answered. */
interface Working {
  readonly operationalPeriod?: { readonly from: string; readonly to: string };
  readonly defaultMarking?: string;
  readonly languages?: readonly string[];
}

/** How a team works, as a form begins with it. */
export function workingDraft(told: Working, zone: string): WorkingDraft {
  const { operationalPeriod: period, defaultMarking, languages } = told;
  return {
    ...(period === undefined
      ? {}
      : { periodFrom: toField(period.from, zone), periodTo: toField(period.to, zone) }),
    ...(defaultMarking === undefined ? {} : { defaultMarking }),
    ...(languages === undefined ? {} : { languages: languages.join(',') }),
  };
}

/** What a form says of it, as the server takes it. What cannot be read is for the server to refuse, at its place. */
export function workingBody(draft: WorkingDraft, zone: string): Readonly<Record<string, unknown>> {
  const { periodFrom = '', periodTo = '', defaultMarking = '' } = draft;
  const languages = languagesIn(draft);
  const at = (text: string): string => fromField(text, zone) ?? text;
  return {
    ...(periodFrom === '' && periodTo === ''
      ? {}
      : { operationalPeriod: { from: at(periodFrom), to: at(periodTo) } }),
    ...(defaultMarking === '' ? {} : { defaultMarking }),
    ...(languages.length === 0 ? {} : { languages }),
  };
}

/** The languages that a form names, the first one first. */
export function languagesIn({ languages = '' }: WorkingDraft): readonly string[] {
  return languages.split(',').filter((one) => one !== '');
}

/** The languages of a form with one more, which goes last, or with one less. */
export function languageTurned(draft: WorkingDraft, language: string): string {
  const before = languagesIn(draft);
  const others = before.filter((one) => one !== language);
  return (others.length === before.length ? [...before, language] : others).join(',');
}
