/*
 * Decides without leaving the page: sends the panel's forms as they are sent without script, takes
 * the parts that changed from the answer's page, leaves the others with what is typed in them.
 */
(function () {
  "use strict";

  function parse(html) {
    return new DOMParser().parseFromString(html, "text/html");
  }

  function words(element) {
    return element ? element.textContent.trim().replace(/\s+/g, " ") : "";
  }

  /** A region that is new to the page is heard only when its words come after it. */
  function say(panel, sentence, isNew) {
    var said = panel.querySelector(".so-said");
    if (!said) {
      return;
    }
    said.textContent = sentence;
    if (isNew) {
      window.setTimeout(function () {
        said.textContent = "";
        said.textContent = sentence;
      }, 100);
    }
  }

  /** The part as the server made it: what a person folded out or has read is no difference. */
  function bare(part) {
    var copy = part.cloneNode(true);
    copy.querySelectorAll("details").forEach(function (folded) {
      folded.removeAttribute("open");
    });
    copy.querySelectorAll(".so-told, [data-so-history] > div").forEach(function (told) {
      told.textContent = "";
    });
    copy.querySelectorAll("[name=atl_token]").forEach(function (token) {
      token.remove();
    });
    return copy.innerHTML.replace(/\s+/g, " ") + copy.className;
  }

  function ids(panel) {
    return Array.from(panel.querySelectorAll("[data-so-fresh]"), function (part) {
      return part.id;
    }).join(" ");
  }

  function renew(panel, fresh, sent) {
    if (ids(panel) !== ids(fresh)) {
      panel.replaceWith(fresh);
      return fresh;
    }
    panel.querySelectorAll("[data-so-fresh]").forEach(function (part) {
      var other = fresh.querySelector("#" + CSS.escape(part.id));
      if (part.id === sent || bare(part) !== bare(other)) {
        part.replaceWith(other);
      }
    });
    return panel;
  }

  /** What the answer's page says above the panel, such as that it was asked already. */
  function message(answer) {
    return words(answer.querySelector(".so-issue-sign-off > .aui-message"));
  }

  /** Says what is wrong at the field, where the form has a place for it. */
  function wrong(form, answer) {
    var place = form.querySelector("[data-so-error]");
    var alert = answer.querySelector(".so-issue-ready [role=alert]");
    if (!place || !alert) {
      return false;
    }
    place.textContent = words(alert);
    place.setAttribute("role", "alert");
    var field = form.querySelector("[name=" + place.getAttribute("data-so-error") + "]");
    field.setAttribute("aria-invalid", "true");
    field.focus();
    return true;
  }

  function focusable(form, part, panel) {
    var place = document.getElementById(form.getAttribute("data-so-focus"));
    if (place || (part && part.hasAttribute("data-so-function"))) {
      return place || part;
    }
    return (part && part.querySelector("button")) || panel.querySelector(".so-said");
  }

  function done(panel, form, answer, fresh, sent) {
    var sentence = message(answer);
    var failed = answer.querySelector(".so-issue-ready [role=alert]");
    var now = renew(panel, document.adoptNode(fresh), sent);
    var focused = focusable(form, sent && document.getElementById(sent), now);
    focused.focus({ preventScroll: true });
    say(
      now,
      words(failed) ||
        focused.getAttribute("data-so-said") ||
        sentence ||
        now.querySelector("#so-sign-off-head").getAttribute("data-so-said"),
      now !== panel
    );
    now.dispatchEvent(new CustomEvent("so-decided", { bubbles: true }));
  }

  /** Says at the form why it was refused, and leaves what was typed. */
  function refused(panel, form, answer, otherwise) {
    var sentence = words(answer.querySelector("[role=alert], .aui-message-error")) || otherwise;
    var row = form.closest("[data-so-function]");
    var told = row && row.querySelector(".so-told");
    if (told) {
      told.textContent = sentence;
    } else {
      say(panel, sentence);
    }
    var wrong = answer.querySelector("[aria-invalid=true]");
    var field =
      (wrong && wrong.name && form.elements[wrong.name]) ||
      form.querySelector("[required], textarea");
    if (field && field.focus) {
      if (wrong) {
        field.setAttribute("aria-invalid", "true");
      }
      field.focus();
    }
  }

  function send(panel, form, submitter) {
    var body = new URLSearchParams(new FormData(form));
    if (submitter && submitter.name) {
      body.set(submitter.name, submitter.value);
    }
    var part = form.closest("[data-so-fresh]");
    var failed = panel.getAttribute("data-so-failed");
    panel.setAttribute("aria-busy", "true");
    fetch(form.action, { method: "POST", body: body, credentials: "same-origin" })
      .then(function (response) {
        return response.text();
      })
      .then(function (html) {
        var answer = parse(html);
        var fresh = answer.getElementById("so-sign-off");
        panel.removeAttribute("aria-busy");
        if (wrong(form, answer)) {
          return;
        }
        if (fresh) {
          done(panel, form, answer, fresh, part ? part.id : "");
        } else {
          refused(panel, form, answer, failed);
        }
      })
      .catch(function () {
        panel.removeAttribute("aria-busy");
        say(panel, failed);
      });
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    var panel = form.closest ? form.closest("[data-so-sign-off]") : null;
    if (!panel || !window.fetch || form.method !== "post") {
      return;
    }
    event.preventDefault();
    if (panel.getAttribute("aria-busy") !== "true") {
      send(panel, form, event.submitter);
    }
  });

  /** The history of a row is fetched when somebody wants to see it. */
  document.addEventListener(
    "toggle",
    function (event) {
      var folded = event.target;
      var address = folded.getAttribute && folded.getAttribute("data-so-history");
      if (!address || !folded.open || !window.fetch || folded.querySelector("ol")) {
        return;
      }
      fetch(address, { credentials: "same-origin" })
        .then(function (response) {
          return response.text();
        })
        .then(function (html) {
          var history = parse(html).getElementById("so-history");
          if (history) {
            history.removeAttribute("id");
            folded.querySelector("div").replaceWith(document.adoptNode(history));
          }
        })
        .catch(function () {
          /* The link to the page is still there. */
        });
    },
    true
  );

  /** Of several forms of a row one is open; Escape closes it and goes back to its button. */
  document.addEventListener(
    "toggle",
    function (event) {
      var opened = event.target;
      if (!opened.open || !opened.matches(".so-sign-off details.so-act")) {
        return;
      }
      var row = opened.closest("[data-so-function]") || opened;
      row.querySelectorAll("details.so-act[open]").forEach(function (other) {
        if (other !== opened && !other.contains(opened) && !opened.contains(other)) {
          other.open = false;
        }
      });
      var field = opened.querySelector("textarea, input:not([type=hidden])");
      if (field) {
        field.focus();
      }
    },
    true
  );

  document.addEventListener("keydown", function (event) {
    var folded = event.key === "Escape" && event.target.closest("details.so-act[open]");
    if (folded && folded.closest(".so-sign-off")) {
      folded.open = false;
      folded.querySelector("summary").focus();
    }
  });
})();
