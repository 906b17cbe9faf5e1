import { type ComponentType, type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useFailing } from './use-failing.js';
import { WaitingRows } from './waiting.js';
import { useDesk } from '../use-desk.js';

/** A part of the page that is loaded when it is first needed; when that fails, the user can try again. What is beside the point takes no room until it is there. */
export function lazy(load: () => Promise<ComponentType>, isBeside = false): () => VNode {
  let loaded: ComponentType | undefined;
  return function Lazy(): VNode {
    const { t } = useDesk().words;
    const [Part, setPart] = useState<ComponentType | undefined>(() => loaded);
    const [turn, setTurn] = useState(0);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded !== undefined) return;
      setFailed(false);
      load().then(
        (part) => {
          loaded = part;
          setPart(() => part);
        },
        () => {
          setFailed(true);
        },
      );
    }, [turn]);
    useFailing(hasFailed, () => {
      setTurn(turn + 1);
    });
    if (Part !== undefined) return <Part />;
    if (isBeside) return <></>;
    if (!hasFailed) return <WaitingRows />;
    return (
      <div class="failure" role="alert">
        <p>{t().common.problem.unreachable}</p>
        <button
          type="button"
          onClick={() => {
            setTurn(turn + 1);
          }}
        >
          {t().common.retry}
        </button>
      </div>
    );
  };
}
