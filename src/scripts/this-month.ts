/** 首页“本月要做的”：按访客这台电脑的日期展开当月；没有脚本时留着各月的链接。 */
const month = String(new Date().getMonth() + 1);
const box = document.querySelector<HTMLElement>('[data-this-month]');
const panel = box?.querySelector<HTMLElement>(`[data-month="${month}"]`);
if (box && panel) {
  panel.hidden = false;
  box.querySelectorAll<HTMLElement>('[data-no-month]').forEach((el) => {
    el.hidden = true;
  });
  box.querySelector(`a[href$="#m${month}"]`)?.setAttribute('aria-current', 'date');
}
