import { describe, expect, it, vi } from 'vitest';
import { withFallback } from '../../../src/search/engine.ts';
import type { SearchEngine, SearchResult } from '../../../src/search/types.ts';
import { META } from './corpus.ts';

const answer = (total: number): SearchResult => ({ hits: [], total, approximate: false });
const engine = (search: SearchEngine['search']): SearchEngine => ({ meta: () => Promise.resolve(META), search });
const never = () => new Promise<SearchResult>(() => undefined);
const signal = () => new AbortController().signal;

describe('择优与后备', () => {
  it('前者能答就不问后者', async () => {
    const second = vi.fn(() => Promise.resolve(answer(2)));
    const both = withFallback(
      engine(() => Promise.resolve(answer(1))),
      engine(second),
    );
    expect((await both.search('党费', {}, signal(), 8)).total).toBe(1);
    expect(second).not.toHaveBeenCalled();
  });

  it('前者出错，从此改问后者', async () => {
    const first = vi.fn(() => Promise.reject(new Error('WASM 不能用')));
    const both = withFallback(
      engine(first),
      engine(() => Promise.resolve(answer(2))),
    );
    expect((await both.search('党费', {}, signal(), 8)).total).toBe(2);
    expect((await both.search('党课', {}, signal(), 8)).total).toBe(2);
    expect(first).toHaveBeenCalledTimes(1);
  });

  it('前者一直不答，到时改问后者', async () => {
    const both = withFallback(
      engine(never),
      engine(() => Promise.resolve(answer(2))),
      10,
    );
    expect((await both.search('党费', {}, signal(), 8)).total).toBe(2);
  });

  it('自己取消的不算前者坏', async () => {
    let cancelled = true;
    const first = () =>
      cancelled ? Promise.reject(new DOMException('检索已取消', 'AbortError')) : Promise.resolve(answer(1));
    const both = withFallback(
      engine(first),
      engine(() => Promise.resolve(answer(2))),
    );
    await expect(both.search('党', {}, signal(), 8)).rejects.toMatchObject({ name: 'AbortError' });
    cancelled = false;
    expect((await both.search('党费', {}, signal(), 8)).total).toBe(1);
  });
});
