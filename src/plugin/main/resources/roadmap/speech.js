/*
 * How the scripts of the roadmap speak with people: texts that the page carries, sentences for
 * screen readers, dialogs, and messages that offer what can be done next.
 */
(() => {
  "use strict";
  const FLAG_MILLIS = 10000;

  const settings = () => document.getElementById("so-moves");

  const text = (name, ...parts) =>
    settings()
      .querySelector('[data-text="' + name + '"]')
      .textContent.replace(/\{(\d)\}/g, (all, index) => parts[Number(index)]);

  const say = (sentence) => {
    const live = document.getElementById("so-live");
    live.textContent = "";
    window.setTimeout(() => (live.textContent = sentence), 60);
  };

  const element = (tag, className, content) => {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = content || "";
    return made;
  };

  const button = (className, content, act) => {
    const made = element("button", className, content);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };

  const dialog = (title, sentence, fill) => {
    const before = document.activeElement;
    const asking = element("dialog", "so-dialog");
    const head = element("h2", "", title);
    head.id = "so-dialog-title";
    asking.setAttribute("aria-labelledby", head.id);
    asking.append(head);
    if (sentence) {
      asking.append(element("p", "", sentence));
    }
    const close = () => {
      asking.close();
      asking.remove();
      if (before && before.isConnected) {
        before.focus();
      }
    };
    const actions = element("div", "so-actions");
    fill(asking, actions, close);
    asking.append(actions);
    asking.addEventListener("cancel", (event) => {
      event.preventDefault();
      close();
    });
    asking.addEventListener("keydown", (event) => event.stopPropagation());
    document.body.append(asking);
    asking.showModal();
  };

  const choose = (title, sentence, options) =>
    dialog(title, sentence, (asking, actions, close) =>
      options.forEach((option, index) => {
        const look = index === 0 ? " aui-button-primary" : "";
        actions.append(
          button("aui-button" + look, option.title, () => {
            close();
            option.act();
          }),
        );
      }),
    );

  const reasonField = () => {
    const label = element("label", "", text("why"));
    const input = element("input", "text");
    input.maxLength = 500;
    input.name = "why";
    label.append(input);
    return { label, input };
  };

  const flags = () => {
    let place = document.getElementById("so-flags");
    if (!place) {
      place = element("div", "so-flags");
      place.id = "so-flags";
      place.setAttribute("role", "region");
      place.setAttribute("aria-label", text("messages"));
      document.body.append(place);
    }
    return place;
  };

  const flag = (sentence, actions, kind) => {
    const raised = element("div", "so-flag so-flag-" + (kind || "done"));
    raised.append(element("p", "", sentence));
    const row = element("div", "so-actions");
    const lower = () => raised.remove();
    actions.forEach((action) =>
      row.append(
        button("aui-button aui-button-link", action.title, () => {
          lower();
          action.act();
        }),
      ),
    );
    const dismiss = button("so-flag-close", "×", lower);
    dismiss.setAttribute("aria-label", text("dismiss"));
    raised.append(row, dismiss);
    let timer = 0;
    const start = () => {
      timer = kind === "wrong" ? 0 : window.setTimeout(lower, FLAG_MILLIS);
    };
    const stop = () => window.clearTimeout(timer);
    raised.addEventListener("pointerenter", stop);
    raised.addEventListener("pointerleave", start);
    raised.addEventListener("focusin", stop);
    raised.addEventListener("focusout", start);
    start();
    flags().replaceChildren(raised);
  };

  const wrong = (sentence, actions) => {
    say(sentence);
    flag(sentence, actions || [], "wrong");
  };

  window.soSpeech = { text, say, element, button, dialog, choose, reasonField, flag, wrong };
})();
