/** 责任人一栏：只收职务，不收人名（design §2 不留个人信息）。认法是推定的，宁可多问一句。 */

export type OwnerReading =
  { readonly ok: true; readonly value: string; readonly note: string } | { readonly ok: false; readonly why: string };

const MAX_LENGTH = 60;
/** 出现这些字样的当作职务、部门。 */
const ROLE_WORD =
  /委员|书记|组长|主任|部长|局长|科长|院长|校长|所长|领导|负责|联系|分管|干事|秘书|代表|支部|支委|单位|班子|机构|牵头|常务|全体|有关|方面|工会|妇联|[员处科党室部局办组]/;
const HAN = '[\\u3400-\\u9fff]';
const NAME = new RegExp(`^${HAN}{2,4}$|^${HAN}{2,8}·${HAN}{1,8}$`);
/** 常见姓，只用来认夹在职务前后的人名。 */
const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚';
const SURNAMED = new RegExp(`^(?:[${SURNAMES}]|欧阳|司马|上官|诸葛|东方|皇甫|尉迟)${HAN}{0,2}$`);
const SEPARATOR = /[、，,；;/\\\s()（）【】[\]：:和及与]+/;

/**
 * 一格责任人。在 roles 里的照收；夹着人名的只留职务；不在名单里的收下并注明要核对；
 * 整格像人名的不收。空白返回 ok、空文字。
 */
export function readOwner(raw: string, roles: readonly string[]): OwnerReading {
  const text = raw.trim().replace(/([\u3400-\u9fff])[ \u3000]+(?=[\u3400-\u9fff]$)/g, '$1');
  if (text === '' || roles.includes(text)) return { ok: true, value: text, note: '' };
  if (text.length > MAX_LENGTH) return { ok: false, why: `责任人超过${MAX_LENGTH}字，请只写职务` };
  const { found, rest } = takeRoles(text, roles);
  const leftovers = rest.split(SEPARATOR).filter((part) => part !== '' && !ROLE_WORD.test(part));
  if (found.length > 0 && leftovers.some((part) => SURNAMED.test(part) || (NAME.test(part) && part.includes('·')))) {
    return { ok: true, value: found.join('、'), note: '只收了职务，像人名的字没有收' };
  }
  if (found.length === 0 && leftovers.some((part) => NAME.test(part))) {
    return { ok: false, why: '像是人名，没有收；责任人只写职务，例如“组织委员”' };
  }
  const listed = leftovers.length === 0 && rest.replace(new RegExp(SEPARATOR.source, 'g'), '') === '';
  return { ok: true, value: text, note: listed ? '' : '不在责任人名单里，请核对；只写职务' };
}

/** 先认长的：“党小组组长”不拆成别的。认出的换成分隔。 */
function takeRoles(text: string, roles: readonly string[]): { found: string[]; rest: string } {
  const found: string[] = [];
  let rest = text;
  for (const role of [...roles].sort((a, b) => b.length - a.length)) {
    if (!rest.includes(role)) continue;
    found.push(role);
    rest = rest.split(role).join('、');
  }
  return { found: found.sort((a, b) => text.indexOf(a) - text.indexOf(b)), rest };
}
