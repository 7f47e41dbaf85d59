import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Downloads } from './Downloads.tsx';
import { useLazy } from './lazy.ts';
import type { WorkDays } from '../../domain/work/plan.ts';
import type { Session } from './session-model.ts';

interface Props {
  session: Session;
  release: string;
  label: string;
  days: WorkDays;
}

/** 结果区：快看到的时候才装载和画，答题时不占用。 */
export function Result(props: Props) {
  const section = useRef<HTMLElement>(null);
  const near = useSignal(false);
  useEffect(() => {
    if (!section.current || typeof IntersectionObserver === 'undefined') {
      near.value = true;
      return;
    }
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          near.value = true;
          watcher.disconnect();
        }
      },
      { rootMargin: '900px' },
    );
    watcher.observe(section.current);
    return () => watcher.disconnect();
  }, []);
  const body = useLazy(() => import('./ResultBody.tsx'), near.value);
  const panels = useLazy(() => import('./Panels.tsx'), near.value);
  return (
    <section class="result" id="result" aria-labelledby="result-t" ref={section}>
      <h2 id="result-t">结果与下载</h2>
      <p class="small muted">供自查改进，不替代组织考核结论。等次线、分值和底线情形由本站拟定，以上级规定为准。</p>
      <Downloads session={props.session} />
      {panels && <panels.Panels session={props.session} days={props.days} />}
      {body ? <body.ResultBody {...props} /> : <p class="muted needs-js">正在算结果……</p>}
    </section>
  );
}
