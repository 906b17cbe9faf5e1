import { type Api, situationPath } from '../network/api.js';
import { type Resources } from '../network/resource.js';
import { type BoardState } from '../situation/board.js';
import { type Desk } from '../desk.js';

interface Needs {
  readonly resources: Resources;
  readonly board: BoardState;
  readonly api: Api;
}

type ReportMarking = ReturnType<typeof createReportMarking>;

/** The marking at the head of the page for the next shift. */
function createReportMarking(desk: Needs) {
  const { resource } = desk.resources;
  const { board } = desk.board;
  const { read } = desk.api;

  /** The strictest marking among what the board rests on, as the situation report finds it. */
  const marking = resource<{ readonly report: { readonly marking: string } }>(() => {
    const shown = board.value;
    if (shown === undefined) return undefined;
    const query = { validAt: shown.validAt, knownAt: `rev:${shown.knownRevision}`, format: 'json' };
    return {
      key: JSON.stringify([shown.situation, query]),
      ask: (signal) => read(`${situationPath(shown.situation)}/report`, query, signal),
    };
  });

  return { marking };
}

/** What the page for the next shift alone needs. */
export function reportMarkingOf(desk: Desk): ReportMarking {
  return desk.keep(createReportMarking);
}
