/**
 * 把授星摘星的事按先后过一遍，得出每季各方面的星、总星、状态和校验发现（schemes.md §3.3，拟定）。
 * 与星数不合的事（已有星又授、没到6星就命名……）不改变星数和状态，只列出；缺栏、公示不足的照记，也列出。
 */
import type { StarEvent, StarEventKind } from '../../schemas/star-event.ts';
import { quarterOf } from '../calendar/quarters.ts';
import { eventFaults, type StarRules } from './checks.ts';
import type { StarFinding, StarHistory, StarQuarter, StarState, StarStatus } from './model.ts';

/** 列入整顿的星数线：方案规定2星、1星列为软弱涣散。 */
const RECTIFY_AT = 2;
/** 同一天的先后：先摘授，再晋级定级，再命名摘牌，最后上报。 */
const RANK: readonly StarEventKind[] = ['remove', 'award', 'promote', 'rectify', 'name', 'delist', 'nextnotice', 'report-date']; // prettier-ignore

/** asOf 为今天 YYYY-MM-DD；晚于今天的事不计入。输入的先后不影响结果。 */
export function replay(events: readonly StarEvent[], asOf: string, rules: StarRules): StarHistory {
  const sorted = [...events].sort(byOrder);
  const facts = sorted.filter(({ kind }) => kind !== 'report-date');
  const later = facts.filter(({ on }) => on > asOf);
  const walk = new Walk(rules);
  const quarters: StarQuarter[] = [];
  let latest = '';
  for (const event of facts.filter(({ on }) => on <= asOf)) {
    if (event.on < latest)
      walk.find(event, `日期倒序：这一季的${event.on}早于前一季已记的${latest}，请核对日期和季度。`);
    latest = event.on > latest ? event.on : latest;
    walk.apply(event);
    const quarter = eventQuarter(event);
    const last = quarters[quarters.length - 1];
    const own = last?.quarter === quarter ? quarters.pop()!.events : [];
    quarters.push({ quarter, events: [...own, event], ...walk.state() });
  }
  for (const event of later) walk.find(event, `日期${event.on}还没有到，没有计入。`);
  return {
    quarters,
    current: walk.state(),
    findings: walk.findings,
    reportDates: sorted.filter(({ kind }) => kind === 'report-date').sort((a, b) => compare(a.on, b.on)),
    later,
  };
}

/** 这件事算在哪一季。 */
export function eventQuarter({ quarter, on }: StarEvent): string {
  return quarter ?? quarterOf(on);
}

/** 季度、日期、同一天的先后；再相同的按内容排，结果与输入的次序无关。 */
function byOrder(a: StarEvent, b: StarEvent): number {
  return (
    compare(eventQuarter(a), eventQuarter(b)) ||
    compare(a.on, b.on) ||
    RANK.indexOf(a.kind) - RANK.indexOf(b.kind) ||
    compare(a.dimension ?? '', b.dimension ?? '') ||
    compare(contentOf(a), contentOf(b))
  );
}

function contentOf(event: StarEvent): string {
  return JSON.stringify(Object.entries(event).sort(([a], [b]) => compare(a, b)));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

class Walk {
  readonly findings: StarFinding[] = [];
  readonly #rules: StarRules;
  readonly #stars = new Map<string, 0 | 1>();
  #named = false;
  #delisted = false;
  #rectifying = false;
  /** 上次晋级时的总星；摘了星随着降，再升上来又可晋级。 */
  #promotedAt = 0;

  constructor(rules: StarRules) {
    this.#rules = rules;
    for (const { id } of rules.dimensions) this.#stars.set(id, 0);
  }

  find(event: StarEvent, text: string): void {
    this.findings.push({ event, text });
  }

  apply(event: StarEvent): void {
    for (const text of eventFaults(event, this.#rules)) this.find(event, text);
    const text = this.#step(event);
    if (text) this.find(event, text);
  }

  state(): StarState {
    return { stars: Object.fromEntries(this.#stars), total: this.#total(), status: this.#status() };
  }

  /** 走一步；与现在的星数、状态不合的不走，说明原因。 */
  #step(event: StarEvent): string {
    const total = this.#total();
    const max = this.#rules.dimensions.length;
    switch (event.kind) {
      case 'award':
      case 'remove':
        return this.#turn(event, event.kind === 'award' ? 1 : 0);
      case 'promote':
        if (total <= this.#promotedAt) return `总星没有上升（现为${total}星），不能晋级，请核对授星有没有记。`;
        this.#promotedAt = total;
        return '';
      case 'rectify':
        if (total > RECTIFY_AT) return `现为${total}星，多于${RECTIFY_AT}星，不列入整顿，请核对。`;
        this.#rectifying = true;
        return '';
      case 'name':
        if (total < max) return `现为${total}星，没到${max}星就命名，请核对授星有没有记全。`;
        if (this.#named) return '已经命名过，没有摘牌又记命名，请删去一条。';
        this.#named = true;
        this.#delisted = false;
        return '';
      case 'delist':
        if (!this.#named) return '没有命名就摘牌，请核对。';
        this.#named = false;
        this.#delisted = true;
        return '';
      case 'nextnotice':
      case 'report-date':
        return '';
    }
  }

  #turn({ dimension = '' }: StarEvent, to: 0 | 1): string {
    const title = this.#rules.dimensions.find(({ id }) => id === dimension)?.title;
    // 没写方面的，必填一条已经说过。
    if (title === undefined) return dimension ? `没有“${dimension}”这个方面，没有计入。` : '';
    if (this.#stars.get(dimension) === to) {
      return to === 1 ? `“${title}”已有星，又记授星，请删去一条。` : `“${title}”没有星，却记摘星，请核对。`;
    }
    this.#stars.set(dimension, to);
    const total = this.#total();
    this.#promotedAt = Math.min(this.#promotedAt, total);
    if (total > RECTIFY_AT) this.#rectifying = false;
    return '';
  }

  #total(): number {
    let total = 0;
    for (const star of this.#stars.values()) total += star;
    return total;
  }

  #status(): StarStatus {
    if (this.#named) return 'named';
    if (this.#rectifying) return 'rectifying';
    if (this.#delisted) return 'delisted';
    return this.#total() === this.#rules.dimensions.length ? 'reached' : 'creating';
  }
}
