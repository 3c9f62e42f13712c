"""Saksi lays what many outlets wrote about one event side by side."""

__version__ = "0.1.0"
