/*
 * Chooses cards of the roadmap to change many at once: a box on each card, all cards of a lane by
 * one button, and a bar that leads to the page on which what would happen is shown first.
 */
(() => {
  "use strict";
  const chosen = new Set();

  const section = () => document.getElementById("so-roadmap");
  const settings = () => document.getElementById("so-moves");
  const cards = () => [...section().querySelectorAll(".so-board .so-card")];

  const { text, say, button } = window.soSpeech;

  const number = () => text(chosen.size === 1 ? "chosen-one" : "chosen", chosen.size);

  const field = (name, value) => {
    const made = document.createElement("input");
    made.type = "hidden";
    made.name = name;
    made.value = value;
    return made;
  };

  const begin = (act) => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = settings().dataset.bulk;
    form.append(
      field("atl_token", settings().dataset.token),
      field("act", act),
      field("keys", [...chosen].join(" ")),
      field("back", section().dataset.query || ""),
    );
    document.body.append(form);
    form.submit();
  };

  const clear = () => {
    chosen.clear();
    show();
    say(text("cleared"));
  };

  const bar = () => {
    const made = document.createElement("div");
    made.className = "so-bulk-bar";
    made.setAttribute("role", "region");
    made.setAttribute("aria-label", text("bulk"));
    const count = document.createElement("strong");
    made.append(count);
    ["move", "link", "commit", "ask"].forEach((act) =>
      made.append(button("aui-button", text("act-" + act), () => begin(act))),
    );
    made.append(button("aui-button aui-button-link", text("clear"), clear));
    section().append(made);
    return made;
  };

  const show = () => {
    cards().forEach((card) => {
      const box = card.querySelector(".so-pick");
      const picked = chosen.has(card.dataset.key);
      card.classList.toggle("so-chosen", picked);
      if (box) {
        box.checked = picked;
      }
    });
    section().classList.toggle("so-choosing", chosen.size > 0);
    const shown = section().querySelector(".so-bulk-bar");
    if (chosen.size > 0) {
      (shown || bar()).querySelector("strong").textContent = number();
    } else if (shown) {
      shown.remove();
    }
  };

  const toggle = (card) => {
    const key = card.dataset.key;
    if (!chosen.delete(key)) {
      chosen.add(key);
    }
    show();
    say(number());
  };

  const wholeLane = (lane) => {
    const keys = [...lane.querySelectorAll(".so-card")].map((card) => card.dataset.key);
    const all = keys.every((key) => chosen.has(key));
    keys.forEach((key) => chosen[all ? "delete" : "add"](key));
    show();
    say(number());
  };

  const prepare = () => {
    if (!section() || !settings()) {
      return;
    }
    cards()
      .filter((card) => !card.querySelector(".so-pick"))
      .forEach((card) => {
        const box = document.createElement("input");
        box.type = "checkbox";
        box.className = "so-pick";
        box.tabIndex = -1;
        box.setAttribute("aria-label", text("select-card", card.dataset.key));
        card.querySelector(".so-card-top").prepend(box);
      });
    section()
      .querySelectorAll("tbody[data-lane]")
      .forEach((lane) => {
        const head = lane.querySelector(".so-lane-head");
        if (lane.querySelector(".so-card") && !head.querySelector(".so-pick-lane")) {
          const all = button("aui-button aui-button-link so-pick-lane", text("select-lane"), () =>
            wholeLane(lane),
          );
          const name = lane.querySelector(".so-lane-name").textContent.trim();
          all.setAttribute("aria-label", text("select-lane-of", name));
          head.append(all);
        }
      });
    show();
  };

  const lettersOn = () => {
    const meta = document.querySelector('meta[name="ajs-keyboard-shortcuts-enabled"]');
    return !meta || meta.content !== "false";
  };

  const start = () => {
    prepare();
    if (!section() || !settings()) {
      return;
    }
    document.addEventListener("so-roadmap-replaced", prepare);
    document.addEventListener("so-select-card", (event) => toggle(event.target));
    document.addEventListener("change", (event) => {
      if (event.target.matches(".so-pick")) {
        toggle(event.target.closest(".so-card"));
      }
    });
    document.addEventListener("keydown", (event) => {
      const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
      if (event.key === "x" && plain && event.target.matches(".so-card") && lettersOn()) {
        toggle(event.target);
      }
    });
  };

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
