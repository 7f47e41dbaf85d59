/**
 * 存取自评内容时会对使用者说的话，集中在这一张表：
 * 界面、草稿库、文件读取都从这里取，不各写各的。
 */

export interface StorageMessage {
  readonly title: string;
  /** 发生了什么，一到两句。 */
  readonly detail: string;
  /** 怎么办，一到两句。 */
  readonly action: string;
}

export const MESSAGES = {
  reopen: {
    title: '已接着上次填写',
    detail: '已按最后一次保存的样子打开。',
    action: '填完一段请“保存为文件”留底。',
  },
  crash: {
    title: '已找回没有正常关闭的草稿',
    detail: '草稿停在最后一次自动保存，退出前几秒的改动可能没有存上。',
    action: '请核对最后填的一两条，再“保存为文件”留底。',
  },
  'two-tabs': {
    title: '另一个标签页改过这份草稿',
    detail: '为免互相覆盖，这一页的改动没有写入浏览器，页面上的内容还在。',
    action: '请先把这一页“保存为文件”，再选择用哪一页的内容，并关掉另一个标签页。',
  },
  quota: {
    title: '浏览器的存储空间满了',
    detail: '刚才的改动没有存进浏览器，页面上的内容还在。',
    action: '请立即“保存为文件”，再删去不用的草稿。',
  },
  'storage-off': {
    title: '浏览器不让网页保存数据',
    detail: '填写内容只留在这一页里，关闭或刷新页面就没有了。',
    action: '离开前请“保存为文件”，或在浏览器设置里允许本站保存数据。',
  },
  'private-mode': {
    title: '草稿可能关窗即清',
    detail: '浏览器的数据库打不开（常见于无痕窗口），关闭窗口后草稿可能被清除。',
    action: '离开前请“保存为文件”，或换到普通窗口填写。',
  },
  cleared: {
    title: '本机数据已清空',
    detail: '浏览器里的草稿和设置都已删除，已下载的文件不受影响。',
    action: '要接着填，请“从文件恢复”，选上次保存的.duibiao.json文件。',
  },
  'old-file': {
    title: '旧版文件已升级',
    detail: '内容已转成现行格式，原文件没有改动。',
    action: '请核对一遍，再“保存为文件”存一份新的。',
  },
  'newer-file': {
    title: '文件来自更新的版本',
    detail: '这一版读不全，没有打开，页面上原有的内容没有变。',
    action: '请用新版站点（或新版U盘包）打开；如果站点已更新，刷新页面再试。',
  },
  'damaged-file': {
    title: '文件已损坏，读不出来',
    detail: '页面上原有的内容没有变。',
    action: '请换一份备份，或从保存它的电脑上重新拷贝。',
  },
  'foreign-file': {
    title: '这不是自评文件',
    detail: '不是本站保存的自评结果，页面上原有的内容没有变。',
    action: '请选名字以.duibiao.json结尾的文件。',
  },
  'too-large': {
    title: '文件超过5MB',
    detail: '自评文件通常不到1MB，没有打开，页面上原有的内容没有变。',
    action: '请核对是否选错了文件。',
  },
  'invalid-file': {
    title: '文件内容不合格式',
    detail: '整个文件没有打开，页面上原有的内容没有变。',
    action: '如果手工改过这个文件，请改回来再试，或换一份备份。',
  },
  'invalid-content': {
    title: '有一处填写不合格式，没有保存',
    detail: '页面上的内容还在，改好这一处后会自动保存。',
    action: '请按提示修改。',
  },
  'damaged-draft': {
    title: '有一份草稿已损坏',
    detail: '原样移到了“损坏的草稿”里，没有删除。',
    action: '可以把它下载下来留存；要接着填，请“从文件恢复”。',
  },
  'damaged-kept': {
    title: '这份草稿已损坏',
    detail: '浏览器存不下另一份，已原样留在原处，没有删除。',
    action: '请先清出空间再打开；要接着填，请“从文件恢复”。',
  },
  'gone-draft': {
    title: '这份草稿已被删除或清空',
    detail: '没有再把这一页的内容存回浏览器，页面上的内容还在。',
    action: '还要的话，请“保存为文件”。',
  },
  'newer-draft': {
    title: '草稿来自更新的版本',
    detail: '这份草稿由更新的版本保存，这一版读不全，已原样保留。',
    action: '请刷新页面，或用新版站点打开。',
  },
  'missing-draft': {
    title: '没有找到这份草稿',
    detail: '可能已在别的标签页删除，或随浏览器数据清掉了。',
    action: '如果保存过文件，请“从文件恢复”。',
  },
  'write-failed': {
    title: '没有存进浏览器',
    detail: '浏览器拒绝了这次写入，页面上的内容还在。',
    action: '请“保存为文件”，再刷新页面试试。',
  },
  'read-failed': {
    title: '读不出浏览器里的草稿',
    detail: '浏览器拒绝了这次读取，草稿没有改动。',
    action: '请刷新页面再试；如果保存过文件，也可以“从文件恢复”。',
  },
  'clear-failed': {
    title: '没有清空干净',
    detail: '浏览器拒绝了删除，部分数据可能还在这台电脑上。',
    action: '请在浏览器设置里清除本站数据。',
  },
  'shared-computer': {
    title: '公用电脑：不自动保存',
    detail: '填写内容只留在这一页里，关闭或刷新页面就没有了。',
    action: '离开前请“保存为文件”，并带走文件。',
  },
  'stale-draft': {
    title: '草稿超过90天没有动过',
    detail: '不会自动删除。',
    action: '不再需要的请删去；要留存的请“保存为文件”。',
  },
} as const satisfies Record<string, StorageMessage>;

export type MessageId = keyof typeof MESSAGES;

/** 每次发布都要逐条验过的十二种情形。 */
export const TWELVE_CASES = [
  'reopen',
  'crash',
  'two-tabs',
  'quota',
  'storage-off',
  'private-mode',
  'cleared',
  'old-file',
  'newer-file',
  'damaged-file',
  'foreign-file',
  'too-large',
] as const satisfies readonly MessageId[];

/** 连成一段话：标题。（补充）说明怎么办。extra 须自带句号。 */
export function say(id: MessageId, extra = ''): string {
  const { title, detail, action } = MESSAGES[id];
  return `${title}。${extra}${detail}${action}`;
}
