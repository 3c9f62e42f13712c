"""The interface speaks English in tests, whatever the machine's locale; the quality table closes the run."""

import os

import pytest

os.environ["SAKSI_UI"] = "en"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    from tests.quality.test_gate import tables

    for table in tables.values():
        terminalreporter.section("quality")
        terminalreporter.write_line(table)
