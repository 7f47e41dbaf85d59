import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { loadWorkdays } from '../../data-modules.ts';
import type { WorkdayYear } from '../../domain/calendar/workdays.ts';
import { dateText } from '../../domain/report/text.ts';
import { planWork, workPatches, type WorkDays, type WorkRow } from '../../domain/work/plan.ts';
import { CalendarButton } from './CalendarButton.tsx';
import { DateInput } from './DateInput.tsx';
import type { Session } from './session-model.ts';
import { localDate } from './util.ts';

/** 填报人在建议上改的责任人、时限；不要的条目 skip 为真。 */
interface Edit {
  readonly ownerRole?: string;
  readonly due?: string;
  readonly skip?: boolean;
}
type Edits = Readonly<Record<string, Edit>>;

/** 短板变成工作：看建议、改责任人和时限、填进空着的栏，导出日程。days 为三档默认时限，单位：工作日。 */
export function WorkPanel({ session, days }: { session: Session; days: WorkDays }) {
  const years = useSignal<{ readonly list: readonly WorkdayYear[]; readonly failed: boolean } | null>(null);
  useEffect(() => {
    loadWorkdays().then(
      (list) => (years.value = { list, failed: false }),
      () => (years.value = { list: [], failed: true }),
    );
  }, []);
  if (!years.value) return <p class="muted">正在取放假安排……</p>;
  return (
    <>
      {years.value.failed && (
        <p class="note">放假安排没有取到，时限只按周一至周五数，都标“暂算”。接上网再打开本页可以重算。</p>
      )}
      <Plan session={session} days={days} workdayYears={years.value.list} />
    </>
  );
}

interface PlanProps {
  session: Session;
  days: WorkDays;
  workdayYears: readonly WorkdayYear[];
}

function Plan({ session, days, workdayYears }: PlanProps) {
  const { state } = session;
  const { scheme } = state;
  const make = () =>
    planWork({ scheme, assessment: state.assessment.peek(), today: localDate(new Date()), workdayYears, days });
  const rows = useSignal(make());
  const edits = useSignal<Edits>({});
  const tally = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // 答题时不跟着每一下重算，停手再算。
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = state.assessment.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => (rows.value = make()), 300);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [session]);

  const toFill = () => {
    const chosen = rows.value.map((row) => row.item.id).filter((id) => !edits.value[id]?.skip);
    return workPatches(state.assessment.peek(), rows.value.map(withEdit(edits.value)), new Set(chosen));
  };
  const patches = toFill();
  const fill = () => {
    // 再算一次：画出来之后，条目里可能又填了。
    const fresh = toFill();
    for (const { item, change } of fresh) state.patch(item, change);
    rows.value = make();
    edits.value = {};
    session.status.value = `已填入${fresh.length}条短板的措施、责任人、时限`;
    // 填好的各条收短了，不拉回来就看不到回话。
    requestAnimationFrame(() => tally.current?.scrollIntoView({ block: 'center' }));
  };
  return (
    <div class="work">
      <p class="small muted">
        措施先用勾选的常见问题的改法，没有勾选就照手册流程。时限按法定工作日数：底线情形{days.floor}个、未达标
        {days.unmet}
        个、部分达标{days.partial}个（本站拟定，上级定了时限的照上级）。已经填了的不动。
        {rows.value.some((row) => row.due.provisional) && '标“暂算”的，那一年还没公布放假安排。'}
      </p>
      {rows.value.length === 0 && <p>已填的里面没有短板，不用安排整改。</p>}
      <ol class="work-list">
        {rows.value.map((row) => (
          <Row key={row.item.id} row={row} edits={edits} roles={scheme.ownerRoles} />
        ))}
      </ol>
      <div class="work-actions">
        {rows.value.length > 0 && (
          <button
            type="button"
            class="button button-primary"
            disabled={!session.ready.value || patches.length === 0}
            onClick={fill}
          >
            填入空着的措施、责任人、时限
          </button>
        )}
        <CalendarButton session={session} />
      </div>
      {rows.value.length > 0 && (
        <p class="small muted" ref={tally}>
          {patches.length > 0 ? `有${patches.length}条要补。` : '选中的都填好了。'}
          填好后再下载三清单一台账、创建进度表，措施、责任人、时限都在里面。
        </p>
      )}
    </div>
  );
}

/** 改过的换成改的；改成空的就不填那一栏。 */
const withEdit =
  (edits: Edits) =>
  (row: WorkRow): WorkRow => {
    const { ownerRole, due } = edits[row.item.id] ?? {};
    return {
      ...row,
      ownerRole: ownerRole === undefined ? row.ownerRole : { ...row.ownerRole, value: ownerRole },
      due: due === undefined ? row.due : { ...row.due, value: due },
    };
  };

const ACTION_FROM: Readonly<Record<WorkRow['action']['from'], string>> = {
  own: '已填，不动',
  problem: '常见问题的改法',
  workflow: '手册流程',
  check: '检查点',
};

function Row({ row, edits, roles }: { row: WorkRow; edits: Signal<Edits>; roles: readonly string[] }) {
  const { item, action, ownerRole, due } = row;
  const edit = edits.value[item.id] ?? {};
  const change = (next: Edit) => (edits.value = { ...edits.value, [item.id]: { ...edit, ...next } });
  const done = action.filled && ownerRole.filled && due.filled;
  return (
    <li class="work-row">
      {done ? (
        <p class="work-head">
          <b>
            {item.id} {item.title}
          </b>
          <span class="small muted">　{row.verdict}　都已填，不动</span>
        </p>
      ) : (
        <label class="check-line">
          <input
            type="checkbox"
            checked={!edit.skip}
            onChange={(event) => change({ skip: !event.currentTarget.checked })}
          />
          <span>
            <b>
              {item.id} {item.title}
            </b>
            <small class="muted">
              {row.verdict}。{row.why}
            </small>
          </span>
        </label>
      )}
      <p class="work-text">
        措施（{ACTION_FROM[action.from]}）：{action.value}
      </p>
      <p class="small muted work-text">完成标准：{row.accept.join('；')}</p>
      <div class="field-row">
        {ownerRole.filled ? (
          <p class="small">责任人：{ownerRole.value}（已填，不动）</p>
        ) : (
          <label class="field">
            <span>责任人（只写职务）</span>
            <select
              class="input"
              value={edit.ownerRole ?? ownerRole.value}
              onChange={(event) => change({ ownerRole: event.currentTarget.value })}
            >
              <option value="">未定</option>
              {roles.map((role) => (
                <option key={role}>{role}</option>
              ))}
            </select>
          </label>
        )}
        {due.filled ? (
          <p class="small">时限：{dateText(due.value)}（已填，不动）</p>
        ) : (
          <label class="field">
            <span>
              完成时限（{due.workdays}个工作日{due.provisional ? '，暂算' : ''}）
            </span>
            <DateInput value={edit.due ?? due.value} onPick={(value) => change({ due: value })} />
          </label>
        )}
      </div>
    </li>
  );
}
