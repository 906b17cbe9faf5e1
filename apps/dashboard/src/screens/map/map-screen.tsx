import { type VNode } from 'preact';
import { type PhraseParts } from '../../core/i18n/parts.js';
import { FailureNotice } from '../../components/answers/failure.js';
import { FilterBar } from '../../components/filter/filter-bar.js';
import { Time } from '../../components/text/time.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { InView } from './in-view.js';
import { MapLegend } from './legend.js';
import { type MapAnswer } from '../../state/map/map-data.js';
import { MapFrame } from './frame/map-frame.js';
import { PlaceList } from './place-list.js';
import { Sum } from './sum.js';
import { useDesk } from '../../components/use-desk.js';
import { mapStateOf } from '../../state/map/map.js';

/** Where: every entry at its places, on a map and in a list, never more precise than the source. */
export function MapScreen(): VNode {
  const desk = useDesk();
  const { mapAsked, mapKey } = mapStateOf(desk).mapData;
  const { code } = desk.location;
  const { t } = desk.words;
  const { data, problem, of } = mapAsked.state.value;
  const isCurrent = of === mapKey.value;
  const answer = data?.moments.situation === code.value ? data : undefined;
  return (
    <div class="map">
      <h2 class="visually-hidden">{t().shell.screens.map}</h2>
      <FilterBar
        matched={
          answer !== undefined && isCurrent ? { total: answer.total, all: answer.all } : undefined
        }
      />
      {problem !== undefined && <FailureNotice problem={problem} again={mapAsked.again} />}
      {answer === undefined && problem === undefined && <WaitingRows rows={6} />}
      {answer !== undefined && (
        <div class={isCurrent ? '' : 'lagging'} aria-busy={!isCurrent}>
          <Where answer={answer} />
        </div>
      )}
    </div>
  );
}

function Where({ answer }: { readonly answer: MapAnswer }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { drawn } = mapStateOf(desk).mapModel;
  const words = t().map;
  const { moments, total, isWhole } = answer;
  const known: PhraseParts = (
    <>
      <Time at={moments.knownAt} isFull /> ({words.revision(numberText(moments.knownRevision))})
    </>
  );
  return (
    <>
      <p class="sentence">{words.sentence(<Time at={moments.validAt} isFull />, known)}</p>
      <Sum answer={answer} />
      {!isWhole && <p class="quiet">{words.firstPlaceOnly}</p>}
      {total === 0 ? (
        <p class="empty">{words.none}</p>
      ) : (
        <div class="map-and-list">
          <div class="map-side">
            {drawn.value.length === 0 && <p class="empty">{words.nothingPlaced}</p>}
            <MapFrame />
            <InView />
            <MapLegend />
          </div>
          <PlaceList />
        </div>
      )}
    </>
  );
}
