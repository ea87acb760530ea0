// What AUI and plugins expect of Jira's web resource manager.
(function () {
  const texts = {};
  const fill = (text, values) => text.replace(/\{(\d+)\}/g, (all, n) => (n in values ? values[n] : all));
  window.WRM = {
    I18n: { keys: texts, getText: (key, ...values) => fill(texts[key] || key, values), km: new Map() },
    contextPath: () => document.querySelector('meta[name=ajs-context-path]').content,
    data: {
      claim: (key) => {
        const holder = [...document.querySelectorAll('meta[name=wrm-data]')].find((m) => m.dataset.key === key);
        return holder ? JSON.parse(holder.content) : undefined;
      },
    },
    format: (text, ...values) => fill(text, values),
  };
})();
