/** 清单筛选：没有脚本时整张清单照列，这一行不出现。选了什么记在网址里，可以发给别人。 */
function wireFilter(panel: HTMLElement): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-filter-item]')];
  const selects = [...panel.querySelectorAll('select')];
  const status = panel.querySelector('[role="status"]');
  const none = document.querySelector<HTMLElement>('[data-filter-none]');

  const apply = () => {
    const picked = selects.filter((select) => select.value !== '');
    let shown = 0;
    items.forEach((item) => {
      const fits = picked.every(({ name, value }) => (item.dataset[name] ?? '').split(' ').indexOf(value) >= 0);
      item.hidden = !fits;
      if (fits) shown += 1;
    });
    document.querySelectorAll<HTMLElement>('[data-filter-group]').forEach((group) => {
      group.hidden = !group.querySelector('[data-filter-item]:not([hidden])');
    });
    if (none) none.hidden = shown > 0;
    if (status) status.textContent = `列出${String(shown)}个，共${String(items.length)}个`;
  };

  const known = new URLSearchParams(location.search);
  selects.forEach((select) => {
    const wanted = known.get(select.name);
    if (wanted !== null && [...select.options].some((option) => option.value === wanted)) select.value = wanted;
  });
  const change = () => {
    apply();
    const query = new URLSearchParams();
    selects.forEach((select) => {
      if (select.value !== '') query.set(select.name, select.value);
    });
    const text = query.toString();
    try {
      history.replaceState(null, '', location.pathname + (text ? `?${text}` : ''));
    } catch {
      // 双击打开的本地文件有的浏览器不让改地址，筛选照样有效。
    }
  };
  panel.addEventListener('change', change);
  panel.querySelector('[data-filter-reset]')?.addEventListener('click', () => {
    selects.forEach((select) => {
      select.value = '';
    });
    change();
  });
  panel.hidden = false;
  apply();
}

document.querySelectorAll<HTMLElement>('[data-filter]').forEach(wireFilter);
