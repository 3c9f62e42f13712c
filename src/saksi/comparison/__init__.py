"""Two articles side by side: pure functions, each result with its reason."""
