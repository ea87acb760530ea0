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

  /* Says what is wrong at the field, where the form has a place for it. */
  function wrong(form, answer) {
    var place = form.querySelector("[data-so-error]");
    var alert = answer.querySelector(".so-issue-ready [role=alert]");
    if (!place || !alert) {
      return false;
    }
    place.textContent = alert.textContent.trim();
    place.setAttribute("role", "alert");
    var field = form.querySelector("[name=" + place.getAttribute("data-so-error") + "]");
    field.setAttribute("aria-invalid", "true");
    field.focus();
    return true;
  }

  function put(panel, html, name, form) {
    var answer = parse(html);
    if (wrong(form, answer)) {
      return;
    }
    var fresh = answer.getElementById("so-sign-off");
    if (!fresh) {
      var alert = answer.querySelector("[role=alert]");
      say(panel, alert ? alert.textContent.trim().replace(/\s+/g, " ") : html.slice(0, 200));
      return;
    }
    var sentence = message(answer);
    panel.replaceWith(fresh);
    fresh.dispatchEvent(new CustomEvent("so-decided", { bubbles: true }));
    var failed = answer.querySelector(".so-issue-ready [role=alert]");
    var place = form.getAttribute("data-so-focus");
    var row = place
      ? fresh.querySelector("#" + CSS.escape(place))
      : fresh.querySelector('[data-so-function="' + name + '"]');
    if (row) {
      row.focus({ preventScroll: true });
      say(
        fresh,
        failed ? failed.textContent.trim().replace(/\s+/g, " ") : row.getAttribute("data-so-said")
      );
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
        put(panel, html, row ? row.getAttribute("data-so-function") : "", form);
      })
      .catch(function (failure) {
        panel.removeAttribute("aria-busy");
        say(panel, String(failure.message || failure));
      });
  });
})();
