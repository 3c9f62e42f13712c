"""Bytes to marked text: decode, extract the main text, mark clutter, split sentences."""
