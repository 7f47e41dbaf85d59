/** 责任人只写职务。认不准，所以只提醒，不拦。 */

/** 常见姓，去掉了也常作单位、岗位字头的（纪、文、安、金、林、史、武……）。 */
const SURNAME =
  '[王李张刘陈杨赵黄周吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴钟汪姜范姚谭廖邹熊陆郝崔邱秦顾侯邵孟钱尹黎贺赖龚何]';
const NAMED_POST = new RegExp(`^${SURNAME}[\\u4e00-\\u9fa5]{0,2}(书记|委员|主任|部长|处长|科长|局长|组长|同志|某)$`);
const NAME = new RegExp(`^${SURNAME}[\\u4e00-\\u9fa5]{1,2}$`);
const POST =
  /书记|委员|主任|[部处科局组队会所院校股站行]长|秘书|干事|干部|专[员干]|成员|负责人|分管|领导|党员|支部|党委|党组|工委|办公室|处室|部门|小组|联络员|管理员|岗/;

/** 像人名或看不出职务时给一句提醒；空着、没有疑问为 null。 */
export function ownerHint(text: string): string | null {
  const parts = text
    .split(/[、，,；;（）()/／\s]+|和|及/)
    .map((part) => part.trim())
    .filter(Boolean);
  const named = parts.find((part) => NAMED_POST.test(part) || (NAME.test(part) && !POST.test(part)));
  if (named !== undefined) return `“${named}”像是带了姓名，责任人只写职务，例如“支部书记”`;
  const unclear = parts.find((part) => !POST.test(part));
  return unclear === undefined ? null : `“${unclear}”看不出是什么职务，责任人只写职务，例如“组织委员”`;
}
