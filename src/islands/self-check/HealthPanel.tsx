import { effect, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { periodText } from '../../domain/assessment/period.ts';
import { checkHealth } from '../../domain/health/check.ts';
import type { HealthFinding, HealthInput } from '../../domain/health/model.ts';
import { ratioItem } from '../../domain/health/quota.ts';
import type { Assessment } from '../../schemas/result-file.ts';
import { HealthList, countText } from './HealthList.tsx';
import { HealthQuota, NO_QUOTA, quotaOf, type QuotaTexts } from './HealthQuota.tsx';
import { NO_SOURCES, loadSources, readPrevious, type Sources } from './health-sources.ts';
import type { Session } from './session-model.ts';
import { localDate } from './util.ts';

const DELAY = 400;

interface Props {
  session: Session;
  /** 跳到一条之前叫一声：筛选藏起了这一条的，宿主在这里撤掉筛选。 */
  onJump?: (item: string) => void;
}

/**
 * 填报体检。停手 400 毫秒自动重查，不设“重新检查”：照着清单改一处少一处，不会对着改过的内容看旧结果；
 * 查一遍只要几毫秒，不拖答题。
 */
export function HealthPanel({ session, onJump }: Props) {
  const { state, ready, shared } = session;
  const sources = useSignal<Sources | null>(null);
  const picked = useSignal<{ readonly name: string; readonly assessment: Assessment; readonly notice: string } | null>(
    null,
  );
  const trouble = useSignal('');
  const quota = useSignal<QuotaTexts>(NO_QUOTA);
  const findings = useSignal<readonly HealthFinding[] | null>(null);
  const { code } = state.unit.value;
  const period = state.period.value;
  const off = shared.value;

  useEffect(() => {
    if (!ready.value) return;
    let live = true;
    void loadSources(state.scheme, state.assessment.peek(), off).then((found) => {
      if (live) sources.value = found;
    });
    return () => {
      live = false;
    };
  }, [session, ready.value, code, period, off]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = effect(() => {
      const { scheme } = state;
      const assessment = state.assessment.value;
      const found = sources.value;
      const previous = picked.value?.assessment ?? found?.previous;
      const counts = quotaOf(quota.value);
      clearTimeout(timer);
      if (!found) return;
      const { workdays: workdayYears, others, crosswalk } = found;
      const input: HealthInput = {
        scheme,
        assessment,
        today: localDate(new Date()),
        workdayYears,
        others,
        ...(crosswalk ? { crosswalk } : {}),
        ...(previous ? { previous } : {}),
        ...(counts ? { quota: counts } : {}),
      };
      // 头一次不等。
      timer = setTimeout(() => (findings.value = checkHealth(input)), findings.peek() ? DELAY : 0);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [session]);

  const choose = async (file: File) => {
    const result = await readPrevious(file, state.scheme, state.assessment.peek());
    trouble.value = result.ok ? '' : result.message;
    if (result.ok) picked.value = { name: file.name, assessment: result.assessment, notice: result.notice };
  };
  const jump = (finding: HealthFinding) => {
    if (!finding.item) return;
    onJump?.(finding.item);
    // 佐证、整改都在折叠里，跳过去就展开。
    const more = document.getElementById(finding.item)?.querySelector<HTMLDetailsElement>('.card-more');
    if (more) more.open = true;
  };

  const { previous, others, missing } = sources.value ?? NO_SOURCES;
  const { total } = state.evaluation.value;
  const left = total.applicable - total.answered;
  return (
    <section class="health no-print" aria-labelledby="health-t">
      {/* 折叠的标题已经写了“填报体检”，这里只给读屏和锚点用。 */}
      <h3 id="health-t" class="visually-hidden">
        填报体检
      </h3>
      {findings.value ? (
        <>
          <p class="health-count">{countText(findings.value)}</p>
          <p class="small muted">
            只提醒，不影响保存和下载；规则和级别由本站拟定。
            {left > 0 && `还有${String(left)}条没填，没填的不查。`}
          </p>
          <HealthList findings={findings.value} items={state.items} onJump={jump} />
        </>
      ) : (
        <p class="muted">正在查……</p>
      )}
      <details class="health-more">
        <summary>与上一期、别的体系比，算评优名额</summary>
        {ratioItem(state.scheme) && <HealthQuota texts={quota} />}
        <p>{previousText(picked.value, previous)}</p>
        <label class="field health-file">
          <span>选择上期自评文件</span>
          <input
            class="input"
            type="file"
            accept=".json,.duibiao.json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) void choose(file);
            }}
          />
        </label>
        {picked.value && (
          <button type="button" class="button button-quiet" onClick={() => (picked.value = null)}>
            不用这份文件
          </button>
        )}
        <div role="alert">{trouble.value && <p class="health-trouble">{trouble.value}</p>}</div>
        <p>
          {others.length > 0
            ? `同期别的体系：${others.map(({ scheme }) => scheme.title).join('、')}，已比。`
            : '本机没有同代号、同期次的别的体系自评，没有比。'}
        </p>
        {missing.map((text) => (
          <p class="small muted" key={text}>
            {text}
          </p>
        ))}
      </details>
    </section>
  );
}

function previousText(
  picked: { readonly name: string; readonly assessment: Assessment; readonly notice: string } | null,
  found: Assessment | null,
): string {
  if (picked) return `上一期：文件“${picked.name}”，${periodText(picked.assessment.period)}，已比。${picked.notice}`;
  return found
    ? `上一期：本机草稿，${periodText(found.period)}，已比。`
    : '本机没有同代号的上一期自评，没有比；有文件的请选。';
}
