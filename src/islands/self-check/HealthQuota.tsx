import type { Signal } from '@preact/signals';
import type { ExcellentCount } from '../../domain/health/model.ts';
import { excellentLimits } from '../../domain/health/quota.ts';

/** 三个框里的原文，依次为正式党员、预备党员、评为优秀；留空为没填。 */
export type QuotaTexts = readonly [string, string, string];
export const NO_QUOTA: QuotaTexts = ['', '', ''];

const LABELS = ['参加评议的正式党员数', '预备党员数', '评为优秀数'] as const;

/** 三个都是非负整数才算；还没填全为 undefined。 */
export function quotaOf(texts: QuotaTexts): ExcellentCount | undefined {
  if (!texts.every((text) => /^\d{1,4}$/.test(text.trim()))) return undefined;
  const [full, probationary, excellent] = texts.map(Number) as [number, number, number];
  return { full, probationary, excellent };
}

export function HealthQuota({ texts }: { texts: Signal<QuotaTexts> }) {
  const quota = quotaOf(texts.value);
  const limits = quota && excellentLimits(quota);
  return (
    <fieldset class="plain health-quota">
      <legend>民主评议优秀有没有超（选填，只在这里算，不存不导出）</legend>
      <div class="field-row">
        {LABELS.map((label, i) => (
          <label class="field" key={label}>
            <span>{label}</span>
            <input
              class="input"
              type="number"
              inputMode="numeric"
              min="0"
              max="9999"
              step="1"
              value={texts.value[i]}
              onInput={({ currentTarget: { value } }) => {
                const [full, probationary, excellent] = texts.value.map((old, k) => (k === i ? value : old));
                texts.value = [full ?? '', probationary ?? '', excellent ?? ''];
              }}
            />
          </label>
        ))}
      </div>
      <p class="small muted">
        {limits
          ? `最多几人：按正式党员${String(limits.rated)}人，按党员总数${String(limits.all)}人；用哪种口径，以上级当年通知为准。`
          : '三个数都填了才算，没有的填0。'}
      </p>
    </fieldset>
  );
}
