/*
 * Opens the form of a look-back under its row instead of on a page of its own: what is shown is the
 * main part of that page. Without script, or when the page cannot be had, the link leads there.
 */
(() => {
  "use strict";
  let opener = null;

  const parse = (html) => new DOMParser().parseFromString(html, "text/html");

  const close = (back) => {
    document.querySelectorAll(".so-inline").forEach((row) => row.remove());
    if (opener) {
      opener.setAttribute("aria-expanded", "false");
      if (back) {
        opener.focus();
      }
    }
    opener = null;
  };

  const fill = (cell, main, link) => {
    const shut = document.createElement("button");
    shut.type = "button";
    shut.className = "aui-button aui-button-subtle so-inline-close";
    shut.textContent = link.closest("table").dataset.close;
    shut.addEventListener("click", () => close(true));
    cell.replaceChildren(shut, document.adoptNode(main));
    const wrong = cell.querySelector("[aria-invalid='true'], [role='alert']");
    const first = wrong || cell.querySelector("details[open] input.text") || cell.querySelector("input.text");
    if (first) {
      first.tabIndex = first.matches("input, select, textarea") ? 0 : -1;
      first.focus();
    }
  };

  const open = async (link) => {
    const answer = await fetch(link.href, { credentials: "same-origin" });
    const main = answer.ok ? parse(await answer.text()).getElementById("so-row-main") : null;
    if (!main) {
      window.location.assign(link.href);
      return;
    }
    close(false);
    opener = link;
    link.setAttribute("aria-expanded", "true");
    const row = document.createElement("tr");
    row.className = "so-inline";
    const cell = document.createElement("td");
    cell.colSpan = link.closest("tr").cells.length;
    row.append(cell);
    link.closest("tr").after(row);
    fill(cell, main, link);
  };

  const send = async (form) => {
    const answer = await fetch(form.action, {
      method: "POST",
      credentials: "same-origin",
      body: new URLSearchParams(new FormData(form)),
    });
    if (answer.redirected && answer.ok) {
      window.location.assign(answer.url);
      return;
    }
    const main = parse(await answer.text()).getElementById("so-row-main");
    if (main && opener) {
      fill(form.closest("td"), main, opener);
    } else {
      form.submit();
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".so-ledger a[aria-expanded]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    if (link === opener) {
      close(true);
    } else {
      open(link).catch(() => window.location.assign(link.href));
    }
  });

  document.addEventListener("submit", (event) => {
    if (event.target.closest(".so-inline")) {
      event.preventDefault();
      send(event.target).catch(() => event.target.submit());
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && opener && event.target.closest(".so-inline")) {
      close(true);
    }
  });

  document.querySelectorAll(".so-ledger a.aui-button").forEach((link) => {
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
  });
})();
