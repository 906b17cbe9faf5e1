import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from '../use-desk.js';

/** Has the strip say, for as long as it is so, that a part could not be read; asks again when the stream is back. */
export function useFailing(isFailing: boolean, again?: () => void): void {
  const { setFailing, returns } = useDesk().failures;
  const self = useRef({});
  useEffect(() => {
    setFailing(self.current, isFailing);
    return () => {
      setFailing(self.current, false);
    };
  }, [isFailing]);
  const asked = useRef(returns.value);
  const turn = returns.value;
  useEffect(() => {
    if (asked.current === turn) return;
    asked.current = turn;
    if (isFailing) again?.();
  }, [turn, isFailing]);
}
