/** 形近字：复制自扫描件、手写识别时常见的错字。每组第一个字作代表，查询和名称都折到代表上再比。 */
const GROUPS = (
  '己已巳 未末 土士 日曰 人入八 大太犬 天夫 干千于 王玉主 支攴友 记纪计己 党堂觉赏 员贝 委季秀 届屈 选迭 评坪 议仪义 ' +
  '徽微薇 旗旋族 课棵裸 费贵责贲 缴邀 组祖阻 织炽识 换唤焕 积枳 极板级 申甲由电 历厉励 候侯 戊戌戍 刺剌 券卷 撤撒 ' +
  '拨拔 载栽裁 晴睛 治冶 洽恰 遗遣 辩辨辫 孤弧 部陪剖 准淮 规现视 谈淡 话活 转传砖 台合 账帐胀 整罄 验检险 ' +
  '示禾 政攻 审宙 查杳 察蔡 预顶项 备各 接按 述迷 职取 汇江 督瞥 誓哲 徵征 公分 开井 务各 星皇 晋普 票栗 监盐 建健 ' +
  '档挡裆 案寨 归扫 慰熨 困因 表衣 函亟 培陪倍 训川 考老 测侧则 试拭 题提 汰法 打扑 印卯 样详 模摸 案桉 例列 巾布'
).split(' ');

const REPRESENTATIVE = new Map<string, string>();
for (const group of GROUPS) {
  const [first = '', ...rest] = Array.from(group);
  for (const char of rest) if (!REPRESENTATIVE.has(char)) REPRESENTATIVE.set(char, REPRESENTATIVE.get(first) ?? first);
}

/** 每个字换成代表字，长度不变。 */
export function foldShapes(text: string): string {
  return Array.from(text, (char) => REPRESENTATIVE.get(char) ?? char).join('');
}
