// Before the first paint, so that a page that is to be dark never flashes: the chosen theme.
try {
  var theme = localStorage.getItem("kontor.theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.kernTheme = theme;
} catch (e) {
  // Storage is blocked: the system's theme stands.
}
