import { type VNode } from 'preact';
import { subjectOf } from '../../core/board/proposition-id.js';
import { isSpokenOf } from '../../core/board/spoken-of.js';
import { FailureNotice } from '../../components/answers/failure.js';
import { AspectName, Name } from '../../components/text/name.js';
import { PrintButton } from '../../components/print-button.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { both } from './bookmark-list.js';
import { StandingAnswer } from './standing-answer.js';
import { type Scene } from '../../state/replay/scenes.js';
import { useDesk } from '../../components/use-desk.js';
import { replayStateOf } from '../../state/replay/replay.js';

/** The kept moments one after the other, to read or to print: both clocks of each, and how every question stood that somebody spoke of. */
export function Storyboard(): VNode {
  const desk = useDesk();
  const { asked } = replayStateOf(desk).scenes;
  const { t } = desk.words;
  const { situation } = desk.situation;
  const { code, setScreenParams } = desk.location;
  const { data, problem } = asked.state.value;
  const words = t().replay;
  return (
    <div class="storyboard">
      <header>
        <h3>{words.storyboardOf(<bdi>{situation.value?.name ?? code.value}</bdi>)}</h3>
        {situation.value?.mode === 'exercise' && (
          <strong class="exercise">{t().common.exercise}</strong>
        )}
        <p class="quiet">{words.storyboardHint}</p>
        <div class="action-bar">
          <PrintButton />
          <button
            type="button"
            onClick={() => {
              setScreenParams({ storyboard: undefined }, 'push');
            }}
          >
            {words.back}
          </button>
        </div>
      </header>
      {problem !== undefined && <FailureNotice problem={problem} again={asked.again} />}
      {data === undefined && problem === undefined && <WaitingRows rows={4} />}
      {data?.length === 0 && <p class="empty">{words.noBookmarks}</p>}
      {data?.map((scene) => (
        <SceneText key={scene.bookmark.id} scene={scene} />
      ))}
    </div>
  );
}

function SceneText({ scene: { bookmark, board } }: { readonly scene: Scene }): VNode {
  const desk = useDesk();
  const { hrefTo } = desk.location;
  const { t } = desk.words;
  const link = new URL(
    hrefTo({ screen: 'board', screenParams: {}, moments: bookmark.moments }),
    location.href,
  );
  const lines = board.facets.map(({ facet, propositions }) => ({
    facet,
    said: propositions.filter(isSpokenOf),
  }));
  return (
    <section class="scene">
      <h4>
        <bdi>{bookmark.name}</bdi>
      </h4>
      <p class="sentence">{both(desk, bookmark)}</p>
      <dl>
        {lines
          .filter(({ said }) => said.length > 0)
          .map(({ facet, said }) => (
            <div key={facet}>
              <dt>{t().vocabulary.facet(facet)}</dt>
              {said.map((one) => (
                <dd key={one.id}>
                  <Name id={subjectOf(one.id)} />, <AspectName of={one.id} />:{' '}
                  <StandingAnswer of={one} />
                </dd>
              ))}
            </div>
          ))}
      </dl>
      <p class="quiet pinned-link">
        <a href={link.href} dir="ltr">
          {link.href}
        </a>
      </p>
    </section>
  );
}
