import type { Item } from '../../domain/standard/model.ts';
import { useLazy } from './lazy.ts';
import type { Session } from './session-model.ts';

interface Props {
  item: Item;
  session: Session;
  link: string;
  preset: string | undefined;
  /** 展开了才画填写框：五十多条一次画出来太重；没有脚本时只要说明，供打印。 */
  editing: boolean;
}

export function ItemDetails({ item, session, link, preset, editing }: Props) {
  const editor = useLazy(() => import('./ItemEditor.tsx'), editing);
  return (
    <div class="details">
      <p class="small">
        查什么材料：{item.materials.map((m) => `${m.name}${m.ledger ? `（${m.ledger}册）` : ''}`).join('；')}
        。查验方式：
        {item.methods.join('、')}。
      </p>
      {preset && <p class="small">本类单位：{preset}</p>}
      <p class="small">
        依据：{item.basis.map((b) => b.label).join('、')}　<a href={link}>要求和做法</a>
      </p>
      {editing && editor && <editor.ItemEditor item={item} session={session} />}
    </div>
  );
}
