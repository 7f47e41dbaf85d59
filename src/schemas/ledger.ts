import { z } from 'zod';
import { ledgerId, origin } from './common.ts';
import { itemId } from './standard.ts';

/** 台账目录的一册：放什么、多久更新、谁管、保管多久。 */
export const ledgerSchema = z.object({
  /** 册号，前两位是盒号，例如 03-6；条目的查验材料用它写明放在哪一册，发布后不再改。 */
  id: ledgerId,
  /** 所在盒的名称；同一盒的各册写法一致。 */
  box: z.string().min(2).max(12),
  title: z.string().min(2).max(20),
  /** 装什么材料，用顿号隔开。 */
  contents: z.string().min(2),
  /** 什么时候更新，例如“每月”“发生时”。 */
  updates: z.string().min(2),
  /** 责任人，只写职务。 */
  owner: z.string().min(2),
  /** 保管期限（拟定）：永久、30年、10年；随人转走的写“随人／永久”。请单位档案部门核对。 */
  keep: z.enum(['永久', '30年', '10年', '随人／永久'], { error: '保管期限只能是 永久、30年、10年、随人／永久' }),
  /** 对应的条目编号；没有就写空列表。 */
  items: z.array(itemId),
  /** 不止几条、整套都往这一册归的，写成一句，例如“各体系全部条目”。 */
  covers: z.string().min(2).optional(),
  origin,
});

export type Ledger = z.infer<typeof ledgerSchema>;
