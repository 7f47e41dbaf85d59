/** 检索页的状态：防抖、取消上一次、组字期间不搜、地址栏同步。 */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { createSearch, type Search } from '../../search/engine.ts';
import { NO_GUIDE, type Guide } from '../../search/guide.ts';
import type { Suggestion } from '../../search/lexicon.ts';
import { KINDS, type Filters, type SearchMeta, type SearchResult } from '../../search/types.ts';

/** 一次列几条；“再列几条”每按一次加这么多。 */
export const PAGE = 6;
const DEBOUNCE = 150;
/** 停手多久才把查询写进地址栏，毫秒。 */
const ADDRESS_DELAY = 600;

export type Phase = 'idle' | 'loading' | 'done' | 'failed';

export interface SearchState {
  query: string;
  filters: Filters;
  phase: Phase;
  result: SearchResult | undefined;
  guide: Guide;
  /** result 对应的查询；与 query 不同时表示正在换。 */
  shown: string;
  meta: SearchMeta | undefined;
}

interface Address {
  query: string;
  filters: Filters;
}

function readAddress(): Address {
  const params = new URLSearchParams(location.search);
  const kind = params.get('kind');
  return {
    query: params.get('q') ?? '',
    filters: { kind: KINDS.find((k) => k === kind), scheme: params.get('scheme') ?? undefined },
  };
}

function writeAddress({ query, filters }: Address): void {
  const params = new URLSearchParams();
  if (query.trim() !== '') params.set('q', query.trim());
  if (filters.kind) params.set('kind', filters.kind);
  if (filters.scheme) params.set('scheme', filters.scheme);
  const search = params.toString();
  try {
    history.replaceState(history.state, '', location.pathname + (search === '' ? '' : `?${search}`));
  } catch {
    // file:// 下有的浏览器不许改地址；不影响检索。
  }
}

export function useSearch(base: string) {
  const engine = useRef<Search>();
  const flight = useRef<AbortController>();
  const timer = useRef(0);
  const addressing = useRef(0);
  const unwritten = useRef<Address>();
  const [state, setState] = useState<SearchState>({
    query: '',
    filters: {},
    phase: 'idle',
    result: undefined,
    guide: NO_GUIDE,
    shown: '',
    meta: undefined,
  });

  /** 把没写进地址栏的查询写进去；点开结果以前要做，返回时才回得到这一句。 */
  const flush = useCallback(() => {
    clearTimeout(addressing.current);
    if (unwritten.current) writeAddress(unwritten.current);
    unwritten.current = undefined;
  }, []);

  const run = useCallback(async (address: Address, limit: number) => {
    flight.current?.abort();
    // 改地址不便宜，等手停下来再改。
    clearTimeout(addressing.current);
    unwritten.current = address;
    addressing.current = window.setTimeout(flush, ADDRESS_DELAY);
    if (address.query.trim() === '') {
      setState((s) => ({ ...s, phase: 'idle', result: undefined, guide: NO_GUIDE, shown: '' }));
      return;
    }
    const controller = new AbortController();
    flight.current = controller;
    setState((s) => ({ ...s, phase: 'loading' }));
    try {
      engine.current ??= createSearch(base);
      const result = await engine.current.search(address.query, address.filters, controller.signal, limit);
      const guide = await engine.current.guide(address.query, result);
      const meta = await engine.current.meta();
      if (controller.signal.aborted) return;
      setState((s) => ({ ...s, phase: 'done', result, guide, shown: address.query.trim(), meta }));
    } catch {
      if (controller.signal.aborted) return;
      // 装了一半的引擎不能再用，下次从头装。
      engine.current = undefined;
      setState((s) => ({ ...s, phase: 'failed', result: undefined, guide: NO_GUIDE, shown: '' }));
    }
  }, []);

  /** 换查询或筛选；wait 为 true 时等手停下来再搜。 */
  const change = useCallback((address: Address, wait: boolean) => {
    setState((s) => ({ ...s, ...address }));
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void run(address, PAGE), wait ? DEBOUNCE : 0);
  }, []);

  /** 组字期间只记下框里的字，不搜；不记的话，别处一重画就把拼音冲掉。 */
  const hold = useCallback((query: string) => {
    clearTimeout(timer.current);
    setState((s) => ({ ...s, query }));
  }, []);

  const suggest = useCallback((typed: string): Suggestion[] => {
    engine.current ??= createSearch(base);
    return engine.current.suggest(typed);
  }, []);

  useEffect(() => {
    engine.current = createSearch(base);
    engine.current.warm();
    // 脚本装好以前已经打的字也算数。
    const typed = document.querySelector<HTMLInputElement>('#search-q')?.value ?? '';
    const address = readAddress();
    const query = typed !== '' ? typed : address.query;
    if (query !== '' || address.filters.kind || address.filters.scheme) change({ ...address, query }, false);
    return () => {
      clearTimeout(timer.current);
      clearTimeout(addressing.current);
      flight.current?.abort();
    };
  }, []);

  return { state, change, hold, run, suggest, flush };
}
