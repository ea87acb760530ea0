// Switches the user as soon as one is chosen.
(function () {
  const choice = document.getElementById('log-in-as-user');
  if (choice) {
    choice.addEventListener('change', () => choice.form.submit());
    choice.form.querySelector('button').hidden = true;
  }
  // Jira's way to read what a page hands to its scripts.
  window.AJS = window.AJS || {};
  AJS.contextPath = () => document.querySelector('meta[name=ajs-context-path]').content;
})();
