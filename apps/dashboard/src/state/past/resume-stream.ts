import { type EventStream, type Network } from '../edges/edges.js';
import { address, situationPath } from '../network/api.js';
import { type FrameSource, type FrameTakers } from './catch-up.js';

const RETRY_MS = 3_000;

/** Opens the stream of a situation where a device left it, again and again until it was told what it missed or ceases to ask. */
export function resumeStream(
  { openStream }: Network,
  situation: string,
  id: string,
  on: FrameTakers,
): FrameSource {
  const path = `${situationPath(situation)}/changes`;
  let stream: EventStream | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function listen(): void {
    const opened = openStream(address(path, { lastEventId: id }));
    stream = opened;
    opened.onFailure(() => {
      opened.close();
      retry = setTimeout(listen, RETRY_MS);
    });
    const take = (name: string, taker: (frame: never) => void): void => {
      opened.on(name, ({ data }) => {
        taker(JSON.parse(data) as never);
      });
    };
    take('history', on.history);
    take('gap', on.gap);
    // Whichever comes first stands after all that was missed.
    for (const name of ['change', 'snapshot', 'tick']) take(name, on.done);
  }

  listen();
  return {
    close() {
      clearTimeout(retry);
      stream?.close();
    },
  };
}
