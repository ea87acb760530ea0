/* Decides without leaving the page: sends the panel's form, takes the new panel from the answer. */
(function () {
  "use strict";

  function parse(html) {
    return new DOMParser().parseFromString(html, "text/html");
  }

  function say(panel, sentence) {
    var said = panel.querySelector(".so-said");
    if (said) {
      said.textContent = sentence;
    }
  }

  /** What the answer's page says above the panel, such as that it was asked already. */
  function message(answer) {
    var found = answer.querySelector(".so-issue-sign-off > .aui-message");
    return found ? found.textContent.trim().replace(/\s+/g, " ") : "";
  }

  function put(panel, html, name) {
    var answer = parse(html);
    var fresh = answer.getElementById("so-sign-off");
    if (!fresh) {
      var alert = answer.querySelector("[role=alert]");
      say(panel, alert ? alert.textContent.trim().replace(/\s+/g, " ") : html.slice(0, 200));
      return;
    }
    var sentence = message(answer);
    panel.replaceWith(fresh);
    fresh.dispatchEvent(new CustomEvent("so-decided", { bubbles: true }));
    var row = fresh.querySelector('[data-so-function="' + name + '"]');
    if (row) {
      row.focus({ preventScroll: true });
      say(fresh, row.getAttribute("data-so-said"));
      return;
    }
    var ask = fresh.querySelector(".so-ask button");
    if (ask && sentence) {
      ask.focus({ preventScroll: true });
    }
    say(fresh, sentence);
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    var panel = form.closest ? form.closest("[data-so-sign-off]") : null;
    if (!panel || !window.fetch) {
      return;
    }
    event.preventDefault();
    var body = new URLSearchParams(new FormData(form));
    if (event.submitter) {
      body.set(event.submitter.name, event.submitter.value);
    }
    var row = form.closest("[data-so-function]");
    panel.setAttribute("aria-busy", "true");
    fetch(form.action, { method: "POST", body: body, credentials: "same-origin" })
      .then(function (response) {
        return response.text();
      })
      .then(function (html) {
        panel.removeAttribute("aria-busy");
        put(panel, html, row ? row.getAttribute("data-so-function") : "");
      })
      .catch(function (failure) {
        panel.removeAttribute("aria-busy");
        say(panel, String(failure.message || failure));
      });
  });
})();
