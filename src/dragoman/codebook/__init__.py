"""PLOVER as data."""
