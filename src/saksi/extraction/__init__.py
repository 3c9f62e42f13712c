"""Marked text to facts, each with its spans. The extractors do not know each other."""
