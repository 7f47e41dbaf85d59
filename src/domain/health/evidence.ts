/** 佐证：有没有、过没过期、日期对不对得上。 */
import type { Evidence } from '../../schemas/result-file.ts';
import { compareDates } from '../calendar/dates.ts';
import { dateText } from '../report/text.ts';
import type { HealthContext, HealthRule, Hit } from './model.ts';
import { applicable, quoted, realDate, standing, trimmed } from './text.ts';

/** 同一份佐证用到这么多条就提示，拟定。 */
const SHARED_ITEMS = 6;

interface Entry {
  readonly item: string;
  readonly name: string;
  readonly formedOn: string | null;
  readonly recordedOn: string | null;
  readonly expiresOn: string | null;
}

const entry = (item: string, { title, formedOn, recordedOn, expiresOn }: Evidence): Entry => ({
  item,
  name: quoted(title),
  formedOn: realDate(formedOn),
  recordedOn: realDate(recordedOn),
  expiresOn: realDate(expiresOn),
});

/** 适用条目下有名称的佐证；不适用的条目不看佐证。 */
function entries(context: HealthContext): Entry[] {
  return applicable(context).flatMap(({ item, answer }) =>
    (answer?.evidence ?? []).filter((e) => trimmed(e.title) !== '').map((e) => entry(item.id, e)),
  );
}

/** 逐份查，返回一句话的算一处。 */
function eachEntry(context: HealthContext, look: (entry: Entry) => string | null): Hit[] {
  return entries(context).flatMap((e) => {
    const message = look(e);
    return message === null ? [] : [{ item: e.item, message }];
  });
}

function missing(context: HealthContext): Hit[] {
  return context.evaluation.items
    .filter((r) => r.score !== null && r.score.verdict !== 'unmet' && r.evidenceCount === 0)
    .map((r) => {
      const material = r.item.materials[0]?.name;
      return {
        item: r.item.id,
        message: `${standing(r, context)}，没有登记佐证；登记材料名称和存放处${material ? `，例如${quoted(material)}` : ''}。`,
      };
    });
}

function expired(context: HealthContext): Hit[] {
  return eachEntry(context, ({ name, expiresOn }) =>
    expiresOn !== null && compareDates(expiresOn, context.today) < 0
      ? `佐证${name}${dateText(expiresOn)}已失效；换成现在有效的，换不了的重新判结论。`
      : null,
  );
}

function formedLater(context: HealthContext): Hit[] {
  return eachEntry(context, ({ name, formedOn }) =>
    formedOn !== null && compareDates(formedOn, context.today) > 0
      ? `佐证${name}的形成日期${dateText(formedOn)}晚于自评日期${dateText(context.today)}；日期写错了就改，还没形成的先删去。`
      : null,
  );
}

function recordedEarlier(context: HealthContext): Hit[] {
  return eachEntry(context, ({ name, formedOn, recordedOn }) =>
    formedOn !== null && recordedOn !== null && compareDates(recordedOn, formedOn) < 0
      ? `佐证${name}${dateText(recordedOn)}就登记了，形成日期却是${dateText(formedOn)}；对照原件改形成日期，或删去重新登记。`
      : null,
  );
}

function tooOld(context: HealthContext): Hit[] {
  const year = context.assessment.period.slice(0, 4);
  const first = `${String(Number(year) - 1).padStart(4, '0')}-01-01`;
  // 写了失效日期的看有没有失效（TJ-02），形成得早不算问题。
  return eachEntry(context, ({ name, formedOn, expiresOn }) =>
    formedOn !== null && expiresOn === null && formedOn < first
      ? `佐证${name}形成于${dateText(formedOn)}，比${year}年早了一年以上；批复、制度这类长期有效的不用改，会议、活动的换成本期的。`
      : null,
  );
}

function shared(context: HealthContext): Hit[] {
  const groups = new Map<string, { readonly entry: Entry; readonly items: Set<string> }>();
  for (const e of entries(context)) {
    if (e.formedOn === null) continue;
    const key = `${e.formedOn} ${e.name}`;
    const group = groups.get(key) ?? { entry: e, items: new Set<string>() };
    groups.set(key, group);
    group.items.add(e.item);
  }
  return [...groups.values()]
    .filter(({ items }) => items.size >= SHARED_ITEMS)
    .map(({ entry: { item, name, formedOn }, items }) => ({
      item,
      message: `${dateText(formedOn ?? undefined)}的佐证${name}用在${String(items.size)}条上（${[...items].join('、')}）；一份材料说不清这么多事，逐条看要不要换。`,
    }));
}

export const EVIDENCE_RULES: readonly HealthRule[] = [
  {
    id: 'TJ-01',
    title: '达标、部分达标没有佐证',
    severity: 'should',
    basis: '拟定：说做到了，要拿得出材料；佐证率也按此算。',
    check: missing,
  },
  {
    id: 'TJ-02',
    title: '佐证已过失效日期',
    severity: 'must',
    basis: '拟定：失效日期早于自评日期的，不能再证明现在做到了。',
    check: expired,
  },
  {
    id: 'TJ-03',
    title: '佐证的形成日期晚于自评日期',
    severity: 'must',
    basis: '拟定：自评时还没有的材料不能作佐证。',
    check: formedLater,
  },
  {
    id: 'TJ-04',
    title: '佐证的登记日期早于形成日期',
    severity: 'must',
    basis: '拟定：材料形成以后才登记得了，两个日期必有一个不对。',
    check: recordedEarlier,
  },
  {
    id: 'TJ-05',
    title: '佐证不是本期的',
    severity: 'note',
    basis: '拟定：形成日期在期次所在年份以前12个月以上；写了失效日期的不查。',
    check: tooOld,
  },
  {
    id: 'TJ-23',
    title: '同一份佐证用在很多条上',
    severity: 'note',
    basis: `拟定：同名、同一形成日期的佐证用在${String(SHARED_ITEMS)}条以上。`,
    check: shared,
  },
];
