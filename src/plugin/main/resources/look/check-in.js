/*
 * Saves a new value without leaving the page, and filters the list of outcomes while one types.
 * Both send what the forms send without script and take what changed from the answer's page.
 */
(function () {
  "use strict";

  var live = null;

  function announce(sentence) {
    if (!live) {
      live = document.createElement("div");
      live.className = "so-visually-hidden";
      live.setAttribute("role", "status");
      document.body.appendChild(live);
    }
    live.textContent = "";
    window.setTimeout(function () {
      live.textContent = sentence;
    }, 100);
  }

  function words(element) {
    return element ? element.textContent.trim().replace(/\s+/g, " ") : "";
  }

  function parse(html) {
    return new DOMParser().parseFromString(html, "text/html");
  }

  /** Puts the answer's parts of the outcome in the place of the page's. */
  function renew(outcome, answer) {
    document.querySelectorAll("[data-so-fresh]").forEach(function (part) {
      var fresh = part.dataset.soFresh === outcome && answer.getElementById(part.id);
      if (fresh) {
        part.replaceWith(document.adoptNode(fresh));
      }
    });
    document.dispatchEvent(new CustomEvent("so-renewed"));
  }

  function tell(form, sentence, well) {
    var told = form && form.querySelector(".so-told");
    if (told) {
      told.textContent = sentence;
      told.hidden = !sentence;
      told.classList.toggle("so-ill", !well);
    }
  }

  function failure() {
    var sentence = document.querySelector("[data-so-failed]");
    return sentence ? sentence.dataset.soFailed : "";
  }

  function focus(id) {
    var input = document.getElementById(id);
    if (input) {
      input.focus({ preventScroll: true });
    }
  }

  function saved(form, answer) {
    var message = answer.querySelector("[data-so-done]");
    var done = words(message);
    renew(form.dataset.soCheckIn, answer);
    focus(form.id + "-value");
    tell(
      document.getElementById(form.id),
      done,
      message && message.classList.contains("aui-message-success")
    );
    announce(done);
  }

  function refused(form, answer) {
    var again = answer.getElementById(form.id);
    if (!again) {
      var why = words(answer.querySelector("[role=alert], .aui-message"));
      tell(form, why || failure());
      announce(why || failure());
      return;
    }
    form.replaceWith(document.adoptNode(again));
    var wrong = again.querySelector("[aria-invalid]");
    if (wrong) {
      var folded = wrong.closest("details");
      if (folded) {
        folded.open = true;
      }
      wrong.focus();
    }
  }

  function checkIn(form) {
    form.setAttribute("aria-busy", "true");
    fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      credentials: "same-origin"
    })
      .then(function (response) {
        return response.text().then(function (html) {
          form.removeAttribute("aria-busy");
          (response.ok && response.redirected ? saved : refused)(form, parse(html));
        });
      })
      .catch(function () {
        form.removeAttribute("aria-busy");
        tell(form, failure());
        announce(failure());
      });
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (window.fetch && form.dataset && form.dataset.soCheckIn) {
      event.preventDefault();
      if (form.getAttribute("aria-busy") !== "true") {
        checkIn(form);
      }
    }
    if (window.fetch && form.dataset && form.dataset.soFilter) {
      event.preventDefault();
      filter(form);
    }
  });

  var asked = 0;

  function filter(form) {
    var turn = (asked += 1);
    var address = form.action + "?" + new URLSearchParams(new FormData(form));
    fetch(address, { credentials: "same-origin" })
      .then(function (response) {
        return response.text();
      })
      .then(function (html) {
        var list = document.getElementById(form.dataset.soFilter);
        var fresh = parse(html).getElementById(form.dataset.soFilter);
        if (turn === asked && list && fresh) {
          list.replaceWith(document.adoptNode(fresh));
          announce(words(fresh.querySelector("[data-so-found]")));
          window.history.replaceState(null, "", address);
        }
      })
      .catch(function () {
        form.submit();
      });
  }

  var waiting = 0;

  function soon(event) {
    var form = event.target.form;
    if (form && form.dataset.soFilter) {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(function () {
        filter(form);
      }, 250);
    }
  }

  document.addEventListener("input", soon);
})();
