"""The dates room."""
