import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Scheme } from '../../domain/standard/model.ts';
import type { WorkDays } from '../../domain/work/plan.ts';
import type { Answer, Verdict } from '../../schemas/result-file.ts';
import { ItemCard } from './ItemCard.tsx';
import { createFilter, type Filter } from './filter.ts';
import { onItemKeys } from './keyboard.ts';
import { Rail, Summary } from './Progress.tsx';
import { Result } from './Result.tsx';
import { createSession } from './session.ts';
import { Setup } from './Setup.tsx';
import { EmptyNotice, FilterBar, Toolbar } from './Toolbar.tsx';

interface Props {
  scheme: Scheme;
  /** 内容版本与页眉标注，写进导出文件。 */
  release: string;
  label: string;
  /** 类编号 → 标准页地址。 */
  classLinks: Record<string, string>;
  /** 短板默认整改时限，工作日数。 */
  days: WorkDays;
}

/** 脚本没准备好时点过的选项和底线：从页面上读出来，免得白点。 */
function earlyPicks(): Map<string, Partial<Answer>> {
  const picks = new Map<string, Partial<Answer>>();
  if (typeof document === 'undefined') return picks;
  document.querySelectorAll<HTMLElement>('[data-item-id]').forEach((item) => {
    const verdict = item.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value as Verdict | undefined;
    const floor = item.querySelector('.card-floor input:checked') !== null;
    const typed = item.querySelector<HTMLInputElement>('input[data-score]');
    const score = typed && typed.value !== '' && typed.validity.valid ? Number(typed.value) : undefined;
    const id = item.dataset['itemId'];
    if (id && (verdict !== undefined || floor || score !== undefined))
      picks.set(id, {
        ...(verdict ? { verdict } : {}),
        ...(floor ? { floor } : {}),
        ...(score === undefined ? {} : { score }),
      });
  });
  return picks;
}

/** 点了指向某一条的链接，而那一条被筛选藏起了：先放出来，浏览器才跳得到。 */
function showTarget(event: MouseEvent, filter: Filter): void {
  const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[href^="#"]');
  const id = link?.hash.slice(1);
  if (id && document.getElementById(id)?.hidden) filter.set('all');
}

export default function SelfCheck({ scheme, release, label, classLinks, days }: Props) {
  const session = useMemo(() => createSession(scheme, release, label), [scheme, release, label]);
  const filter = useMemo(() => createFilter(session.state), [session]);
  const picks = useRef<Map<string, Partial<Answer>> | null>(null);
  picks.current ??= earlyPicks();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    void session.start(picks.current ?? new Map());
    const guard = (event: BeforeUnloadEvent) => {
      if (session.wouldLose()) event.preventDefault();
    };
    const saveKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        void session.saveFile();
      }
    };
    window.addEventListener('beforeunload', guard);
    window.addEventListener('keydown', saveKey);
    return () => {
      window.removeEventListener('beforeunload', guard);
      window.removeEventListener('keydown', saveKey);
    };
  }, [session]);

  return (
    <div class="check" onClick={(event) => showTarget(event, filter)}>
      <Setup session={session} />
      <Toolbar session={session} />
      <div class="check-body">
        <Rail state={session.state} />
        <div
          class="check-main"
          ref={list}
          onKeyDown={(event) => onItemKeys(event, session.state, list.current, filter)}
        >
          <Summary state={session.state} />
          <FilterBar filter={filter} scoring={scheme.scoring} />
          {scheme.dimensions.map((dimension) => (
            <section class="check-dimension" key={dimension.id} aria-labelledby={`dim-${dimension.id}`}>
              <h2 id={`dim-${dimension.id}`}>
                {dimension.id} {dimension.title}
              </h2>
              {dimension.classes.map((entry) => (
                <section
                  class="check-class"
                  key={entry.id}
                  id={`class-${entry.id}`}
                  aria-labelledby={dimension.classes.length > 1 ? `class-${entry.id}-t` : undefined}
                >
                  {dimension.classes.length > 1 ? (
                    <h3 id={`class-${entry.id}-t`}>
                      {entry.id} {entry.title}
                      <a class="check-class-link" href={classLinks[entry.id]}>
                        看标准
                      </a>
                    </h3>
                  ) : (
                    <p class="check-class-only">
                      <a class="check-class-link" href={classLinks[entry.id]}>
                        看标准
                      </a>
                    </p>
                  )}
                  {entry.items.map((item) => (
                    <ItemCard
                      key={item.id}
                      item={item}
                      session={session}
                      filter={filter}
                      link={`${classLinks[entry.id] ?? ''}#${item.id}`}
                    />
                  ))}
                </section>
              ))}
            </section>
          ))}
          <EmptyNotice filter={filter} />
        </div>
      </div>
      <Result session={session} release={release} label={label} days={days} />
    </div>
  );
}
