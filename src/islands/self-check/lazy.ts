import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** 需要时才装载的部分。when 变真后装载一次；装载失败返回 null，下次再试。 */
export function useLazy<T extends object>(load: () => Promise<T>, when: boolean): T | null {
  const loaded = useSignal<{ readonly value: T } | null>(null);
  useEffect(() => {
    if (!when || loaded.value) return;
    let live = true;
    load().then(
      (value) => {
        if (live) loaded.value = { value };
      },
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [when]);
  return loaded.value?.value ?? null;
}
