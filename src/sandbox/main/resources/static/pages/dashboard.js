// Jira's dashboard as far as items filled by scripts need it: named AMD modules, and what an item is given.
(function () {
  const modules = new Map();
  const waiting = new Map();
  window.define = (name, needs, make) => {
    modules.set(name, { needs, make });
    (waiting.get(name) || []).forEach((then) => then());
    waiting.delete(name);
  };
  const load = (name) => {
    const module = modules.get(name);
    if (!('value' in module)) {
      module.value = module.make(...module.needs.map(load));
    }
    return module.value;
  };
  const whenDefined = (name, then) => {
    if (modules.has(name)) {
      then();
    } else {
      waiting.set(name, [...(waiting.get(name) || []), then]);
    }
  };

  const open = (content) => {
    const section = content.closest('.dashboard-item');
    let preferences = JSON.parse(content.dataset.preferences);
    const once = new Map();
    const done = (name) => {
      (once.get(name) || []).forEach((then) => then());
      once.delete(name);
    };
    const show = (edit) => {
      const element = window.AJS.$(content);
      if (edit) {
        item.renderEdit(element, { ...preferences });
      } else {
        item.render(element, { ...preferences });
      }
      done('afterRender');
    };
    const api = {
      getGadgetId: () => content.dataset.id,
      isEditable: () => content.dataset.editable === 'true',
      setTitle: (title) => { section.querySelector('.dashboard-item-title').textContent = title; },
      showLoadingBar: () => content.setAttribute('aria-busy', 'true'),
      hideLoadingBar: () => content.removeAttribute('aria-busy'),
      resize: () => {},
      forceLayoutRefresh: () => {},
      initRefresh: () => {},
      once: (name, then) => once.set(name, [...(once.get(name) || []), then]),
      closeEdit: () => show(false),
      savePreferences: (wanted) => {
        const form = new URLSearchParams({ act: 'set-up', id: content.dataset.id, preferences: JSON.stringify(wanted),
          atl_token: document.getElementById('atlassian-token').content });
        fetch(WRM.contextPath() + '/secure/Dashboard.jspa', { method: 'POST', body: form }).then((response) => {
          if (response.ok) {
            preferences = wanted;
            show(false);
          }
        });
      },
    };
    const Item = load(content.dataset.module);
    const item = new Item(api, {});
    const configure = section.querySelector('.dashboard-item-configure');
    if (configure) {
      configure.addEventListener('click', () => show(true));
    }
    show(Boolean(configure) && Object.keys(preferences).length === 0);
  };

  document.querySelectorAll('.dashboard-item-content').forEach((content) =>
    whenDefined(content.dataset.module, () => open(content)));
})();
