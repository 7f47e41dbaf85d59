import { useEffect, useRef } from 'preact/hooks';
import { periodText } from '../../domain/assessment/period.ts';
import type { Session } from './session-model.ts';
import { clockText } from './util.ts';

/** 恢复之前先看一眼：只在好文件会盖掉已有内容时出现。 */
export function RestorePreview({ session }: { session: Session }) {
  const { pending, state } = session;
  const button = useRef<HTMLButtonElement>(null);
  const next = pending.value;
  useEffect(() => {
    if (next) button.current?.focus();
  }, [next]);
  if (!next) return null;
  const { incoming, name } = next;
  const count = (answers: object) => Object.keys(answers).length;
  const current = state.assessment.value;
  return (
    <div class="confirm" role="group" aria-label="恢复之前先看一眼">
      <p>
        文件“{name}”：{incoming.unit.name ?? (incoming.unit.code || '没有写代号')}，{periodText(incoming.period)}，有
        {count(incoming.answers)}条内容，最后改动{clockText(incoming.updatedAt)}。
      </p>
      <p>
        现在页面上：{current.unit.name ?? (current.unit.code || '没有写代号')}，{periodText(current.period)}，有
        {count(current.answers)}条内容。恢复后页面换成文件里的内容
        {incoming.unit.code === current.unit.code && incoming.period === current.period
          ? '，这份草稿会被覆盖。'
          : '；现在这份仍留在“本机草稿”里。'}
      </p>
      <button ref={button} type="button" class="button button-primary" onClick={() => void session.confirmRestore()}>
        恢复
      </button>
      <button type="button" class="button" onClick={() => (pending.value = null)}>
        不恢复
      </button>
    </div>
  );
}
