import { type ComponentChildren, type VNode } from 'preact';
import { Marking } from '../../components/text/marking.js';
import { Time } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';
import { usualMarking } from '../../core/entry-line/compose.js';
import { WORKING_WORDS } from '../../core/i18n/working-words.js';
import { LANGUAGE_NAMES, teamLanguages } from '../../core/languages.js';
import { operationalPeriodOf } from '../../state/handover/period.js';

/** How the team works, as it is known at the moment of the screen. */
export function WorkingFacts(): VNode | null {
  const desk = useDesk();
  const words = WORKING_WORDS[desk.settings.lang.value];
  const { situation } = desk.situation;
  if (situation.value === undefined) return null;
  const { operationalPeriod: period, languages } = situation.value;
  return (
    <>
      <Fact label={words.period}>
        {period === undefined ? (
          words.none
        ) : (
          <>
            {words.span(<Time at={period.from} />, <Time at={period.to} />)}{' '}
            <span class="quiet">
              ({words.states[operationalPeriodOf(desk).state.value ?? 'current']})
            </span>
          </>
        )}
      </Fact>
      <Fact label={words.marking}>
        <Marking tlp={usualMarking(situation.value)} />
      </Fact>
      <Fact label={words.languages}>
        {languages === undefined
          ? words.all
          : teamLanguages(languages).map((one, at) => (
              <>
                {at > 0 && ' · '}
                <bdi lang={one}>{LANGUAGE_NAMES[one]}</bdi>
              </>
            ))}
      </Fact>
    </>
  );
}

function Fact({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
