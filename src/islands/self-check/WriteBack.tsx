import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { canWriteBack, writeBack, type FileTarget } from '../../storage/write-back.ts';
import type { Session } from './session.ts';

/** 写回原文件：只在浏览器支持时出现。 */
export function WriteBack({ session }: { session: Session }) {
  const target = useRef<FileTarget | null>(null);
  const available = useSignal(false);
  useEffect(() => {
    available.value = canWriteBack();
  }, [available]);
  if (!available.value) return null;
  const run = async () => {
    const prepared = await session.prepare();
    if (!prepared) return;
    const { content, name } = prepared.json();
    const result = await writeBack(target.current, name, content);
    if (!result.ok) {
      if (result.message) session.alert.value = { text: result.message };
      return;
    }
    target.current = result.target;
    await session.markFileSaved(`已写回：${result.target.name}`);
  };
  return (
    <button type="button" class="button" disabled={!session.ready.value} onClick={() => void run()}>
      写回原文件
    </button>
  );
}
