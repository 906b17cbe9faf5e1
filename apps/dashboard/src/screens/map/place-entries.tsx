import { type TimelineResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { situationPath } from '../../state/network/api.js';
import { LeftOut } from '../../components/text/left-out.js';
import { useFailing } from '../../components/answers/use-failing.js';
import { type MapItem } from '../../core/map/located.js';
import { PlaceEntry } from './place-entry.js';
import { useDesk } from '../../components/use-desk.js';
import { mapStateOf } from '../../state/map/map.js';

const FIRST = 12;
const MORE = 100;

/** The entries of a place, the first ones at once and more on demand. Of very many entries only those of a chosen place are shown unasked. */
export function PlaceEntries({
  items,
  placeId,
  isChosen,
}: {
  readonly items: readonly MapItem[];
  readonly placeId: string | undefined;
  readonly isChosen: boolean;
}): VNode {
  const desk = useDesk();
  const { mapAsked } = mapStateOf(desk).mapData;
  const { t } = desk.words;
  const { numberText } = desk.format;
  const isWhole = mapAsked.state.value.data?.isWhole ?? true;
  const [asked, setAsked] = useState(0);
  const shown = items.slice(0, (isWhole || isChosen || asked > 0 ? FIRST : 0) + asked);
  const headlines = useHeadlines(shown);
  const more = items.length - shown.length;
  return (
    <>
      <ul class="plain">
        {shown.map((item) => {
          const headline = item.headline ?? headlines.get(item.no);
          const known = headline === undefined ? item : { ...item, headline };
          return <PlaceEntry key={item.no} item={known} placeId={placeId} />;
        })}
      </ul>
      {more > 0 && (
        <LeftOut
          text={t().map.more(more, numberText(more))}
          onShow={() => {
            setAsked(asked + MORE);
          }}
        />
      )}
    </>
  );
}

/** The headlines of entries that were read in columns, as of the moments of the map. Until they are there, or without them, the kinds stand. */
function useHeadlines(shown: readonly MapItem[]): ReadonlyMap<string, string> {
  const desk = useDesk();
  const { mapAsked } = mapStateOf(desk).mapData;
  const { readToEnd } = desk.pages;
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const [hasFailed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useFailing(hasFailed, () => {
    setTurn(turn + 1);
  });
  const moments = mapAsked.state.value.data?.moments;
  const revision = moments?.knownRevision;
  const lacking = shown.filter(({ headline }) => headline === undefined).slice(-MOST_NUMBERS);
  const numbers = lacking.map(({ no }) => no).join(',');
  useEffect(() => {
    if (numbers === '' || moments === undefined) return;
    const gone = new AbortController();
    const query = {
      numbers,
      limit: MOST_NUMBERS,
      validAt: moments.validAt,
      knownAt: `rev:${moments.knownRevision}`,
    };
    readToEnd<TimelineResponse>(
      `${situationPath(moments.situation)}/entries`,
      query,
      gone.signal,
    ).then(
      ({ entries }) => {
        setFailed(false);
        setKnown(
          (before) =>
            new Map([...before, ...entries.map((one) => [one.entryNo, one.headline] as const)]),
        );
      },
      () => {
        if (!gone.signal.aborted) setFailed(true);
      },
    );
    return () => {
      gone.abort();
    };
  }, [numbers, revision, turn]);
  return known;
}

const MOST_NUMBERS = 200;
