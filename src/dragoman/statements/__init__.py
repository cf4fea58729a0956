"""The statements room."""
