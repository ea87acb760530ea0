/* Fills the product's items on Jira's dashboards with what their pages show to the reader. */
(() => {
  const base = document.querySelector("meta[name=ajs-context-path]").content;

  const page = (name, preferences, edit) =>
    base + "/plugins/servlet/shared-outcomes/dashboard/" + name + (edit ? "/edit" : "") +
    "?" + new URLSearchParams(preferences);

  const sentence = (text) => {
    const message = document.createElement("p");
    message.className = "aui-message aui-message-error";
    message.textContent = text;
    return message;
  };

  const load = async (url) => {
    const response = await fetch(url, { headers: { Accept: "text/html" } });
    if (response.status === 403) {
      return sentence(AJS.I18n.getText("shared-outcomes.common.no-access"));
    }
    const answer = new DOMParser().parseFromString(await response.text(), "text/html");
    const part = answer.querySelector(".so-dashboard-item");
    if (part) {
      return document.adoptNode(part);
    }
    const why = answer.querySelector(".so-refused");
    return sentence(why ? why.textContent : AJS.I18n.getText("shared-outcomes.dashboard.failed"));
  };

  const make = (name) => () =>
    class {
      constructor(api) {
        this.api = api;
      }

      async fill(element, url, titled) {
        const box = element.jquery ? element[0] : element;
        this.api.showLoadingBar();
        const part = await load(url).catch(() =>
          sentence(AJS.I18n.getText("shared-outcomes.dashboard.failed")));
        box.replaceChildren(part);
        if (titled && part.dataset.soTitle) {
          this.api.setTitle(part.dataset.soTitle);
        }
        this.api.hideLoadingBar();
        this.api.resize();
        return part;
      }

      render(element, preferences) {
        return this.fill(element, page(name, preferences, false), true);
      }

      async renderEdit(element, preferences) {
        const form = await this.fill(element, page(name, preferences, true), false);
        form.addEventListener("submit", (event) => {
          event.preventDefault();
          const chosen = Object.fromEntries(new FormData(form));
          this.api.savePreferences({ ...chosen, isConfigured: "true" });
        });
        const cancel = form.querySelector(".so-dashboard-cancel");
        if (cancel) {
          cancel.hidden = false;
          cancel.addEventListener("click", () => this.api.closeEdit());
          form.querySelector("select").focus();
        }
      }
    };

  if (typeof define === "function") {
    ["north-star", "outcome", "sign-off-queue", "roadmap-quarter"].forEach((name) =>
      define("shared-outcomes/dashboard/" + name, [], make(name)));
  }
})();
