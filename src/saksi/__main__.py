"""``python -m saksi``: the same as ``saksi``."""

from saksi.cli import main

main()
