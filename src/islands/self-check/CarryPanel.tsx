import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { loadCrosswalk, loadScheme } from '../../data-modules.ts';
import { VERDICT_TEXT } from '../../domain/assessment/format.ts';
import { periodText } from '../../domain/assessment/period.ts';
import { applyCarry, planCarry } from '../../domain/crosswalk/carry.ts';
import type { CarryAction, CarryRow } from '../../domain/crosswalk/model.ts';
import type { Assessment } from '../../schemas/result-file.ts';
import { openDraftStore, type DraftSummary } from '../../storage/drafts.ts';
import type { Session } from './session-model.ts';

interface Plan {
  readonly name: string;
  readonly source: Assessment;
  readonly rows: readonly CarryRow[];
}

const ACTIONS: readonly { readonly id: CarryAction; readonly title: string; readonly note: string }[] = [
  { id: 'carry', title: '直接带入', note: '来源条目把这一条查全了' },
  { id: 'propose', title: '作为建议', note: '只查到一部分，或要您定分；逐条点“采用”才计分' },
  { id: 'same', title: '已经一致', note: '上次带入的，没有变化' },
  { id: 'kept', title: '您已填，不动', note: '本人填的从不覆盖' },
  { id: 'missing', title: '来源没填完', note: '来源还有条目未填，这次不带' },
  { id: 'na', title: '按支部条件不适用', note: '不用带' },
  { id: 'none', title: '没有对应的来源', note: '别的体系不查这件事，请单独填' },
];

/** 从别的体系带入：先看清带什么、不带什么，点了才写。 */
export function CarryPanel({ session }: { session: Session }) {
  const { state, foreign } = session;
  const drafts = useSignal<readonly DraftSummary[]>([]);
  const plan = useSignal<Plan | null>(null);
  const message = useSignal('');
  const note = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    void listOthers(state.scheme.id, state.scheme.schemeTitles).then((list) => (drafts.value = list));
  }, []);

  const preview = async (source: Assessment, name: string) => {
    message.value = '正在比对……';
    plan.value = null;
    try {
      const [scheme, crosswalk] = await Promise.all([loadScheme(source.scheme.id), loadCrosswalk()]);
      const target = { scheme: state.scheme, assessment: state.assessment.peek() };
      plan.value = { name, source, rows: planCarry({ crosswalk, source: { scheme, assessment: source }, target }) };
      message.value = '';
    } catch (error) {
      message.value = (error as Error).message;
    }
  };

  useEffect(() => {
    if (foreign.value) void preview(foreign.value.assessment, foreign.value.name);
  }, [foreign.value]);

  const openDraft = async (draft: DraftSummary) => {
    const store = await openDraftStore();
    const loaded = await store.load(draft.key);
    store.close();
    if (loaded.ok) await preview(loaded.assessment, draftName(draft, state.scheme.schemeTitles));
    else message.value = loaded.message;
  };

  const apply = async ({ rows, source }: Plan) => {
    const blank = Object.keys(state.assessment.peek().answers).length === 0 && state.unit.peek().code === '';
    if (blank) await takeUnit(session, source);
    state.update(applyCarry(state.assessment.peek(), rows));
    const carried = rows.filter((row) => row.action === 'carry').length;
    const proposed = rows.filter((row) => row.action === 'propose').length;
    plan.value = null;
    foreign.value = null;
    message.value = `已带入${String(carried)}条，另有${String(proposed)}条是建议，请逐条确认。`;
    session.status.value = message.value;
    // 预览收起后版面变短，回话会跑出屏幕。
    requestAnimationFrame(() => bringUp(note.current, 'center'));
  };

  return (
    <section class="shortcut" aria-labelledby="carry-t">
      <h3 id="carry-t">从别的体系带入</h3>
      <p class="small">
        别的体系填过的，同题的不用再填。几条合成一条的取最低的结论，带入后的分往往比原来低，逐条核过才准。覆盖程度是本站拟定的。也可以点“从文件恢复”选那份自评文件。
      </p>
      {drafts.value.length > 0 && (
        <ul class="link-list">
          {drafts.value.map((draft) => (
            <li key={draft.key}>
              <button type="button" class="button button-quiet" onClick={() => void openDraft(draft)}>
                {draftName(draft, state.scheme.schemeTitles)}
              </button>
              <span class="small muted">已填{draft.answered}条</span>
            </li>
          ))}
        </ul>
      )}
      {drafts.value.length === 0 && <p class="small muted">这台电脑上没有别的体系的草稿。</p>}
      <p role="status" class="small" tabIndex={-1} ref={note}>
        {message.value}
      </p>
      {plan.value && <Preview plan={plan.value} onApply={apply} onCancel={() => (plan.value = null)} />}
    </section>
  );
}

