"""What records say together: disputes and checks of one report (stories and links of many: later)."""
