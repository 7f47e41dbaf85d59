import { describe, expect, it } from 'vitest';
import { createAutosaver, flushOnHide, type SaveOutcome, type SaveStatus } from '../../../src/storage/autosave.ts';
import { FakeClock } from './fakes.ts';

function setup(options: { volatile?: boolean } = {}) {
  const clock = new FakeClock();
  const statuses: SaveStatus[] = [];
  const saves: number[] = [];
  /** 下一次保存的结果；压着不放时由测试放行。 */
  let outcome: SaveOutcome | Promise<SaveOutcome> | Error = { ok: true };
  const saver = createAutosaver({
    ...options,
    now: clock.now,
    timers: clock.timers,
    onStatus: (status) => statuses.push(status),
    save: async () => {
      saves.push(clock.time);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
  });
  const start = clock.time;
  return {
    clock,
    saver,
    statuses,
    saves: () => saves.map((time) => time - start),
    states: () => statuses.map((status) => status.state),
    answer: (next: typeof outcome) => {
      outcome = next;
    },
  };
}

describe('自动保存', () => {
  it('停手500毫秒后存一次', async () => {
    const { clock, saver, saves, states } = setup();
    saver.changed();
    await clock.advance(300);
    saver.changed();
    expect(saver.dirty).toBe(true);
    await clock.advance(499);
    expect(saves()).toEqual([]);
    await clock.advance(1);
    expect(saves()).toEqual([800]);
    expect(states()).toEqual(['saving', 'saved']);
    expect(saver.dirty).toBe(false);
  });

  it('没有改动不存', async () => {
    const { clock, saver, saves } = setup();
    await saver.flush();
    await clock.advance(10_000);
    expect(saves()).toEqual([]);
  });

  it('一直不停手，至多5秒也存一次', async () => {
    const { clock, saver, saves } = setup();
    for (let i = 0; i < 60; i += 1) {
      saver.changed();
      await clock.advance(100);
    }
    expect(saves()[0]).toBeLessThanOrEqual(5000);
    expect(saves()).toHaveLength(1);
  });

  it('已存的话带时刻，内存模式不说已保存', async () => {
    const normal = setup();
    normal.saver.changed();
    await normal.saver.flush();
    const at = normal.clock.now();
    const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
    expect(normal.statuses.pop()).toEqual({ state: 'saved', message: `${time}已自动保存`, at });

    const volatile = setup({ volatile: true });
    volatile.saver.changed();
    await volatile.saver.flush();
    expect(volatile.statuses.pop()?.message).toContain('暂存在本页');
  });

  it('保存途中又改，存完接着存', async () => {
    const { clock, saver, saves, answer, states } = setup();
    let release = (_: SaveOutcome): void => undefined;
    answer(new Promise<SaveOutcome>((resolve) => (release = resolve)));
    saver.changed();
    await clock.advance(500);
    expect(states()).toEqual(['saving']);
    saver.changed();
    const flushed = saver.flush();
    release({ ok: true });
    await flushed;
    expect(saves()).toEqual([500, 500]);
    expect(states()).toEqual(['saving', 'saved', 'saving', 'saved']);
    expect(saver.dirty).toBe(false);
  });

  it('没存上：说明原因，仍算没存，下次改动再试', async () => {
    const { clock, saver, saves, answer, statuses } = setup();
    answer({ ok: false, code: 'quota', message: '浏览器的存储空间满了。' });
    saver.changed();
    await clock.advance(500);
    expect(statuses.pop()).toMatchObject({ state: 'failed', code: 'quota', message: '浏览器的存储空间满了。' });
    expect(saver.dirty).toBe(true);
    await clock.advance(60_000);
    expect(saves()).toHaveLength(1);
    answer({ ok: true });
    saver.changed();
    await clock.advance(500);
    expect(statuses.pop()?.state).toBe('saved');
  });

  it('保存抛错也只是没存上', async () => {
    const { saver, answer, statuses } = setup();
    answer(new Error('boom'));
    saver.changed();
    await saver.flush();
    expect(statuses.pop()).toMatchObject({ state: 'failed', code: 'unavailable' });
    expect(saver.dirty).toBe(true);
  });

  it('冲突之后不再自动重试，处理完再接着存', async () => {
    const { clock, saver, saves, answer } = setup();
    answer({ ok: false, code: 'conflict', message: '另一个标签页改过。' });
    saver.changed();
    await clock.advance(500);
    saver.changed();
    await clock.advance(10_000);
    await saver.flush();
    expect(saves()).toHaveLength(1);
    answer({ ok: true });
    saver.resume();
    await clock.advance(500);
    expect(saves()).toHaveLength(2);
    expect(saver.dirty).toBe(false);
  });

  it('停下后不再存，等在途的存完', async () => {
    const { clock, saver, saves, answer, states } = setup();
    let release = (_: SaveOutcome): void => undefined;
    answer(new Promise<SaveOutcome>((resolve) => (release = resolve)));
    saver.changed();
    await clock.advance(500);
    saver.changed();
    const stopped = saver.stop();
    expect(states()).toEqual(['saving']);
    release({ ok: true });
    await stopped;
    await clock.advance(60_000);
    expect(saves()).toHaveLength(1);
    expect(states()).toEqual(['saving', 'saved', 'idle']);
    expect(saver.dirty).toBe(false);
  });

  it('页面隐藏、卸载时立即存，取消后不再听', async () => {
    const { clock, saver, saves } = setup();
    const view = new EventTarget();
    const page = Object.assign(new EventTarget(), { hidden: false });
    const stop = flushOnHide(saver, view, page);
    const settle = () => clock.advance(0);
    saver.changed();
    page.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(saves()).toHaveLength(0);
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(saves()).toHaveLength(1);
    saver.changed();
    view.dispatchEvent(new Event('pagehide'));
    await settle();
    expect(saves()).toHaveLength(2);
    stop();
    saver.changed();
    view.dispatchEvent(new Event('pagehide'));
    page.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(saves()).toHaveLength(2);
  });
});
