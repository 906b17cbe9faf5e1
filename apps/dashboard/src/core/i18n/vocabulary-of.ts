import { type Catalogue } from '@sitlog/words';

/** The names of codes in a language, as the page asks for them; a code that has none is told as it is. */
export function vocabularyOf({ vocabulary, propositions, talks, grades, checks }: Catalogue) {
  const { facet, aspect, value, measure, kind, family, code } = vocabulary;
  return {
    ...{ facet, aspect, value, measure, kind, family },
    state: nameIn(propositions.states),
    life: talks.life,
    way: nameIn(talks.ways),
    alert: nameIn(talks.alerts),
    check: nameIn(checks),
    reliability: nameIn(grades.reliability),
    credibility: nameIn(grades.credibility),
    relation: code,
    act: code,
    basis: code,
    side: code,
    role: code,
    mode: code,
    verification: code,
    sourceType: code,
  };
}

function nameIn(names: Readonly<Record<string, string>>): (code: string | number) => string {
  return (code) => (Object.hasOwn(names, code) ? names[code] : undefined) ?? String(code);
}
