(function () {
  "use strict";

  // Sends the text as it is, so that no limit on forms cuts it off; without script the form does.
  function send(form, body, source) {
    var token = form.querySelector("[name=atl_token]").value;
    var status = form.querySelector("[data-so-sending]");
    var button = form.querySelector("button[type=submit]");
    var address =
      form.getAttribute("action") +
      "?action=upload&atl_token=" +
      encodeURIComponent(token) +
      "&source=" +
      encodeURIComponent(source);
    status.textContent = status.getAttribute("data-so-sending");
    button.disabled = true;
    fetch(address, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "text/csv;charset=UTF-8" },
      body: body
    })
      .then(function (response) {
        if (response.redirected && response.url.indexOf("upload=") > 0) {
          window.location.assign(response.url);
          return null;
        }
        return response.text().then(function (html) {
          var refused = new DOMParser()
            .parseFromString(html, "text/html")
            .querySelector("[role=alert]");
          status.textContent = refused
            ? refused.textContent.trim()
            : status.getAttribute("data-so-failed");
          button.disabled = false;
        });
      })
      .catch(function () {
        status.textContent = status.getAttribute("data-so-failed");
        button.disabled = false;
      });
  }

  function begin(form) {
    var file = form.querySelector("#so-file");
    var text = form.querySelector("#so-text");
    var source = form.querySelector("#so-source");
    form.querySelector("[data-so-file]").hidden = false;
    file.addEventListener("change", function () {
      var chosen = file.files.length > 0;
      text.required = !chosen;
      text.disabled = chosen;
      if (chosen && source.value === "") {
        source.value = file.files[0].name.slice(0, 120);
      }
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      send(form, file.files.length > 0 ? file.files[0] : text.value, source.value);
    });
  }

  function ready() {
    document.querySelectorAll("form[data-so-import]").forEach(begin);
    var secret = document.getElementById("so-secret");
    if (secret) {
      secret.focus();
      secret.select();
    }
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", ready);
  } else {
    ready();
  }
})();
