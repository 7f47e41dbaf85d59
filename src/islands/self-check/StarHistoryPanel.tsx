import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { loadWorkdays } from '../../data-modules.ts';
import { periodText } from '../../domain/assessment/period.ts';
import type { WorkdayYear } from '../../domain/calendar/workdays.ts';
import {
  STATUS_TEXT,
  starFieldLabel,
  starKind,
  starKindTitle,
  type StarHistory,
} from '../../domain/stars-history/model.ts';
import { parseStarEvents, type ParsedStarEvents } from '../../domain/stars-history/parse.ts';
import { eventQuarter, replay } from '../../domain/stars-history/replay.ts';
import { differenceText, starRules } from '../../domain/stars-history/rules.ts';
import type { StarEvent } from '../../schemas/star-event.ts';
import { ReportDates } from './ReportDates.tsx';
import { StarEventForm } from './StarEventForm.tsx';
import type { Session } from './session-model.ts';
import { localDate } from './util.ts';

/** 授星摘星台账：录一件、看现状和校验、删一件。存在自评文件里，随文件走。 */
export function StarHistoryPanel({ session }: { session: Session }) {
  const { state } = session;
  const workdays = useSignal<readonly WorkdayYear[] | null>(null);
  const calendarFailed = useSignal(false);
  useEffect(() => {
    loadWorkdays().then(
      (years) => (workdays.value = years),
      () => (calendarFailed.value = true),
    );
  }, []);
  const values = useComputed(() => state.extras.value?.starEvents ?? []);
  const parsed = useComputed(() => parseStarEvents(values.value));
  const history = useComputed(() =>
    replay(
      parsed.value.events.map(({ event }) => event),
      localDate(new Date()),
      starRules(state.scheme, workdays.value),
    ),
  );
  const write = (next: readonly unknown[]) => state.setExtras({ starEvents: [...next] });
  return (
    <section class="record-panel" aria-labelledby="star-history-t">
      {/* 折叠的标题已经写了，这里只给读屏用。 */}
      <h3 id="star-history-t" class="visually-hidden">
        授星摘星记录
      </h3>
      <p class="small muted">
        上级季度检查后，把授星、摘星、晋级、命名逐件记在这里。事项和必填栏为拟定，授摘和命名以上级核定为准。
      </p>
      <Standing session={session} history={history.value} />
      {calendarFailed.value && <p class="small">放假安排没有装上，公示够不够工作日暂不核对；联网后重新打开这一栏。</p>}
      <StarEventForm session={session} onAdd={(event) => write([...values.value, event])} />
      <EventTable
        session={session}
        parsed={parsed.value}
        history={history.value}
        onRemove={(index) => write(values.value.filter((_, i) => i !== index))}
      />
      <ReportDates
        session={session}
        parsed={parsed.value}
        onAdd={(event) => write([...values.value, event])}
        onChange={(index, event) => write(values.value.map((value, i) => (i === index ? event : value)))}
        onRemove={(index) => write(values.value.filter((_, i) => i !== index))}
      />
    </section>
  );
}

/** 现在几星、什么状态；与自评不同的说明。 */
function Standing({ session, history }: { session: Session; history: StarHistory }) {
  const { scheme, evaluation } = session.state;
  const { current, quarters, findings } = history;
  if (quarters.length === 0) return <p>还没有记录。</p>;
  const { stars, complete } = evaluation.value;
  const difference = differenceText(stars && complete ? stars.count : null, current.total);
  return (
    <div class="record-standing" role="status">
      <p>
        台账记录<b class="num">{current.total}</b>星，状态：<b>{STATUS_TEXT[current.status]}</b>。
        {scheme.dimensions.map(({ id, title }) => `${title}${current.stars[id] ?? 0}`).join('、')}。
      </p>
      {difference && <p class="record-fault">{difference}</p>}
      {findings.length > 0 && <p class="record-fault">有{findings.length}处要核对，见下表“校验”一栏。</p>}
    </div>
  );
}

interface TableProps {
  session: Session;
  parsed: ParsedStarEvents;
  history: StarHistory;
  onRemove: (index: number) => void;
}

/** 按季分组，近的在前；删之前再问一次。 */
function EventTable({ session, parsed, history, onRemove }: TableProps) {
  const asking = useSignal<number | null>(null);
  const { dimensions } = session.state.scheme;
  const groups = [
    ...(history.later.length > 0 ? [{ title: '还没有到的', events: history.later }] : []),
    ...[...history.quarters]
      .reverse()
      .map(({ quarter, total, events }) => ({ title: `${periodText(quarter)}，季末${total}星`, events })),
  ];
  const remove = (index: number, title: string) => {
    asking.value = null;
    onRemove(index);
    session.status.value = `已删去：${title}`;
  };
  if (groups.length === 0 && parsed.bad.length === 0) return null;
  return (
    <div class="table-wrap">
      {groups.map((group) => (
        <table class="stack" key={group.title}>
          <caption>{group.title}</caption>
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">事项</th>
              <th scope="col">填了什么</th>
              <th scope="col">校验</th>
              <th scope="col">删去</th>
            </tr>
          </thead>
          <tbody>
            {group.events.map((event) => {
              const index = parsed.events.find((entry) => entry.event === event)?.index ?? -1;
              const place = dimensions.find(({ id }) => id === event.dimension)?.title ?? event.dimension ?? '';
              const title = `${event.on}${starKindTitle(event.kind)}${place}`;
              const faults = history.findings.filter((f) => f.event === event);
              return (
                <tr key={index}>
                  <td class="num" data-label="日期">
                    {event.on}
                    {eventQuarter(event) !== eventQuarter({ ...event, quarter: undefined }) && (
                      <span class="small muted">（记在{periodText(eventQuarter(event))}）</span>
                    )}
                  </td>
                  <td data-label="事项">
                    {starKindTitle(event.kind)} {place}
                  </td>
                  <td data-label="填了什么">{detailsOf(event).join('；') || '—'}</td>
                  <td data-label="校验">
                    {faults.length === 0 ? '没有发现问题' : faults.map((f) => <p class="record-fault">{f.text}</p>)}
                  </td>
                  <td>
                    <RemoveButton asking={asking} index={index} title={title} onRemove={() => remove(index, title)} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ))}
      {parsed.bad.map(({ index, text }) => (
        <p class="record-fault" key={index}>
          {text}{' '}
          <RemoveButton
            asking={asking}
            index={index}
            title={`第${String(index + 1)}条`}
            onRemove={() => remove(index, '读不懂的一条')}
          />
        </p>
      ))}
    </div>
  );
}

interface RemoveProps {
  asking: { value: number | null };
  index: number;
  title: string;
  onRemove: () => void;
}

function RemoveButton({ asking, index, title, onRemove }: RemoveProps) {
  if (asking.value !== index) {
    return (
      <button
        type="button"
        class="button button-quiet"
        aria-label={`删去${title}`}
        onClick={() => (asking.value = index)}
      >
        删去
      </button>
    );
  }
  return (
    <span class="record-confirm" role="alert">
      删去“{title}”？
      <button type="button" class="button" onClick={onRemove}>
        确定删去
      </button>
      <button type="button" class="button button-quiet" onClick={() => (asking.value = null)}>
        不删
      </button>
    </span>
  );
}

function detailsOf(event: StarEvent): string[] {
  const kind = starKind(event.kind);
  return [...(kind?.required ?? []), ...(kind?.optional ?? [])].flatMap((field) => {
    const value = field === 'dimension' ? '' : event[field]?.trim();
    return value ? [`${starFieldLabel(event.kind, field)}：${value}`] : [];
  });
}
