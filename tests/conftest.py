"""The interface speaks English in tests, whatever the machine's locale; the quality table closes the run."""

import os

import pytest
from hypothesis import settings

os.environ["SAKSI_UI"] = "en"

# On a developer's machine properties are tried on new examples each time; in CI on the same ones, so that a change is
# judged by what it changed. No example has a time limit.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    from tests.quality.test_gate import tables

    for table in tables.values():
        terminalreporter.section("quality")
        terminalreporter.write_line(table)
