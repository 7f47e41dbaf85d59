import { useSignal } from '@preact/signals';
import { periodText } from '../../domain/assessment/period.ts';
import type { Session } from './session-model.ts';
import { clockText } from './util.ts';

/** 本机草稿：支部、期次各一份，互不覆盖。 */
export function DraftList({ session }: { session: Session }) {
  const { drafts, damaged, currentKey } = session;
  const asked = useSignal('');
  return (
    <>
      <ul class="draft-list">
        {drafts.value.map((d) => (
          <li key={d.key}>
            <div>
              <b>{d.code || '没有写代号'}</b>　{periodText(d.period)}
              <span class="muted small">
                {d.problem ?? `已填${String(d.answered)}条，最后改动${clockText(d.updatedAt)}`}
                {d.stale && '，超过90天没有动过'}
              </span>
            </div>
            {d.key === currentKey.value ? (
              <span class="small muted">正在填</span>
            ) : (
              <button
                type="button"
                class="button button-quiet"
                disabled={Boolean(d.problem)}
                aria-label={`打开草稿${d.code}${periodText(d.period)}`}
                onClick={() => void session.openDraft(d.key)}
              >
                打开
              </button>
            )}
            {asked.value === d.key ? (
              <button
                type="button"
                class="button"
                aria-label={`确定删除草稿${d.code}${periodText(d.period)}`}
                onClick={() => {
                  asked.value = '';
                  void session.removeDraft(d.key);
                }}
              >
                确定删除
              </button>
            ) : (
              <button
                type="button"
                class="button button-quiet"
                aria-label={`删除草稿${d.code}${periodText(d.period)}`}
                onClick={() => (asked.value = d.key)}
              >
                删除
              </button>
            )}
          </li>
        ))}
      </ul>
      {damaged.value.length > 0 && (
        <p class="note">
          有{damaged.value.length}份草稿读不出来，原样留着没有删：
          {damaged.value.map((d) => `${clockText(d.movedAt)}移开（${d.reason}）`).join('；')}。要接着填，请从文件恢复。
        </p>
      )}
      <button type="button" class="button button-quiet" onClick={() => void session.newDraft()}>
        另填一份新的
      </button>
    </>
  );
}