function bringUp(element: HTMLElement | null, block: 'start' | 'center'): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block });
}

interface PreviewProps {
  plan: Plan;
  onApply: (plan: Plan) => Promise<void>;
  onCancel: () => void;
}

function Preview({ plan, onApply, onCancel }: PreviewProps) {
  const groups = ACTIONS.map((action) => ({ ...action, rows: plan.rows.filter((row) => row.action === action.id) }));
  const useful = groups.some(({ id, rows }) => (id === 'carry' || id === 'propose') && rows.length > 0);
  const box = useRef<HTMLDivElement>(null);
  // 清单在按钮下面，不送到眼前就像没反应。
  useEffect(() => bringUp(box.current, 'start'), [plan]);
  return (
    <div class="carry" role="group" aria-label="带入之前先看一眼" tabIndex={-1} ref={box}>
      <p>
        来源：{plan.name}（{plan.source.unit.name ?? (plan.source.unit.code || '没有写代号')}，
        {periodText(plan.source.period)}）
      </p>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ id, title, note, rows }) => (
          <details key={id} open={id === 'carry' || id === 'propose'}>
            <summary>
              {title}（{rows.length}条）<span class="small muted">　{note}</span>
            </summary>
            <ul class="carry-rows">
              {rows.map((row) => (
                <li key={row.target.id}>
                  <b>
                    {row.target.id} {row.target.title}
                  </b>
                  {row.value && <span>：{valueText(row)}</span>}
                  <span class="small muted">　{row.why}</span>
                </li>
              ))}
            </ul>
          </details>
        ))}
      <div class="toolbar-row">
        <button type="button" class="button button-primary" disabled={!useful} onClick={() => void onApply(plan)}>
          带入
        </button>
        <button type="button" class="button" onClick={onCancel}>
          不带入
        </button>
      </div>
      {!useful && <p class="small">没有可带入的。</p>}
    </div>
  );
}

function valueText({ value }: CarryRow): string {
  if (!value) return '';
  const parts = [
    value.verdict && VERDICT_TEXT[value.verdict],
    value.score !== undefined && `${String(value.score)}分`,
    value.floor && '有底线情形',
  ];
  return parts.filter(Boolean).join('，');
}

function draftName(draft: DraftSummary, titles: Readonly<Record<string, string>>): string {
  return `${titles[draft.scheme] ?? draft.scheme}　${draft.code || '没有写代号'}　${periodText(draft.period)}`;
}

async function listOthers(own: string, titles: Readonly<Record<string, string>>): Promise<readonly DraftSummary[]> {
  try {
    const store = await openDraftStore();
    const list = await store.list();
    store.close();
    return list.filter((d) => d.scheme !== own && titles[d.scheme] !== undefined && !d.problem && d.answered > 0);
  } catch {
    return [];
  }
}

/** 空白自评带入时，代号、名称、期次和支部条件一起带过来。 */
async function takeUnit(session: Session, { unit, period }: Assessment): Promise<void> {
  const { state } = session;
  const known = new Set(state.scheme.conditions.map((c) => c.id));
  const conditions = Object.fromEntries(Object.entries(unit.conditions).filter(([id]) => known.has(id)));
  await session.rename(unit.code, period);
  state.setUnit({ conditions, ...(unit.name ? { name: unit.name } : {}) });
}
