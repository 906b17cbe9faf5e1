import { type RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The width of a canvas; it is told anew with every change of width and of colours. */
export function useCanvas(canvas: RefObject<HTMLCanvasElement | null>): { readonly width: number } {
  const [look, setLook] = useState({ width: 0 });
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const changed = (): void => {
      setLook({ width: element.clientWidth });
    };
    const resized = new ResizeObserver(changed);
    resized.observe(element);
    const themed = new MutationObserver(changed);
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const forced = matchMedia('(forced-colors: active)');
    forced.addEventListener('change', changed);
    return () => {
      resized.disconnect();
      themed.disconnect();
      forced.removeEventListener('change', changed);
    };
  }, []);
  return look;
}
