"""How everything looks: tokens, theme, fonts, icons, and one painting function for each thing with a meaning."""
